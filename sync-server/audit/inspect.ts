import type { AuditRecord } from './audit.ts';
import { headOfLine, isGenuine, type SignedHead } from './head.ts';
import { vouching } from './head-signer.ts';
import { isSignedBy } from './signing-key.ts';
import type { ChainEnd, Walked } from './verify.ts';

/** What is wrong first; `lines` say which record it is, where there is one. */
export type Flaw =
  | { kind: 'broken'; no: number; found: AuditRecord | null }
  /** A signature in the chain that does not fit: something after `since` was made anew. */
  | { kind: 'forged'; no: number; found: AuditRecord; since: number }
  /** The log ends before a head that was signed. */
  | { kind: 'truncated'; records: number; head: SignedHead }
  /** The log goes another way than a head that was signed. */
  | { kind: 'rewritten'; head: SignedHead; since: number }
  | { kind: 'head-forged' };

export interface KeyInUse {
  publicKey: string;
  /** Record by which the chain got to know it. */
  no: number;
  /** Milliseconds since 1970. */
  at: number;
  /** Whether the key before, or the head that was given, speaks for it. */
  vouched: boolean;
}

export interface Report {
  flaw: Flaw | null;
  end: ChainEnd;
  /** The newest record that a fitting signature covers; 0 for none. */
  signedNo: number;
  keys: KeyInUse[];
}

/** Walks a chain from its beginning and shows each record. */
export type Walk = (visit: (record: AuditRecord) => void) => Promise<Walked>;

/** Hashes remembered, as far back as a signature may reach where several servers write. */
const REMEMBERED = 20_000;

/** Compares a chain with itself, with the signatures in it, and with heads kept elsewhere. */
export async function inspect(walk: Walk, heads: readonly SignedHead[]): Promise<Report> {
  const keys: KeyInUse[] = [];
  const hashes = new Map<number, string>();
  const wanted = new Map<number, string>();
  const wantedNos = new Set(heads.map(({ no }) => no));
  let signedNo = 0;
  const flaws: Flaw[] = heads.every(isGenuine) ? [] : [{ kind: 'head-forged' }];

  function visit(record: AuditRecord): void {
    hashes.set(record.no, record.hash);
    hashes.delete(record.no - REMEMBERED);
    if (wantedNos.has(record.no)) wanted.set(record.no, record.hash);
    if (record.action === 'signing-key') keys.push(keyOf(record, keys, heads));
    if (record.action !== 'head-signed') return;
    const head = headOfLine(record);
    if (head && isGenuine(head) && hashes.get(head.no) === head.hash) signedNo = head.no;
    else flaws.push({ kind: 'forged', no: record.no, found: record, since: signedNo });
  }

  const walked = await walk(visit);
  const { end } = walked;
  if (!walked.ok) flaws.push({ kind: 'broken', no: walked.brokenAt, found: walked.found });
  for (const head of flaws.length > 0 ? [] : heads) {
    if (head.no > end.no) flaws.push({ kind: 'truncated', records: end.no, head });
    else if (wanted.get(head.no) === head.hash) signedNo = Math.max(signedNo, head.no);
    else flaws.push({ kind: 'rewritten', head, since: Math.min(signedNo, head.no) });
  }
  return { flaw: flaws[0] ?? null, end, signedNo, keys };
}

function keyOf(
  { subject = '', rev = '', detail = '', no, at }: AuditRecord,
  before: readonly KeyInUse[],
  heads: readonly SignedHead[],
): KeyInUse {
  const vouched =
    heads.some(({ publicKey }) => publicKey === subject) ||
    (before.some(({ publicKey }) => publicKey === rev) &&
      isSignedBy(rev, vouching(subject), detail));
  return { publicKey: subject, no, at, vouched };
}
