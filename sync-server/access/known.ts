import type { Database, IncomingDocument } from '../engine/engine.ts';
import { readHistory } from './revision.ts';
import type { Known } from './verdict.ts';

/** What is known of a document about to be judged; a new one costs one look-up. */
export async function knownOf(
  database: Database,
  document: IncomingDocument,
  accepted: AcceptedRevs,
): Promise<Known> {
  const id = document._id;
  const history = readHistory(document);
  if (typeof id !== 'string' || !history.ok) return NOTHING_KNOWN;
  const revs = history.value?.revs ?? [];
  const inPush = accepted.get(id);
  const connected = revs.some((rev) => inPush?.has(rev));
  const head = await database.head(id);
  if (!head) return { ...NOTHING_KNOWN, exists: inPush !== undefined, connected };
  const { missing } = (await database.revsDiff({ [id]: revs }))[id] ?? { missing: [] };
  return {
    exists: true,
    connected: connected || missing.length < revs.length,
    otherLeaf: head.leaves.some((leaf) => !leaf.deleted && !revs.includes(leaf.rev)),
  };
}

/** Revisions that earlier documents of the same push bring: a later one may build on them. */
export type AcceptedRevs = Map<string, Set<string>>;

export function noteAccepted(accepted: AcceptedRevs, document: IncomingDocument): void {
  const history = readHistory(document);
  if (typeof document._id !== 'string' || !history.ok) return;
  const revs = accepted.get(document._id) ?? new Set();
  for (const rev of history.value?.revs ?? []) revs.add(rev);
  accepted.set(document._id, revs);
}

const NOTHING_KNOWN: Known = { exists: false, connected: false, otherLeaf: false };
