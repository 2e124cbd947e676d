import type { Database, IncomingDocument } from '../engine/engine.ts';
import { readHistory } from './revision.ts';
import type { Known } from './verdict.ts';

/** What is known of documents about to be judged; new ones cost one look-up. */
export async function knownOf(
  database: Database,
  documents: readonly IncomingDocument[],
): Promise<Known[]> {
  const known: Known[] = [];
  for (const document of documents) known.push(await knownOfOne(database, document));
  return known;
}

async function knownOfOne(database: Database, document: IncomingDocument): Promise<Known> {
  const id = document._id;
  const history = readHistory(document);
  const head = typeof id === 'string' ? await database.head(id) : null;
  if (typeof id !== 'string' || !head || !history.ok)
    return { exists: head !== null, connected: false, otherLeaf: false };
  const revs = history.value?.revs ?? [];
  const { missing } = (await database.revsDiff({ [id]: revs }))[id] ?? { missing: [] };
  return {
    exists: true,
    connected: missing.length < revs.length,
    otherLeaf: head.leaves.some((leaf) => !leaf.deleted && !revs.includes(leaf.rev)),
  };
}
