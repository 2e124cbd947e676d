import * as z from 'zod';

export const MANIFEST = 'manifest.json';

/** Last file of a backup: what is in it, and of when. */
export const manifestSchema = z.object({
  format: z.literal(1),
  /** Of the program that wrote it. */
  version: z.string(),
  /** When the first file was copied, and the last. */
  startedAt: z.iso.datetime(),
  finishedAt: z.iso.datetime(),
  files: z.array(z.object({ name: z.string(), bytes: z.int(), sha256: z.string() })),
  /** The chain of the audit log when it was copied. */
  audit: z.union([z.object({ records: z.int() }), z.object({ brokenAt: z.int() })]),
});
export type Manifest = z.infer<typeof manifestSchema>;
