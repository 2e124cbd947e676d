import * as z from 'zod';
import { GERMAN_LEVELS } from './mentee.ts';
import { countryCode, envelope, isoDate, kldb, longText, shortText, ulidText } from './record.ts';

export const LANGUAGE_SOURCES = [
  'CERTIFICATE',
  'PLACEMENT_TEST',
  'MENTOR_ESTIMATE',
  'SELF',
] as const;
export const LITERACIES = [
  'PRIMARY_ILLITERATE',
  'FUNCTIONAL',
  'SECOND_SCRIPT',
  'LITERATE',
] as const;
export const EDUCATION_TYPES = ['SCHOOL', 'VOCATIONAL', 'UNIVERSITY', 'TRAINING'] as const;
export const CERTIFICATE_KINDS = ['ORIGINAL', 'COPY', 'TRANSLATED', 'NONE'] as const;
/** German equivalent of a school leaving certificate. */
export const SCHOOL_LEAVING = ['NONE', 'HSA', 'QHSA', 'RSA', 'FHR', 'AHR', 'UNKNOWN'] as const;
/** Q0 without formal vocational qualification to Q3 master's degree (domain.md 1.7). */
export const QUALIFICATION_LEVELS = ['Q0', 'Q1', 'Q2', 'Q3'] as const;
export const RECOGNISED = [
  'GERMAN',
  'FULL',
  'PARTIAL',
  'IN_PROCEDURE',
  'ZAB_STATEMENT',
  'NONE',
] as const;
export const LICENCE_CLASSES = [
  'AM',
  'A1',
  'A2',
  'A',
  'B',
  'BE',
  'B96',
  'C1',
  'C1E',
  'C',
  'CE',
  'D1',
  'D1E',
  'D',
  'DE',
  'L',
  'T',
  'FORKLIFT',
] as const;
export const LICENCE_ISSUERS = ['DE', 'EU', 'THIRD'] as const;
export const MOBILITIES = ['OEPNV', 'BIKE', 'CAR', 'NONE'] as const;
export const SKILL_KINDS = [
  'PRACTICAL',
  'DIGITAL',
  'LANGUAGE',
  'SOCIAL',
  'TOOL',
  'LICENCE',
] as const;
export const FAMILY_STATUSES = [
  'SINGLE',
  'MARRIED',
  'PARTNER',
  'SEPARATED',
  'DIVORCED',
  'WIDOWED',
] as const;
export const RELATIONS = [
  'SPOUSE',
  'PARTNER',
  'CHILD',
  'PARENT',
  'SIBLING',
  'GUARDIAN',
  'OTHER',
] as const;
export const WORK_RESTRICTIONS = ['NONE', 'YES', 'NOT_ASKED'] as const;

const level = z.enum(GERMAN_LEVELS);
const year = z.int().min(1900).max(2100);

/** A language with its level by the CEFR; German among them. */
export const languageSkill = z.strictObject({
  id: ulidText,
  /** ISO 639 code, two or three letters. */
  code: z.string().regex(/^[a-z]{2,3}$/),
  native: z.boolean().optional(),
  level: level.optional(),
  listening: level.optional(),
  speaking: level.optional(),
  reading: level.optional(),
  writing: level.optional(),
  source: z.enum(LANGUAGE_SOURCES).optional(),
  assessedOn: isoDate.optional(),
  /** Certificate by its code, where `source` says so (catalogues/language-certificates). */
  certificate: shortText.optional(),
  certificateSeen: z.boolean().optional(),
  interpreterNeeded: z.boolean().optional(),
});
export type LanguageSkill = z.infer<typeof languageSkill>;

/** School, training or studies (domain.md 1.7). */
export const education = z.strictObject({
  id: ulidText,
  type: z.enum(EDUCATION_TYPES),
  country: countryCode.optional(),
  institution: shortText.optional(),
  title: shortText.min(1, 'title-missing'),
  kldb: kldb.optional(),
  fromYear: year.optional(),
  toYear: year.optional(),
  /** Years of schooling or training. */
  years: z.number().min(0).max(30).optional(),
  completed: z.boolean().optional(),
  certificate: z.enum(CERTIFICATE_KINDS).optional(),
  isced: z.int().min(0).max(8).optional(),
  note: longText.optional(),
});
export type Education = z.infer<typeof education>;

export const workExperience = z.strictObject({
  id: ulidText,
  country: countryCode.optional(),
  role: shortText.min(1, 'title-missing'),
  employer: shortText.optional(),
  kldb: kldb.optional(),
  fromYear: year.optional(),
  toYear: year.optional(),
  years: z.number().min(0).max(60).optional(),
  duties: longText.optional(),
  /** There is a reference. */
  reference: z.boolean().optional(),
});
export type WorkExperience = z.infer<typeof workExperience>;

export const licence = z.strictObject({
  id: ulidText,
  class: z.enum(LICENCE_CLASSES),
  issuer: z.enum(LICENCE_ISSUERS).optional(),
  validUntil: isoDate.optional(),
});
export type Licence = z.infer<typeof licence>;

export const skill = z.strictObject({
  id: ulidText,
  kind: z.enum(SKILL_KINDS),
  text: shortText.min(1, 'title-missing'),
});
export type Skill = z.infer<typeof skill>;

/** An occupation or field that the person wants, or that fits the interests. */
export const occupationWish = z.strictObject({
  id: ulidText,
  title: shortText.min(1, 'title-missing'),
  kldb: kldb.optional(),
});
export type OccupationWish = z.infer<typeof occupationWish>;

/** Of relatives without a case of their own no more than this (domain.md 1.2). */
export const householdMember = z.strictObject({
  id: ulidText,
  givenName: shortText.optional(),
  birthYear: year.optional(),
  relation: z.enum(RELATIONS),
  /** The right to stay derives from this person. */
  isSponsor: z.boolean().optional(),
  /** Child with a place in day care or school. */
  cared: z.boolean().optional(),
});
export type HouseholdMember = z.infer<typeof householdMember>;

export const availability = z.strictObject({
  from: isoDate.optional(),
  hoursPerWeek: z.number().min(0).max(60).optional(),
  shifts: z.boolean().optional(),
  weekend: z.boolean().optional(),
  night: z.boolean().optional(),
});
export type Availability = z.infer<typeof availability>;

/**
 * What a person can do and wants: one for each case, `profile:CASE:CASE`, so that two devices
 * without a network make the same one. Fields of domain.md 1.2, 1.6 and 1.7.
 */
export const profileSchema = z.strictObject({
  ...envelope,
  type: z.literal('profile'),
  caseId: ulidText,
  languages: z.array(languageSkill).max(20).optional(),
  literacy: z.enum(LITERACIES).optional(),
  education: z.array(education).max(30).optional(),
  schoolLeaving: z.enum(SCHOOL_LEAVING).optional(),
  qualificationLevel: z.enum(QUALIFICATION_LEVELS).optional(),
  recognised: z.enum(RECOGNISED).optional(),
  experience: z.array(workExperience).max(40).optional(),
  licences: z.array(licence).max(20).optional(),
  mobility: z.array(z.enum(MOBILITIES)).max(MOBILITIES.length).optional(),
  maxCommuteMinutes: z.int().min(0).max(300).optional(),
  availability: availability.optional(),
  familyStatus: z.enum(FAMILY_STATUSES).optional(),
  childrenCount: z.int().min(0).max(20).optional(),
  childcareNeeded: z.boolean().optional(),
  household: z.array(householdMember).max(20).optional(),
  skills: z.array(skill).max(60).optional(),
  interests: z.array(shortText.min(1)).max(30).optional(),
  wishes: z.array(occupationWish).max(20).optional(),
  noGos: z.array(shortText.min(1)).max(20).optional(),
  strengths: longText.optional(),
  /** Only that there is one that bears on work; text and disability need C2, and no diagnosis. */
  workRestriction: z.enum(WORK_RESTRICTIONS).optional(),
  workRestrictionNote: longText.optional(),
  disability: shortText.optional(),
  note: longText.optional(),
});
export type Profile = z.infer<typeof profileSchema>;
