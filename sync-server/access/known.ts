import type { Database, IncomingDocument, WriteOptions } from '../engine/engine.ts';
import type { CaseIndex } from './case-index.ts';
import { readHistory, type PushedHistory } from './revision.ts';

/** Fields of a stored revision, its id among them. */
export type Body = Readonly<Record<string, unknown>>;

/** What the server knows of a document that is written. */
export interface Known {
  /** False where no revision of it was ever stored here. */
  exists: boolean;
  /** True where this very revision is stored already. */
  stored: boolean;
  /** False where none of the pushed history is known here. */
  connected: boolean;
  /** Undeleted leaves besides the ones that the pushed history extends. */
  otherLeaves: number;
  /** Bodies of the undeleted leaves. */
  leaves: readonly Body[];
}

/** Revisions that earlier documents of the same push bring: a later one may build on them. */
export type AcceptedRevs = Map<string, Set<string>>;

export const NOTHING_KNOWN: Known = {
  exists: false,
  stored: false,
  connected: false,
  otherLeaves: 0,
  leaves: [],
};

interface Pushed {
  id: string;
  history: PushedHistory | null;
}

/** What is known of documents about to be judged; however many they are, it costs two questions. */
export async function readKnown(
  index: CaseIndex,
  documents: readonly IncomingDocument[],
  { newEdits }: WriteOptions,
): Promise<(Known | null)[]> {
  const pushed = documents.map((document): Pushed | null => {
    const history = readHistory(document);
    return typeof document._id === 'string' && history.ok
      ? { id: document._id, history: history.value }
      : null;
  });
  const ids = [...new Set(pushed.flatMap((one) => (one && index.leavesOf(one.id) ? one.id : [])))];
  if (ids.length === 0) return pushed.map((one) => one && NOTHING_KNOWN);
  const [missing, bodies] = await Promise.all([
    missingRevs(index.database, ids, pushed),
    liveBodies(index.database, ids),
  ]);
  return pushed.map((one) => {
    const leaves = one && index.leavesOf(one.id);
    if (!one || !leaves) return one && NOTHING_KNOWN;
    const revs = one.history?.revs ?? [];
    const unknown = missing.get(one.id);
    return {
      exists: true,
      // A new edit names its parent, which is stored as it should be.
      stored: !newEdits && one.history !== null && unknown?.has(one.history.rev) !== true,
      connected: revs.some((rev) => unknown?.has(rev) !== true),
      otherLeaves: leaves.filter((leaf) => !leaf.deleted && !revs.includes(leaf.rev)).length,
      leaves: bodies.get(one.id) ?? [],
    };
  });
}

async function missingRevs(
  database: Database,
  ids: readonly string[],
  pushed: readonly (Pushed | null)[],
): Promise<Map<string, ReadonlySet<string>>> {
  const wanted = new Map<string, Set<string>>(ids.map((id) => [id, new Set()]));
  for (const one of pushed)
    for (const rev of one?.history?.revs ?? []) wanted.get(one?.id ?? '')?.add(rev);
  const asked = Object.fromEntries([...wanted].map(([id, revs]) => [id, [...revs]]));
  const diff = await database.revsDiff(asked);
  return new Map(Object.entries(diff).map(([id, { missing }]) => [id, new Set(missing)]));
}

async function liveBodies(
  database: Database,
  ids: readonly string[],
): Promise<Map<string, Body[]>> {
  const groups = await database.read(
    ids.map((id) => ({ id })),
    {},
  );
  return new Map(
    ids.map((id, at) => [
      id,
      (groups[at] ?? []).flatMap((leaf) =>
        'missing' in leaf || leaf.deleted ? [] : [{ ...(JSON.parse(leaf.body) as Body), _id: id }],
      ),
    ]),
  );
}

/** The same with what the push itself brought before: `brought` are the bodies of this document. */
export function withPushed(
  known: Known,
  document: IncomingDocument,
  accepted: AcceptedRevs,
  brought: readonly Body[],
): Known {
  const history = readHistory(document);
  const inPush = typeof document._id === 'string' ? accepted.get(document._id) : undefined;
  if (!inPush || !history.ok) return known;
  const revs = history.value?.revs ?? [];
  // A branch that is closed needs another that is written, not one that is about to be.
  const beside = document._deleted === true ? [] : brought;
  return {
    ...known,
    exists: true,
    connected: known.connected || revs.some((rev) => inPush.has(rev)),
    otherLeaves:
      known.otherLeaves + beside.filter(({ _rev }) => !revs.includes(String(_rev))).length,
  };
}

export function noteAccepted(accepted: AcceptedRevs, document: IncomingDocument): void {
  const history = readHistory(document);
  if (typeof document._id !== 'string' || !history.ok) return;
  const revs = accepted.get(document._id) ?? new Set();
  for (const rev of history.value?.revs ?? []) revs.add(rev);
  accepted.set(document._id, revs);
}
