import * as z from 'zod';

/** What an auditor sees: evidence, and nothing of what stands in a case. */
export const evidenceAnswer = z.object({
  /** Days of the auditor's own access. */
  term: z.object({ from: z.string(), until: z.string() }),
  projects: z.array(z.object({ slug: z.string(), people: z.int(), cases: z.int() })),
  /** Lines of the log. */
  lines: z.int(),
});
export type Evidence = z.infer<typeof evidenceAnswer>;

/** People and cases by pseudonyms that stay the same on this server. */
export const evidenceLinesAnswer = z.object({
  lines: z.array(
    z.object({
      no: z.int(),
      at: z.iso.datetime(),
      action: z.string(),
      actor: z.string(),
      subject: z.string(),
      database: z.string(),
      detail: z.string(),
      hash: z.string(),
    }),
  ),
  /** Number to go on before; null at the beginning of the log. */
  before: z.int().nullable(),
});
export type EvidenceLines = z.infer<typeof evidenceLinesAnswer>;
export type EvidenceLine = EvidenceLines['lines'][number];

export const checkedAnswer = z.object({
  /** Code of what is wrong first; null where all is well. */
  flaw: z.enum(['broken', 'forged', 'truncated', 'rewritten', 'head-forged']).nullable(),
  /** Where, as far as that can be said. */
  at: z.int().nullable(),
  lines: z.int(),
  /** The newest line that a signature covers. */
  signed: z.int(),
});
export type Checked = z.infer<typeof checkedAnswer>;

/** The end of the log, signed: the file that `npm run audit:export` writes. */
export const signedHeadAnswer = z.object({
  format: z.literal(1),
  no: z.int(),
  hash: z.string(),
  at: z.iso.datetime(),
  publicKey: z.string(),
  signature: z.string(),
});
export type SignedHeadFile = z.infer<typeof signedHeadAnswer>;
