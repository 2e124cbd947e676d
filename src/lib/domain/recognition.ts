import * as z from 'zod';
import { envelope, isoDate, longText, shortText, ulidText } from './record.ts';

export const RECOGNITION_KINDS = ['BQFG', 'REGULATED', 'ZAB', 'SCHOOL', 'UNIVERSITY'] as const;
export const RECOGNITION_AUTHORITIES = [
  'IHK_FOSA',
  'HWK_C',
  'HWK_DD',
  'HWK_L',
  'ZAB',
  'LDS',
  'LASUB',
  'INGENIEURKAMMER',
  'UNI_ASSIST',
  'OTHER',
] as const;
export const RECOGNITION_STATES = [
  'PLANNED',
  'COLLECTING',
  'SUBMITTED',
  'COMPLETE',
  'DECIDED',
  'MEASURE',
  'ENDED',
] as const;
export const RECOGNITION_RESULTS = ['FULL', 'PARTIAL', 'CONDITION', 'NONE'] as const;
export const RECOGNITION_MEASURES = [
  'ANPASSUNGSLEHRGANG',
  'EIGNUNGSPRUEFUNG',
  'KENNTNISPRUEFUNG',
  'ANPASSUNGSQUALIFIZIERUNG',
  'QUALIFIKATIONSANALYSE',
] as const;
/** Who has to act next. */
export const BALL_HOLDERS = ['MENTEE', 'MENTOR', 'AUTHORITY', 'THIRD'] as const;

/** Procedure in which a foreign qualification is recognised: `recognition:CASE:ULID` (domain.md 1.7). */
export const recognitionSchema = z.strictObject({
  ...envelope,
  type: z.literal('recognition'),
  caseId: ulidText,
  kind: z.enum(RECOGNITION_KINDS),
  authority: z.enum(RECOGNITION_AUTHORITIES).optional(),
  /** Id of the education in the profile. */
  educationId: ulidText.optional(),
  referenceOccupation: shortText.optional(),
  state: z.enum(RECOGNITION_STATES),
  ball: z.enum(BALL_HOLDERS).optional(),
  submittedOn: isoDate.optional(),
  /** Day from which the papers were complete; the term of § 6 (3) BQFG begins. */
  completeOn: isoDate.optional(),
  decidedOn: isoDate.optional(),
  result: z.enum(RECOGNITION_RESULTS).optional(),
  measure: z.enum(RECOGNITION_MEASURES).optional(),
  costs: shortText.optional(),
  fundedBy: shortText.optional(),
  note: longText.optional(),
});
export type Recognition = z.infer<typeof recognitionSchema>;
