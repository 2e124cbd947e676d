import { changedFields, type FieldChange } from '#lib/domain/field-changes.ts';
import { readHistory } from '../access/revision.ts';
import type { Database, IncomingDocument, Revision } from '../engine/engine.ts';
import type { Change } from './sealed-change.ts';

/** Ancestors of a revision that are looked for, where none of them is a leaf. */
const OLDER = 20;
/** Characters kept of one text. */
const KEPT = 2000;

type Body = Readonly<Record<string, unknown>>;
interface Base {
  rev: string;
  body: Body;
}

/**
 * What each document changes against the newest of its ancestors that is here, or came before it
 * in the same push; null where there is none. Ask before it is written.
 */
export async function changesOf(
  database: Database,
  documents: readonly IncomingDocument[],
  newEdits: boolean,
): Promise<(Change | null)[]> {
  const asked = documents.map((document) => ({
    document,
    id: String(document._id),
    ancestors: ancestorsOf(document, newEdits),
  }));
  const bases = new Bases(database);
  if (!newEdits) for (const { document, id } of asked) bases.note(id, document._rev, document);
  const later = asked.filter(({ ancestors }) => ancestors.length > 0);
  await bases.readLeaves(later.map(({ id }) => id));
  await bases.readOlder(later.filter(({ id, ancestors }) => !bases.find(id, ancestors)));
  return asked.map(({ document, id, ancestors }) => {
    const base = bases.find(id, ancestors);
    if (!base) return null;
    return { base: base.rev, fields: changedFields(base.body, document).map(shortened) };
  });
}

/** Newest first, without the revision itself. */
function ancestorsOf(document: IncomingDocument, newEdits: boolean): string[] {
  const history = readHistory(document);
  if (!history.ok || !history.value) return [];
  return newEdits ? [history.value.rev] : history.value.revs.slice(1);
}

class Bases {
  readonly #database: Database;
  readonly #known = new Map<string, Map<string, Body>>();

  constructor(database: Database) {
    this.#database = database;
  }

  note(id: string, rev: unknown, body: Body): void {
    const revs = this.#known.get(id) ?? new Map<string, Body>();
    this.#known.set(id, revs.set(String(rev), body));
  }

  find(id: string, ancestors: readonly string[]): Base | null {
    const revs = this.#known.get(id);
    const rev = ancestors.find((one) => revs?.has(one));
    const body = rev === undefined ? undefined : revs?.get(rev);
    return rev !== undefined && body ? { rev, body } : null;
  }

  async readLeaves(ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    this.#take(
      await this.#database.read(
        [...new Set(ids)].map((id) => ({ id })),
        {},
      ),
    );
  }

  /** For an edit that was made from what others have changed since. */
  async readOlder(asked: readonly { id: string; ancestors: readonly string[] }[]): Promise<void> {
    const requests = asked.flatMap(({ id, ancestors }) =>
      ancestors.slice(0, OLDER).map((rev) => ({ id, rev })),
    );
    if (requests.length > 0) this.#take(await this.#database.read(requests, {}));
  }

  #take(groups: Awaited<ReturnType<Database['read']>>): void {
    const found = groups.flat().filter((one): one is Revision => !('missing' in one));
    for (const { id, rev, body } of found) this.note(id, rev, JSON.parse(body) as Body);
  }
}

function shortened({ field, ...values }: FieldChange): FieldChange {
  const kept = Object.entries(values).map(([name, value]) => [
    name,
    typeof value === 'string' && value.length > KEPT
      ? `${value.slice(0, KEPT).toWellFormed()} …`
      : value,
  ]);
  return { field, ...(Object.fromEntries(kept) as object) };
}
