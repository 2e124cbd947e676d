import type { Database } from '#server/engine/engine.ts';
import type { Alternative } from '#lib/domain/record.ts';
import type { Edit, Play } from './play.ts';
import { bodyAt, chainOf, revisionsAtServer } from './server-side.ts';

/** Fields of which each value must be found again, or have been overwritten by who saw it. */
const TEXTS = ['note', 'nameNative'];

/** What became of an edit, or null where it is as it must be. */
export async function fateOf(play: Play, edit: Edit): Promise<string | null> {
  if (edit.unrecoverable) return null;
  const { id, rev } = edit;
  const database = await play.world.database();
  if (!(await revisionsAtServer(database, id)).has(rev))
    return play.parked.get(id)?.has(rev) ? null : 'neither stored nor parked';
  const winner = (await database.head(id))?.leaves[0]?.rev ?? '';
  const chain = await chainOf(database, id, winner);
  const bodies = await Promise.all(chain.map((one) => bodyOf(play, id, one)));
  const merges = await mergesOf(database, id, rev);
  for (const field of TEXTS) {
    const value = edit.changed[field];
    if (typeof value !== 'string') continue;
    const last = bodies.findLastIndex((body) => holds(body, field, value));
    const showing = merges.filter(({ body }) => !body || holds(body, field, value));
    const seenIn = [rev, ...showing.map((merge) => merge.rev)];
    if (last === bodies.length - 1 || overwritten(play, edit, field, seenIn)) continue;
    if (last === -1) return `${field} ${value} was never in the record`;
    const next = chain[last + 1] ?? '';
    const byPerson = play.edits.some((one) => one.rev === next && field in one.changed);
    if (!byPerson) return `${field} ${value} vanished in ${next}`;
  }
  const phones = (edit.changed.phones ?? []) as { number: string }[];
  const kept = JSON.stringify(bodies.at(-1)?.phones ?? []);
  const gone = phones.find(({ number }) => !kept.includes(number));
  return gone ? `phone ${gone.number} is gone` : null;
}

async function bodyOf(play: Play, id: string, rev: string) {
  const database = await play.world.database();
  const known = play.edits.find((one) => one.id === id && one.rev === rev);
  return known?.body ?? (await bodyAt(database, id, rev)) ?? {};
}

function holds(body: Readonly<Record<string, unknown>>, field: string, value: unknown): boolean {
  const alternatives = (body.alternatives ?? []) as Alternative[];
  return (
    body[field] === value ||
    alternatives.some((other) => other.field === field && other.value === value)
  );
}

interface Merge {
  rev: string;
  /** Null where a restored server knows no more of it than the name. */
  body: Readonly<Record<string, unknown>> | null;
}

/** The merges that took a revision in, by way of other merges too: who saw one of them, saw it. */
async function mergesOf(database: Database, id: string, rev: string): Promise<Merge[]> {
  const leaves = (await database.head(id))?.leaves.filter(({ deleted }) => deleted) ?? [];
  const closed = await Promise.all(
    leaves.map(async (leaf) => ({
      branch: await chainOf(database, id, leaf.rev),
      into: (await bodyAt(database, id, leaf.rev))?.mergedInto,
    })),
  );
  const taken = new Set([rev]);
  for (const one of taken)
    for (const { branch, into } of closed)
      if (branch.includes(one) && typeof into === 'string') taken.add(into);
  taken.delete(rev);
  return Promise.all(
    [...taken].map(async (one) => ({ rev: one, body: await bodyAt(database, id, one) })),
  );
}

/** Whether somebody who saw the value, there or where it was merged to, wrote another one. */
function overwritten(
  { edits }: Play,
  { id, rev }: Edit,
  field: string,
  seenIn: readonly string[],
): boolean {
  return edits.some(
    (one) =>
      one.id === id &&
      one.rev !== rev &&
      field in one.changed &&
      seenIn.some((seen) => one.history.includes(seen)),
  );
}
