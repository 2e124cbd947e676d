import * as z from 'zod';
import { instant, ulidText } from './record.ts';

/** What leaves a device as a file of its own, outside the sealed store. */
export const EXPORT_KINDS = [
  /** Sealed: what no server has yet. */
  'rescue-file',
  /** Rows of a list that were not taken over. */
  'import-problems',
  /** One entry that the server refused. */
  'refused-entry',
  /** One file that the server refused. */
  'refused-file',
  /** Names of the cases that were on a lost device. */
  'lost-cases',
  /** A curriculum vitae as an editable file. */
  'cv-file',
  /** A cover letter as an editable file. */
  'letter-file',
  /** The timeline of a case on paper. */
  'timeline-print',
] as const;
export type ExportKind = (typeof EXPORT_KINDS)[number];

/** A device tells of it (`POST /api/exports`): numbers and a day, nothing of what stood in it. */
export const exportReport = z.strictObject({
  /** The same when it is told twice, because an answer was lost. */
  id: ulidText,
  kind: z.enum(EXPORT_KINDS),
  count: z.int().min(0).max(1_000_000),
  /** When, device clock. */
  at: instant,
});
export type ExportReport = z.infer<typeof exportReport>;
