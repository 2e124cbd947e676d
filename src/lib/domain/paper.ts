import * as z from 'zod';
import { PAPER_KINDS } from './catalogues/paper-rules.ts';
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

/**
 * What is known of a file: `paper:CASE:ULID`. The bytes travel apart, as `file:CASE:ULID`. Where a
 * copy should not be kept, it says that the paper was seen, and there is no file.
 */
export const paperSchema = z
  .strictObject({
    ...envelope,
    type: z.literal('paper'),
    caseId: ulidText,
    title: shortText.min(1, 'title-missing'),
    /** What it is kept, or was looked at, for; nothing is kept without a purpose. */
    purpose: shortText.min(1, 'purpose-missing'),
    /** Where there is a rule for it (catalogues/paper-rules.ts). */
    paperKind: z.enum(PAPER_KINDS).optional(),
    /** Of a paper without a file: the day on which it was seen. */
    seenOn: isoDate.optional(),
    validUntil: isoDate.optional(),
    /** Codes of the rule: what was checked of a paper that was seen, what holds of a copy. */
    checked: z.array(shortText).max(40).optional(),
    takenOn: isoDate.optional(),
    note: longText.optional(),
    contentType: z.enum(PAPER_CONTENT_TYPES).optional(),
    /** Bytes. */
    size: z.int().min(1).max(15_000_000).optional(),
    sha256: sha256Text.optional(),
  })
  .refine(
    ({ contentType, size, sha256, seenOn }) => {
      const file = [contentType, size, sha256].filter((part) => part !== undefined).length;
      return file === 3 || (file === 0 && seenOn !== undefined);
    },
    { path: ['seenOn'], message: 'date-invalid' },
  );
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
