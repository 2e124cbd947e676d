import type { Database, Revision } from '#server/engine/engine.ts';

const MOST = 10_000;

/** A document as the server has it. */
export interface Stored {
  id: string;
  rev: string;
  body: Record<string, unknown>;
  /** Undeleted leaves; one, where everything was merged. */
  leaves: number;
}

/** Every living document, its winner's body. */
export async function storedDocuments(database: Database): Promise<Stored[]> {
  const rows = await database.list({ limit: MOST, includeDocs: true });
  return rows.flatMap(({ id, rev, deleted, leaves, document }) =>
    deleted || !document
      ? []
      : [
          {
            id,
            rev,
            body: { ...(JSON.parse(document.body) as object), _id: id, _rev: rev },
            leaves: leaves.filter((leaf) => !leaf.deleted).length,
          },
        ],
  );
}

/** Every revision that the server knows of a document, in whatever branch. */
export async function revisionsAtServer(database: Database, id: string): Promise<Set<string>> {
  const head = await database.head(id);
  const known = new Set<string>();
  for (const { rev } of head?.leaves ?? [])
    for (const one of await database.ancestry(id, rev)) known.add(one.rev);
  return known;
}

/** The winner's branch, oldest first. */
export async function chainOf(database: Database, id: string, rev: string): Promise<string[]> {
  return (await database.ancestry(id, rev)).map((one) => one.rev).reverse();
}

export async function bodyAt(
  database: Database,
  id: string,
  rev: string,
): Promise<Record<string, unknown> | null> {
  const [group] = await database.read([{ id, rev }], {});
  const found = group?.find((one): one is Revision => 'body' in one);
  return found ? (JSON.parse(found.body) as Record<string, unknown>) : null;
}
