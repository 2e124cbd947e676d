import type { Database, IncomingDocument, Revision } from '../engine/engine.ts';
import { busy } from '../engine/protocol-error.ts';

/** A stored value with the revision to change it from. */
export interface Stored<T> {
  id: string;
  rev: string;
  value: T;
}

/** How often a change is tried anew after somebody else's came first. */
const ROUNDS = 20;

/**
 * Values as documents of one database, for any number of servers at once: a change names the
 * revision that it was made from, and is made anew where another one came first.
 */
export class Documents {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  async get<T>(id: string): Promise<Stored<T> | null> {
    const [found = []] = await this.#database.read([{ id }], {});
    const live = found.filter((one): one is Revision => !('missing' in one) && !one.deleted);
    // Two where a cluster was split: the same one counts for everybody.
    const winner = live.length > 1 ? await this.#winnerOf(id, live) : live[0];
    return winner ? toStored<T>(winner) : null;
  }

  /** All whose id begins so, by id. */
  async list<T>(prefix: string): Promise<Stored<T>[]> {
    const rows = await this.#database.list({
      start: prefix,
      end: `${prefix}\u{10FFFF}`,
      limit: Number.MAX_SAFE_INTEGER,
      includeDocs: true,
    });
    return rows.flatMap(({ document }) => (document ? [toStored<T>(document)] : []));
  }

  /** False where there is one already. */
  add(id: string, value: object): Promise<boolean> {
    return this.#write({ ...value, _id: id });
  }

  /** False where somebody else changed it since. */
  replace({ id, rev }: Stored<unknown>, value: object): Promise<boolean> {
    return this.#write({ ...value, _id: id, _rev: rev });
  }

  /** False where somebody else changed or removed it since. */
  remove({ id, rev }: Stored<unknown>): Promise<boolean> {
    return this.#write({ _id: id, _rev: rev, _deleted: true });
  }

  /**
   * Changes a value by what it is then; `null` leaves it. Gives what `change` made of it; throws 503
   * where others always came first.
   */
  async update<T extends object, R>(
    id: string,
    change: (now: T | null) => { value: T | null; result: R },
  ): Promise<R> {
    for (let round = 0; round < ROUNDS; round += 1) {
      const now = await this.get<T>(id);
      const { value, result } = change(now?.value ?? null);
      if (value === null) return result;
      if (await (now ? this.replace(now, value) : this.add(id, value))) return result;
    }
    throw busy();
  }

  async #winnerOf(id: string, live: readonly Revision[]): Promise<Revision | undefined> {
    const head = await this.#database.head(id);
    return live.find(({ rev }) => rev === head?.leaves[0]?.rev) ?? live[0];
  }

  async #write(document: IncomingDocument): Promise<boolean> {
    const [outcome] = await this.#database.write([document], { newEdits: true });
    if (outcome && !outcome.ok && outcome.status !== 409)
      throw new Error(`state was refused: ${outcome.error}`);
    return outcome?.ok === true;
  }
}

const toStored = <T>({ id, rev, body }: Revision): Stored<T> => ({
  id,
  rev,
  value: JSON.parse(body) as T,
});
