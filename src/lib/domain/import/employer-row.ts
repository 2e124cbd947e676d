import type { ContactPerson, Employer } from '../employer.ts';
import { readCompanySize } from '../normalise/company-size.ts';
import { cleanName } from '../normalise/text.ts';
import { readZip } from '../normalise/zip.ts';
import { isSaxonZip } from '../zip.ts';
import { compact } from './compact.ts';
import type { Draft, EnvelopeField, ImportContext } from './draft.ts';
import { importKey } from './import-key.ts';
import type { Column, TableRow } from './list.ts';
import { readEmail, readPhoneList } from './reach.ts';
import { createRowReader, type RowReader } from './row-reader.ts';

export type EmployerFields = Omit<Employer, EnvelopeField>;
type SiteFields = EmployerFields['sites'][number];

/** A row of an employer list as an employer with one site (domain.md 1.8). */
export function readEmployerRow(
  row: TableRow,
  columns: readonly Column[],
  context: ImportContext,
): Draft<EmployerFields> {
  const reader = createRowReader(row, columns, context);
  const name = cleanName(reader.text('name'));
  if (!name) reader.stop('row-no-name', 'name');
  const site = readSite(reader, context);
  const fields = compact({
    name,
    sizeClass: reader.value('size', 'sizeClass', readCompanySize),
    supportStatus: 'PROSPECT' as const,
    website: cleanName(reader.text('website')) || undefined,
    sites: site ? [site] : [],
    note: reader.text('note') || undefined,
  });
  return reader.finish<EmployerFields>(
    fields,
    importKey('employer', [name, site?.zip, site?.street, site?.phone]),
  );
}

function readSite(reader: RowReader, context: ImportContext): SiteFields | null {
  const zip = reader.value('zip', 'sites.0.zip', readZip);
  const city = cleanName(reader.text('city'));
  const street = cleanName(reader.text('street'));
  const [phone, ...more] = readPhoneList(reader, 'sites.0.phone') ?? [];
  const persons = readPersons(reader, context, more[0]?.number);
  if (zip && !isSaxonZip(zip)) {
    reader.warn('zip-outside-saxony', 'sites.0.zip');
    reader.review('sites.0.zip');
  }
  if (!zip && !city && !street && !phone && persons.length === 0) return null;
  const districts = zip ? context.districtsOf(zip) : [];
  if (districts.length > 1) reader.review('sites.0.ags');
  return compact({
    id: context.newUlid(),
    kind: 'SEAT' as const,
    street: street || undefined,
    zip,
    city: city || undefined,
    ags: districts.length === 1 ? districts[0] : undefined,
    phone: phone?.number,
    contactPersons: persons,
  });
}

/** The list has one number a company; a second one and the mail are taken as the person's. */
function readPersons(
  reader: RowReader,
  context: ImportContext,
  phone: string | undefined,
): ContactPerson[] {
  const names = cleanName(reader.text('contactPerson'))
    .split(/[;/]|\bund\b/)
    .map(cleanName)
    .filter((name) => name !== '');
  const email = readEmail(reader, 'sites.0.contactPersons');
  if (names.length === 0 && email) reader.keep('email', email);
  return names.map((name, index) =>
    compact({
      id: context.newUlid(),
      name,
      phone: index === 0 ? phone : undefined,
      email: index === 0 ? email : undefined,
    }),
  );
}
