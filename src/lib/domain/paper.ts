import * as z from 'zod';
import { envelope, isoDate, longText, shortText, ulidText } from './record.ts';

/** Kinds of file that are taken: photos, PDFs, signatures. */
export const PAPER_CONTENT_TYPES = [
  'image/jpeg',
  'image/png',
  'image/webp',
  'application/pdf',
] as const;

/** SHA-256 of a file's bytes, 64 lower case hexadecimal digits. */
export const sha256Text = z.string().regex(/^[0-9a-f]{64}$/);

/** What is known of a file: `paper:CASE:ULID`. The bytes travel apart, as `file:CASE:ULID`. */
export const paperSchema = z.strictObject({
  ...envelope,
  type: z.literal('paper'),
  caseId: ulidText,
  title: shortText.min(1, 'title-missing'),
  /** What it is kept for; nothing is kept without a purpose. */
  purpose: shortText.min(1, 'purpose-missing'),
  takenOn: isoDate.optional(),
  note: longText.optional(),
  contentType: z.enum(PAPER_CONTENT_TYPES),
  /** Bytes. */
  size: z.int().min(1).max(15_000_000),
  sha256: sha256Text,
});
export type Paper = z.infer<typeof paperSchema>;

/** The carrier of a file's bytes on the server, `file:CASE:ULID`; no device pulls it. */
export const fileSchema = z.strictObject({
  ...envelope,
  type: z.literal('file'),
  caseId: ulidText,
  contentType: z.enum(PAPER_CONTENT_TYPES),
  size: z.int().min(1).max(15_000_000),
  sha256: sha256Text,
});
export type StoredFile = z.infer<typeof fileSchema>;
