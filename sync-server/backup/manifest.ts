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
  /** Of the server's key for the audit log, where it had one: nobody else can make this file. */
  signature: z.object({ publicKey: z.string(), signature: z.string() }).optional(),
});
export type Manifest = z.infer<typeof manifestSchema>;

/** What is signed: all of it but the signature, the checksums of every file among it. */
export function signedText({ format, version, startedAt, finishedAt, files, audit }: Manifest) {
  const sums = files.map(({ name, bytes, sha256 }) => [name, bytes, sha256]);
  const chain = 'records' in audit ? ['good', audit.records] : ['broken', audit.brokenAt];
  const parts = [format, version, startedAt, finishedAt, sums, chain];
  return `mappe-backup:1:${JSON.stringify(parts)}`;
}
