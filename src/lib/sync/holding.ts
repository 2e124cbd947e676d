import { berlinDay } from '../domain/berlin-day.ts';
import { typeOf } from '../domain/id.ts';
import type { Documents, StoredDocument, WrittenDocument } from '../store/documents.ts';
import type { RefusedEntry } from './status.ts';

/**
 * Without C1 the server makes no case active, and refuses the whole edit that says so. So that nothing
 * else of it waits, the status goes back to what the server has, and that the case is to become
 * active is kept beside it. Where C1 is here, and not refused itself, the two only missed one another
 * and go together next time. Answers how many records were written. `now`: milliseconds since 1970.
 */
export async function holdBack(
  documents: Documents,
  refused: readonly RefusedEntry[],
  now: number,
): Promise<number> {
  const waiting = refused.flatMap(({ id, rev, problems }) => {
    const waits = problems.every(({ code }) => code === 'consent-missing');
    const body = waits && typeOf(id) === 'mentee' ? documents.revision(id, rev) : null;
    return body?.status === 'ACTIVE' ? [body] : [];
  });
  if (waiting.length === 0) return 0;
  const { heldBack } = await import('../domain/activation.ts');
  const { consentInForce } = await import('../domain/consent-state.ts');
  const day = berlinDay(now);
  const writes: WrittenDocument[] = [];
  for (const body of waiting) {
    const consents = consentsOf(documents, body._id, refused);
    if (consentInForce(consents, 'C1', day)) continue;
    const before = documents.acknowledged(body._id);
    const status = before && before.status !== 'ACTIVE' ? statusOf(before) : null;
    writes.push(await childOf(documents, body, heldBack({ ...body, status: 'ACTIVE' }, status)));
  }
  if (writes.length > 0) await documents.write(writes, 'merged');
  return writes.length;
}

type Heldback = typeof import('../domain/activation.ts').heldBack;
type Status = Parameters<Heldback>[1];
type Consents = Parameters<typeof import('../domain/consent-state.ts').consentInForce>[0];

/** Parsed when they entered this device. */
const statusOf = (body: StoredDocument): Status => body.status as Status;

function consentsOf(
  documents: Documents,
  menteeId: string,
  refused: readonly RefusedEntry[],
): Consents {
  const prefix = `consent:${menteeId.slice('mentee:'.length)}:`;
  const left = new Set(refused.map(({ id }) => id));
  return documents
    .all('consent')
    .filter(({ _id: id }) => id.startsWith(prefix) && !left.has(id)) as unknown as Consents;
}

/** The next revision of a leaf, whether or not it is the one that wins. */
async function childOf(
  documents: Documents,
  { _id: id, _rev: parent }: StoredDocument,
  next: Record<string, unknown>,
): Promise<WrittenDocument> {
  const { revisionOf } = await import('../domain/merge/revision.ts');
  const body = Object.fromEntries(Object.entries(next).filter(([name]) => !name.startsWith('_')));
  const rev = await revisionOf(parent, { ...body, _id: id });
  const ids = [rev, ...documents.history(id, parent)].map((one) => one.slice(one.indexOf('-') + 1));
  return {
    ...body,
    _id: id,
    _rev: rev,
    _revisions: { start: Number.parseInt(rev, 10), ids },
  };
}
