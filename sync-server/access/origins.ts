import type { IncomingDocument, Revision, WriteOptions } from '../engine/engine.ts';
import type { CaseIndex } from './case-index.ts';
import type { Body } from './known.ts';
import { readHistory } from './revision.ts';

/** Revisions of one branch that are read back, newest first. */
const DEPTH = 20;

/**
 * Bodies that a pushed revision may have been made of: the newest stored one of its own history, and
 * those of every other branch since it left that history; a leaf may have been extended or closed
 * since somebody merged it. What lies further back on its own way is none: else one could undo a
 * colleague's edit in the colleague's name.
 */
export async function readOrigins(
  index: CaseIndex,
  document: IncomingDocument,
  { newEdits }: WriteOptions,
): Promise<Body[]> {
  const id = document._id;
  const history = readHistory(document);
  const leaves = typeof id === 'string' ? index.leavesOf(id) : null;
  if (typeof id !== 'string' || !leaves || !history.ok) return [];
  const own = history.value?.revs ?? [];
  const others: string[] = [];
  for (const { rev } of leaves) {
    if (own.includes(rev)) continue;
    const branch = (await index.database.ancestry(id, rev)).slice(0, DEPTH);
    const fork = branch.findIndex((one) => own.includes(one.rev));
    others.push(...branch.slice(0, fork < 0 ? branch.length : fork).map((one) => one.rev));
  }
  // A new edit names its parent; a replicated revision itself.
  const before = own.slice(newEdits ? 0 : 1).slice(0, DEPTH);
  const revs = [...before, ...new Set(others)];
  const groups = await index.database.read(
    revs.map((rev) => ({ id, rev })),
    {},
  );
  const stored = groups.map((group) => group.find((one): one is Revision => !('missing' in one)));
  const parent = stored.slice(0, before.length).find((one) => one !== undefined);
  return [parent, ...stored.slice(before.length)].flatMap((one) =>
    one && !one.deleted ? [{ ...(JSON.parse(one.body) as Body), _id: id }] : [],
  );
}
