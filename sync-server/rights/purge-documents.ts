import type { Change, Database } from '../engine/engine.ts';

/** CouchDB takes this many documents in one `_purge`. */
const AT_ONCE = 100;

/** Takes documents out with all their revisions, as if they had never been. */
export async function purgeDocuments(
  database: Database,
  documents: ReadonlyMap<string, Change['leaves']>,
): Promise<void> {
  const all = [...documents];
  for (let at = 0; at < all.length; at += AT_ONCE) {
    const some = all.slice(at, at + AT_ONCE);
    const wanted = some.map(([id, leaves]) => [id, leaves.map(({ rev }) => rev)]);
    await database.purge(Object.fromEntries(wanted) as Record<string, string[]>);
  }
}
