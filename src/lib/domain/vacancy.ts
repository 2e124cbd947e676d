import * as z from 'zod';
import { APPLICATION_KINDS } from './application.ts';
import { GERMAN_LEVELS } from './mentee.ts';
import { LICENCE_CLASSES } from './profile.ts';
import { envelope, isoDate, kldb, longText, shortText, ulidText } from './record.ts';

/** Of which kind a vacancy is: what an application to it would be for. */
export const VACANCY_KINDS = APPLICATION_KINDS;
export const VACANCY_STATES = ['OPEN', 'RESERVED', 'FILLED', 'WITHDRAWN', 'EXPIRED'] as const;
export const VACANCY_SOURCES = ['EMPLOYER', 'BA', 'OWN'] as const;
/** Times of work that not everybody can do; as in the availability of a profile. */
export const VACANCY_SHIFTS = ['SHIFTS', 'WEEKEND', 'NIGHT'] as const;

/** A vacancy of a company: `vacancy:ULID` (domain.md 1.8). */
export const vacancySchema = z.strictObject({
  ...envelope,
  type: z.literal('vacancy'),
  employerId: z.string(),
  siteId: ulidText.optional(),
  kind: z.enum(VACANCY_KINDS),
  title: shortText.min(1, 'title-missing'),
  kldb: kldb.optional(),
  /** Level of requirement of the KldB, 1 helper to 4 expert. */
  requirementLevel: z.int().min(1).max(4).optional(),
  /** How many people are looked for. */
  count: z.int().min(1).max(999),
  hoursPerWeek: z.number().min(0).max(60).optional(),
  shifts: z.array(z.enum(VACANCY_SHIFTS)).max(VACANCY_SHIFTS.length).optional(),
  /** What is paid, in the company's words. */
  payText: shortText.optional(),
  /** German by the CEFR that the company asks for. */
  languageMin: z.enum(GERMAN_LEVELS).optional(),
  licence: z.enum(LICENCE_CLASSES).optional(),
  startOn: isoDate.optional(),
  applyUntil: isoDate.optional(),
  state: z.enum(VACANCY_STATES),
  source: z.enum(VACANCY_SOURCES).optional(),
  /** Last day on which it is taken to be true; then somebody asks (T16). */
  validUntil: isoDate,
  note: longText.optional(),
});
export type Vacancy = z.infer<typeof vacancySchema>;
