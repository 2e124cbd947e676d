import * as z from 'zod';
import {
  address,
  countryCode,
  datePrecision,
  envelope,
  isoDate,
  longText,
  phone,
  shortText,
  ulidText,
} from './record.ts';
import { RESIDENCE_STATUS_CODES } from './catalogues/residence-status.ts';

export const GENDERS = ['F', 'M', 'D', 'X'] as const;
export const CASE_STATUSES = [
  'INQUIRY',
  'WAITING',
  'CLEARING',
  'ACTIVE',
  'PAUSED',
  'AFTERCARE',
  'CLOSED',
  'REJECTED',
  'TRANSFERRED',
] as const;
export const GERMAN_LEVELS = ['A0', 'A1', 'A2', 'B1', 'B2', 'C1', 'C2'] as const;
export const MAIN_PATHS = ['TRAINING', 'EMPLOYMENT', 'QUALIFICATION'] as const;
export const BENEFIT_REGIMES = [
  'SGB2',
  'SGB3',
  'ASYLBLG',
  'BAFOEG_BAB',
  'OWN_INCOME',
  'NONE',
  'UNKNOWN',
] as const;
export const ACCOMMODATIONS = ['OWN', 'SHARED', 'GU', 'EAE', 'TEMP', 'OTHER'] as const;
export const PERMIT_DOCUMENTS = ['EAT', 'STICKER', 'PAPER', 'FICTION'] as const;
export const WORK_PERMIT_TEXTS = [
  'ERWERB_ERLAUBT',
  'BESCH_ERLAUBT',
  'BESCH_NACH_ERLAUBNIS',
  'BESCH_NICHT_ERLAUBT',
  'NUR_TAETIGKEIT_ALS',
  'NICHT_GELESEN',
] as const;
/** Paper or mouth that a name was taken from. */
export const NAME_SOURCES = ['PASSPORT', 'TITLE', 'REGISTRATION', 'SPOKEN'] as const;
export const SALUTATIONS = ['MRS', 'MR', 'NONE'] as const;
export const GERMAN_SUFFICIENT = ['YES', 'NO', 'OPEN'] as const;
export const ACQUISITION_CHANNELS = [
  'JC',
  'AA',
  'ABH',
  'MBE_JMD',
  'SCHOOL',
  'LANGUAGE_SCHOOL',
  'EMPLOYER',
  'CHAMBER',
  'VOLUNTEER',
  'SELF',
  'OTHER_MENTEE',
  'EVENT',
  'OTHER',
] as const;
export const END_REASONS = [
  'E01',
  'E02',
  'E03',
  'E04',
  'E05',
  'E10',
  'E11',
  'E12',
  'E20',
  'E21',
  'E22',
  'E23',
  'E30',
  'E31',
  'E40',
  'E90',
  'E99',
] as const;

const statusCode = z.enum(RESIDENCE_STATUS_CODES);

/** What is read from a residence document (domain.md 1.3). No copy: "gesehen am" is enough. */
export const residenceFields = {
  statusCode,
  documentType: z.enum(PERMIT_DOCUMENTS).optional(),
  validUntil: isoDate.optional(),
  /** Title applied for or continued, where the status is a fiction or a visa (§ 81 AufenthG). */
  underlyingStatusCode: statusCode.optional(),
  /** Title of the family member from whom the right derives. */
  sponsorStatusCode: statusCode.optional(),
  workPermitText: z.enum(WORK_PERMIT_TEXTS).optional(),
  /** Side condition word for word. */
  sideConditions: longText.optional(),
  documentSeenOn: isoDate.optional(),
  /** Last day of a permission to work that ends before the document. */
  workPermitUntil: isoDate.optional(),
  /** Extension was applied for on this day (§ 81 (4) AufenthG asks: before the end). */
  extensionAppliedOn: isoDate.optional(),
};
/** The residence title in force. */
export const residence = z.strictObject(residenceFields);
export type Residence = z.infer<typeof residence>;

/** Why a case is kept and not worked on (Art. 18 (1) GDPR; § 35 (3) BDSG for duties to keep). */
export const RESTRICTION_REASONS = [
  'RETENTION_DUTY',
  'ACCURACY',
  'UNLAWFUL',
  'CLAIMS',
  'OBJECTION',
] as const;
export const restriction = z.strictObject({
  reason: z.enum(RESTRICTION_REASONS),
  /** First day. */
  since: isoDate,
  note: longText.optional(),
});
export type Restriction = z.infer<typeof restriction>;

export const deputy = z.strictObject({ userId: ulidText, until: isoDate });
export type Deputy = z.infer<typeof deputy>;

/** A mentee and the case in one document: `mentee:CASE`. Fields of domain.md 1.2 and 1.3. */
export const menteeSchema = z
  .strictObject({
    ...envelope,
    type: z.literal('mentee'),
    familyName: shortText.optional(),
    givenNames: shortText.optional(),
    nameNative: shortText.optional(),
    nameVariants: z.array(shortText).max(20).optional(),
    /** There is one name only; it stands in `familyName` or `givenNames`. */
    singleName: z.boolean().optional(),
    nameSource: z.enum(NAME_SOURCES).optional(),
    callName: shortText.optional(),
    salutation: z.enum(SALUTATIONS).optional(),
    gender: z.enum(GENDERS).optional(),
    /** First day of the month or year where the precision says so. */
    birthDate: isoDate.optional(),
    birthDatePrecision: datePrecision.optional(),
    nationalities: z.array(countryCode).max(5).optional(),
    /** BCP 47 tag of the language for information sheets. */
    preferredLanguage: z.string().max(20).optional(),
    interpreterNeeded: z.boolean().optional(),
    phones: z.array(phone).max(10).optional(),
    email: z.email().max(200).optional(),
    address: address.optional(),
    accommodation: z.enum(ACCOMMODATIONS).optional(),
    inSaxonySince: isoDate.optional(),
    inSaxonySincePrecision: datePrecision.optional(),
    inGermanySince: isoDate.optional(),
    inGermanySincePrecision: datePrecision.optional(),
    migrationBackground: z.boolean().optional(),
    benefitRegime: z.enum(BENEFIT_REGIMES).optional(),
    /** Number at the office that pays (Kunden- oder BG-Nummer). */
    customerNo: shortText.optional(),
    germanLevel: z.enum(GERMAN_LEVELS).optional(),
    germanSufficient: z.enum(GERMAN_SUFFICIENT).optional(),
    residence: residence.optional(),
    /** Responsible mentors; the first one leads. */
    mentorIds: z.array(ulidText).max(10),
    /** Who stands in, and until when (last day); an absence, or the day of grace after a handover. */
    deputies: z.array(deputy).max(10).optional(),
    status: z.enum(CASE_STATUSES),
    /** Where the case goes as soon as C1 is there: it was said, and waits for the consent. */
    heldStatus: z.literal('ACTIVE').optional(),
    firstContactOn: isoDate.optional(),
    /** Day of the integration agreement = day of admission (domain.md 1.2). */
    agreementSignedOn: isoDate.optional(),
    endedOn: isoDate.optional(),
    endReason: z.enum(END_REASONS).optional(),
    mainPath: z.enum(MAIN_PATHS).optional(),
    acquisitionChannel: z.enum(ACQUISITION_CHANNELS).optional(),
    /** ULIDs of cases that look alike and are other people: somebody said so. */
    distinctFrom: z.array(ulidText).max(50).optional(),
    /** Only the coordination sees a restricted case, and nobody edits it. */
    restriction: restriction.optional(),
    note: longText.optional(),
  })
  .refine((m) => Boolean(m.familyName?.trim()) || Boolean(m.givenNames?.trim()), {
    path: ['familyName'],
    message: 'name-missing',
  });
export type Mentee = z.infer<typeof menteeSchema>;

export { menteeName } from './mentee-name.ts';
