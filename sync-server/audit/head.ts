import { readFileSync } from 'node:fs';
import * as z from 'zod';
import type { AuditEntry, AuditRecord } from './audit.ts';
import { isSignedBy, type SigningKey } from './signing-key.ts';
import type { ChainEnd } from './verify.ts';

/** The end of the chain at one moment, signed: what stood before it can no more be made anew. */
const signedHead = z.object({
  format: z.literal(1),
  no: z.int().min(1),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  /** When it was signed. */
  at: z.iso.datetime(),
  /** Ed25519, base64url. */
  publicKey: z.string().max(100),
  signature: z.string().max(200),
});
export type SignedHead = z.infer<typeof signedHead>;

type Unsigned = Pick<SignedHead, 'no' | 'hash' | 'at'>;

const textOf = ({ no, hash, at }: Unsigned): string => `mappe-audit-head:1:${no}:${hash}:${at}`;

export function signHead(key: SigningKey, { no, hash }: ChainEnd, now: number): SignedHead {
  const head = { no, hash, at: new Date(now).toISOString() };
  return { format: 1, ...head, publicKey: key.publicKey, signature: key.sign(textOf(head)) };
}

export const isGenuine = (head: SignedHead): boolean =>
  isSignedBy(head.publicKey, textOf(head), head.signature);

/** Null where the text is no head; whether it is genuine is another question. */
export function parseHead(text: string): SignedHead | null {
  try {
    return signedHead.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

/** `missing` where there is no such file. */
export function readHead(path: string): SignedHead | 'missing' | 'odd' {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    return 'missing';
  }
  return parseHead(text) ?? 'odd';
}

/** The line by which the chain carries a head itself. */
export function headLine({ publicKey, no, hash, at, signature }: SignedHead): AuditEntry {
  const detail = [hash, at, signature].join(' ');
  return { action: 'head-signed', actor: null, subject: publicKey, rev: String(no), detail };
}

export function headOfLine({ subject, rev, detail = '' }: AuditRecord): SignedHead | null {
  const [hash, at, signature] = detail.split(' ');
  const head = { format: 1, no: Number(rev), hash, at, publicKey: subject, signature };
  return signedHead.safeParse(head).data ?? null;
}
