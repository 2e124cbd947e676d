import { heldBack } from '../activation.ts';
import { FREE_MOVEMENT_COUNTRIES } from '../catalogues/countries.ts';
import type { Mentee } from '../mentee.ts';
import { readCountries } from '../normalise/country.ts';
import { readGender } from '../normalise/gender.ts';
import { readGermanLevel } from '../normalise/german-level.ts';
import { readMainPath } from '../normalise/main-path.ts';
import { readResidenceStatus } from '../normalise/residence-status.ts';
import { cleanName } from '../normalise/text.ts';
import { readZip } from '../normalise/zip.ts';
import { isSaxonZip } from '../zip.ts';
import { compact } from './compact.ts';
import type { Draft, EnvelopeField, ImportContext } from './draft.ts';
import { importKey } from './import-key.ts';
import type { Column, TableRow } from './list.ts';
import { readEmail, readPhoneList } from './reach.ts';
import { createRowReader, type RowReader } from './row-reader.ts';

export type MenteeFields = Omit<Mentee, EnvelopeField>;

/** A row of a mentee list as fields of a mentee (domain.md 1.2, 1.3). */
export function readMenteeRow(
  row: TableRow,
  columns: readonly Column[],
  context: ImportContext,
): Draft<MenteeFields> {
  const reader = createRowReader(row, columns, context);
  const name = readName(reader);
  const birth = readBirth(reader, context);
  const nationalities = reader.value('nationality', 'nationalities', readCountries);
  const phones = readPhoneList(reader, 'phones');
  const address = readAddress(reader, context);
  const agreement = reader.date('agreementSignedOn', 'agreementSignedOn');
  const firstContact = reader.date('firstContactOn', 'firstContactOn');
  const outside = address?.zip !== undefined && !isSaxonZip(address.zip);
  const fields = compact({
    ...name,
    ...birth,
    gender: reader.value('gender', 'gender', readGender),
    nationalities,
    phones,
    email: readEmail(reader, 'email'),
    address,
    germanLevel: reader.value('germanLevel', 'germanLevel', readGermanLevel),
    residence: readResidence(reader, nationalities),
    mainPath: reader.value('mainPath', 'mainPath', readMainPath) ?? undefined,
    firstContactOn: firstContact?.date,
    agreementSignedOn: agreement?.date,
    note: reader.text('note') || undefined,
    mentorIds: [...context.mentorIds],
    // Admission needs an address in Saxony; without it, the row is an inquiry (domain.md 1.5). And it
    // needs C1, which a list cannot give: the case waits for it in clearing.
    ...(agreement && !outside
      ? heldBack({ status: 'ACTIVE' as const }, null)
      : { status: 'INQUIRY' as const }),
  });
  return reader.finish<MenteeFields>(
    fields,
    importKey('mentee', [
      name.familyName,
      name.givenNames,
      birth.birthDate,
      phones?.[0]?.number,
      address?.zip,
    ]),
  );
}

function readName(reader: RowReader): Pick<MenteeFields, 'familyName' | 'givenNames'> {
  const full = cleanName(reader.text('fullName'));
  const comma = full.indexOf(',');
  let familyName = cleanName(reader.text('familyName'));
  let givenNames = cleanName(reader.text('givenNames'));
  if (!familyName && !givenNames && full) {
    if (comma > 0) [familyName, givenNames] = [full.slice(0, comma), cleanName(full.slice(comma))];
    else {
      // "Ahmad Al Hassan": which part is the family name, a person has to say.
      const [first = '', ...rest] = full.split(' ');
      [givenNames, familyName] = [first, rest.join(' ')];
      if (rest.length > 0) reader.review('familyName');
    }
  } else if (!givenNames && familyName.includes(',')) {
    const at = familyName.indexOf(',');
    [familyName, givenNames] = [familyName.slice(0, at), cleanName(familyName.slice(at))];
  }
  if (!familyName && !givenNames) reader.stop('row-no-name', 'familyName');
  return {
    ...(familyName ? { familyName } : {}),
    ...(givenNames ? { givenNames } : {}),
  };
}

/** 1 January often stands for an unknown day (domain.md 4): taken as written, but to be checked. */
function readBirth(
  reader: RowReader,
  context: ImportContext,
): Pick<MenteeFields, 'birthDate' | 'birthDatePrecision'> {
  const birth = reader.date('birthDate', 'birthDate', 'past');
  if (!birth) return {};
  const age = Number(context.today.slice(0, 4)) - Number(birth.date.slice(0, 4));
  if ((birth.precision === 'DAY' && birth.date.endsWith('-01-01')) || age < 14 || age > 75)
    reader.review('birthDate');
  return { birthDate: birth.date, birthDatePrecision: birth.precision };
}

function readAddress(reader: RowReader, context: ImportContext): MenteeFields['address'] {
  const zip = reader.value('zip', 'address.zip', readZip);
  const city = cleanName(reader.text('city'));
  const street = cleanName(reader.text('street'));
  if (zip && !isSaxonZip(zip)) {
    reader.warn('zip-outside-saxony', 'address.zip');
    reader.review('address.zip');
  }
  const districts = zip ? context.districtsOf(zip) : [];
  if (districts.length > 1) reader.review('address.ags');
  if (!zip && !city && !street) return undefined;
  return compact({
    street: street || undefined,
    zip,
    city: city || undefined,
    ags: districts.length === 1 ? districts[0] : undefined,
  });
}

function readResidence(
  reader: RowReader,
  nationalities: readonly string[] | undefined,
): MenteeFields['residence'] {
  const written = reader.text('residence');
  const statusCode = reader.value('residence', 'residence.statusCode', readResidenceStatus);
  const validUntil = reader.date('validUntil', 'residence.validUntil');
  if (!statusCode) return undefined;
  const reading = readResidenceStatus(written);
  if (reading.ok && reading.certainty === 'check') {
    reader.warn('status-unsure', 'residence.statusCode');
    if (/\p{L}|\d/u.test(written)) reader.keep('residence', written);
  }
  const free = nationalities?.some((code) => FREE_MOVEMENT_COUNTRIES.includes(code)) ?? true;
  if (statusCode === 'EU_FREI' && !free) reader.review('residence.statusCode');
  return compact({ statusCode, validUntil: validUntil?.date });
}
