import { readPhone } from '#lib/domain/normalise/phone.ts';
import type { Mentee, Residence } from '#lib/domain/mentee.ts';
import type { Problem } from '#lib/domain/problem.ts';
import type { DatePrecision } from '#lib/domain/record.ts';
import { formatPhone } from '#lib/i18n/format.ts';

export interface PhoneValues {
  number: string;
  note: string;
  shared: boolean;
}

/** What stands in the form: texts as typed, '' where nothing was said. */
export interface MenteeValues {
  familyName: string;
  givenNames: string;
  nameNative: string;
  /** Comma-separated. */
  nameVariants: string;
  gender: NonNullable<Mentee['gender']> | '';
  birthDate: string;
  birthDatePrecision: DatePrecision;
  nationality: string;
  preferredLanguage: string;
  phones: PhoneValues[];
  email: string;
  street: string;
  zip: string;
  city: string;
  ags: string;
  accommodation: NonNullable<Mentee['accommodation']> | '';
  inSaxonySince: string;
  inSaxonySincePrecision: DatePrecision;
  benefitRegime: NonNullable<Mentee['benefitRegime']> | '';
  germanLevel: NonNullable<Mentee['germanLevel']> | '';
  statusCode: Residence['statusCode'] | '';
  documentType: NonNullable<Residence['documentType']> | '';
  validUntil: string;
  underlyingStatusCode: Residence['statusCode'] | '';
  workPermitText: NonNullable<Residence['workPermitText']> | '';
  sideConditions: string;
  documentSeenOn: string;
  mentorId: string;
  status: Mentee['status'];
  firstContactOn: string;
  agreementSignedOn: string;
  endedOn: string;
  endReason: NonNullable<Mentee['endReason']> | '';
  mainPath: NonNullable<Mentee['mainPath']> | '';
  acquisitionChannel: NonNullable<Mentee['acquisitionChannel']> | '';
  note: string;
  /** Cases of which somebody said here that they are other people. */
  distinctFrom: string[];
}

export const NO_PHONE: PhoneValues = { number: '', note: '', shared: false };

/** The form of a known mentee, or an empty one of this mentor. */
export function toValues(m: Mentee | null, mentorId: string): MenteeValues {
  const phones = (m?.phones ?? []).map((phone) => ({
    number: formatPhone(phone.number),
    note: phone.note ?? '',
    shared: phone.safeToCall === false,
  }));
  return {
    familyName: m?.familyName ?? '',
    givenNames: m?.givenNames ?? '',
    nameNative: m?.nameNative ?? '',
    nameVariants: m?.nameVariants?.join(', ') ?? '',
    gender: m?.gender ?? '',
    birthDate: m?.birthDate ?? '',
    birthDatePrecision: m?.birthDatePrecision ?? 'DAY',
    nationality: m?.nationalities?.[0] ?? '',
    preferredLanguage: m?.preferredLanguage ?? '',
    phones: phones.length > 0 ? phones : [{ ...NO_PHONE }],
    email: m?.email ?? '',
    street: m?.address?.street ?? '',
    zip: m?.address?.zip ?? '',
    city: m?.address?.city ?? '',
    ags: m?.address?.ags ?? '',
    accommodation: m?.accommodation ?? '',
    inSaxonySince: m?.inSaxonySince ?? '',
    inSaxonySincePrecision: m?.inSaxonySincePrecision ?? 'DAY',
    benefitRegime: m?.benefitRegime ?? '',
    germanLevel: m?.germanLevel ?? '',
    statusCode: m?.residence?.statusCode ?? '',
    documentType: m?.residence?.documentType ?? '',
    validUntil: m?.residence?.validUntil ?? '',
    underlyingStatusCode: m?.residence?.underlyingStatusCode ?? '',
    workPermitText: m?.residence?.workPermitText ?? '',
    sideConditions: m?.residence?.sideConditions ?? '',
    documentSeenOn: m?.residence?.documentSeenOn ?? '',
    mentorId: m?.mentorIds[0] ?? mentorId,
    status: m?.status ?? 'INQUIRY',
    firstContactOn: m?.firstContactOn ?? '',
    agreementSignedOn: m?.agreementSignedOn ?? '',
    endedOn: m?.endedOn ?? '',
    endReason: m?.endReason ?? '',
    mainPath: m?.mainPath ?? '',
    acquisitionChannel: m?.acquisitionChannel ?? '',
    note: m?.note ?? '',
    distinctFrom: [...(m?.distinctFrom ?? [])],
  };
}

const text = (value: string) => value.trim() || undefined;

/** E.164 of what was typed, or null where it is no number. */
export function readNumber(typed: string): string | null {
  const reading = readPhone(typed.trim());
  return reading.ok ? reading.value : null;
}

/** Shape mistakes that can be told while leaving a field. */
export function checkValues(v: MenteeValues): Problem[] {
  const found: Problem[] = [];
  if (!v.familyName.trim() && !v.givenNames.trim())
    found.push({ code: 'name-missing', field: 'familyName' });
  v.phones.forEach((phone, index) => {
    if (phone.number.trim() && !readNumber(phone.number))
      found.push({ code: 'phone-invalid', field: `phones.${index}.number` });
  });
  if (v.email.trim() && !/^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/.test(v.email.trim()))
    found.push({ code: 'email-invalid', field: 'email' });
  if (v.zip.trim() && !/^\d{5}$/.test(v.zip.trim()))
    found.push({ code: 'zip-invalid', field: 'address.zip' });
  return found;
}

/** The record's fields; what the form does not show stays as `known` has it. */
export function toFields(v: MenteeValues, known: Mentee | null) {
  const variants = v.nameVariants
    .split(/[,;\n]/)
    .map((name) => name.trim())
    .filter(Boolean);
  const phones = v.phones.flatMap((phone) => {
    const number = readNumber(phone.number);
    if (!number) return [];
    const note = text(phone.note);
    return [{ number, ...(note ? { note } : {}), ...(phone.shared ? { safeToCall: false } : {}) }];
  });
  const address = withoutEmpty({
    street: text(v.street),
    zip: text(v.zip),
    city: text(v.city),
    ags: v.ags || undefined,
  });
  return {
    familyName: text(v.familyName),
    givenNames: text(v.givenNames),
    nameNative: text(v.nameNative),
    nameVariants: variants.length > 0 ? variants : undefined,
    gender: v.gender || undefined,
    birthDate: v.birthDate || undefined,
    birthDatePrecision: v.birthDate ? v.birthDatePrecision : undefined,
    nationalities: v.nationality
      ? [v.nationality, ...(known?.nationalities ?? []).slice(1)]
      : undefined,
    preferredLanguage: v.preferredLanguage || undefined,
    phones: phones.length > 0 ? phones : undefined,
    email: text(v.email),
    address: Object.keys(address).length > 0 ? address : undefined,
    accommodation: v.accommodation || undefined,
    inSaxonySince: v.inSaxonySince || undefined,
    inSaxonySincePrecision: v.inSaxonySince ? v.inSaxonySincePrecision : undefined,
    benefitRegime: v.benefitRegime || undefined,
    germanLevel: v.germanLevel || undefined,
    residence: residenceOf(v, known?.residence),
    // A known case changes hands by a handover, which leaves a protocol, and never by its form.
    mentorIds: known ? known.mentorIds : [v.mentorId],
    status: v.status,
    firstContactOn: v.firstContactOn || undefined,
    agreementSignedOn: v.agreementSignedOn || undefined,
    endedOn: v.endedOn || undefined,
    endReason: v.endReason || undefined,
    mainPath: v.mainPath || undefined,
    acquisitionChannel: v.acquisitionChannel || undefined,
    note: text(v.note),
    distinctFrom: v.distinctFrom.length > 0 ? v.distinctFrom : undefined,
  };
}

/** What this form does not ask of a document stays as it is known. */
function residenceOf(v: MenteeValues, known: Residence | undefined): Residence | undefined {
  if (!v.statusCode) return undefined;
  return {
    ...withoutEmpty({
      ...known,
      documentType: v.documentType || undefined,
      validUntil: v.validUntil || undefined,
      underlyingStatusCode: v.underlyingStatusCode || undefined,
      workPermitText: v.workPermitText || undefined,
      sideConditions: text(v.sideConditions),
      documentSeenOn: v.documentSeenOn || undefined,
    }),
    statusCode: v.statusCode,
  };
}

function withoutEmpty<T extends object>(of: T): Partial<T> {
  return Object.fromEntries(
    Object.entries(of).filter(([, value]) => value !== undefined),
  ) as Partial<T>;
}
