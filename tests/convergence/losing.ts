import type { Play } from './play.ts';
import { revisionsAtServer } from './server-side.ts';

/**
 * A backup loses what came after it. What no device holds any more (a case that had been handed
 * over, an entry that had been parked) nobody can offer again: no promise is made about it.
 */
export async function loseWithBackup({ world, devices, edits }: Play): Promise<void> {
  const database = await world.database();
  for (const edit of edits) {
    if (edit.unrecoverable) continue;
    const { id, rev } = edit;
    if ((await revisionsAtServer(database, id)).has(rev)) continue;
    const held = devices.some(({ documents }) =>
      documents.leaves(id).some((leaf) => documents.history(id, leaf.rev).includes(rev)),
    );
    edit.unrecoverable = !held;
  }
}
