import { idRangesOf } from '#lib/domain/case-belongings.ts';
import { makeId, parseId } from '#lib/domain/id.ts';
import type { Change, Database, Head, Revision, Sequence } from '../engine/engine.ts';
import { readCaseLeaf, readProtocol, type CaseLeaf, type Protocol } from './case-leaf.ts';
import { markIn, markOf } from './erased-mark.ts';
import { SharedWait } from './shared-wait.ts';
import { SortedIds } from './sorted-ids.ts';

type Leaves = Head['leaves'];

/** Id, bodies of the undeleted leaves, all leaves. */
type Told = [id: string, bodies: Record<string, unknown>[], leaves: Leaves];

/** Changes read at a time. */
const PAGE = 2000;
/** Documents read at a time for what they say. */
const BODIES = 200;

/** Types whose bodies say who may see something. */
const TELLING = ['mentee', 'handover'];

/**
 * What access needs to know of a project's database, in memory: every document's leaves, who works
 * on each case, who is named in each handover. It follows the database's own changes, so it is
 * right after a restart and beside other gateways on the same engine.
 */
export class CaseIndex {
  readonly database: Database;
  readonly ids = new SortedIds();
  /** By case: what its live leaves say. */
  readonly cases = new Map<string, readonly CaseLeaf[]>();
  readonly #createdAt: Promise<string>;
  /** One leaf is kept as its revision alone. */
  readonly #documents = new Map<string, string | Leaves>();
  readonly #handovers = new Map<string, readonly Protocol[]>();
  readonly #erased = new Set<string>();
  readonly #wait: SharedWait;
  #sequence: Sequence = '0';
  #running: Promise<void> = Promise.resolve();
  #next: Promise<void> | null = null;
  #writing: Promise<unknown> = Promise.resolve();

  constructor(database: Database) {
    this.database = database;
    this.#createdAt = database.info().then(({ createdAt }) => createdAt);
    // Whoever asks first is told.
    this.#createdAt.catch(() => undefined);
    this.#wait = new SharedWait((signal) => database.changed(this.#sequence, signal));
  }

  /** Up to where it has followed. */
  get sequence(): Sequence {
    return this.#sequence;
  }

  createdAt(): Promise<string> {
    return this.#createdAt;
  }

  /** Follows what was written before this call. Calls that come meanwhile share the next round. */
  catchUp(): Promise<void> {
    this.#next ??= this.#running
      .catch(() => undefined)
      .then(() => {
        this.#next = null;
        this.#running = this.#follow();
        return this.#running;
      });
    return this.#next;
  }

  /**
   * Reads cases by their ids: in a cluster a copy that lags may answer for changes, and never for
   * reading by id.
   */
  async look(caseIds: readonly string[]): Promise<void> {
    const ids = caseIds
      .filter((caseId) => !this.isErased(caseId))
      .map((caseId) => makeId('mentee', caseId));
    for (const [id, bodies, leaves] of await this.#liveBodies(ids)) {
      if (leaves.length === 0) continue;
      if (!this.#documents.has(id)) this.#keep(id, leaves);
      this.#tell(id, bodies);
    }
  }

  /** Resolves when there is something after `since`; those who have all share one wait. */
  changed(since: Sequence, signal: AbortSignal): Promise<'changed' | 'gone' | 'aborted'> {
    if (since !== this.#sequence) return this.database.changed(since, signal);
    return this.#wait.next(signal);
  }

  /** Runs `work` when nothing else is being written through this index. */
  alone<T>(work: () => Promise<T>): Promise<T> {
    const run = this.#writing.then(work);
    this.#writing = run.then(
      () => undefined,
      () => undefined,
    );
    return run;
  }

  isRestricted(caseId: string): boolean {
    return (this.cases.get(caseId) ?? []).some(({ restricted }) => restricted);
  }

  leavesOf(id: string): Leaves | null {
    const known = this.#documents.get(id);
    if (known === undefined) return null;
    return typeof known === 'string' ? [{ rev: known, deleted: false }] : known;
  }

  isNamed(handoverId: string, userId: string): boolean {
    const leaves = this.#handovers.get(handoverId) ?? [];
    return leaves.some(({ fromIds, toIds, createdBy }) =>
      [...fromIds, ...toIds, createdBy].includes(userId),
    );
  }

  handoversOf(caseId: string): Protocol[] {
    return [...this.#handovers.values()].flat().filter((one) => one.subjectCaseId === caseId);
  }

  /** Marks of the cases that were erased here. */
  get erased(): ReadonlySet<string> {
    return this.#erased;
  }

  isErased(caseId: string): boolean {
    return this.#erased.size > 0 && this.#erased.has(markOf(caseId));
  }

  /** Ids of all documents of a case, its handovers among them. */
  idsOf(caseId: string): string[] {
    const own = idRangesOf(caseId).flatMap(({ start, end }) =>
      this.ids.all().slice(this.ids.indexOf(start), this.ids.indexAfter(end)),
    );
    const naming = [...this.#handovers]
      .filter(([, leaves]) => leaves.some((one) => one.subjectCaseId === caseId))
      .map(([id]) => id);
    return [...own, ...naming];
  }

  /** What was purged shows in no change: the mark of its case does. */
  forget(caseId: string): void {
    const ids = new Set(this.idsOf(caseId));
    for (const id of ids) {
      this.#documents.delete(id);
      this.#handovers.delete(id);
    }
    this.ids.drop(ids);
    this.cases.delete(caseId);
  }

  async #follow(): Promise<void> {
    for (;;) {
      const page = await this.database.changes({ since: this.#sequence, limit: PAGE });
      await this.#take(page.rows);
      this.#sequence = page.lastSeq;
      if (page.rows.length < PAGE) return;
    }
  }

  async #take(rows: readonly Change[]): Promise<void> {
    const marks = rows.flatMap(({ id }) => markIn(id) ?? []);
    for (const mark of marks) this.#erased.add(mark);
    // Ids that are none of ours exist for nobody.
    const ours = rows.flatMap(({ id, leaves }) => {
      const parts = parseId(id);
      return parts && !this.isErased(parts.caseId ?? '') ? [{ id, leaves, type: parts.type }] : [];
    });
    const telling = ours.filter(({ type }) => TELLING.includes(type)).map(({ id }) => id);
    const told: Told[] = [];
    for (let from = 0; from < telling.length; from += BODIES)
      told.push(...(await this.#liveBodies(telling.slice(from, from + BODIES))));
    for (const { id, leaves } of ours) this.#keep(id, leaves);
    for (const [id, bodies] of told) this.#tell(id, bodies);
    if (marks.length > 0) for (const caseId of this.remains()) this.forget(caseId);
  }

  /** Erased cases of which something is here still: the erasing has not come to its end. */
  remains(): string[] {
    const named = [...this.#handovers.values()].flat().map((one) => one.subjectCaseId);
    const held = this.ids.all().flatMap((id) => parseId(id)?.caseId ?? []);
    return [...new Set([...held, ...named])].filter((caseId) => this.isErased(caseId));
  }

  #keep(id: string, leaves: Leaves): void {
    if (!this.#documents.has(id)) this.ids.add(id);
    const [only, ...others] = leaves;
    const single = only && !only.deleted && others.length === 0;
    this.#documents.set(id, single ? only.rev : leaves);
  }

  async #liveBodies(ids: readonly string[]): Promise<Told[]> {
    const groups = await this.database.read(
      ids.map((id) => ({ id })),
      {},
    );
    return ids.map((id, at) => {
      const found = (groups[at] ?? []).filter((one): one is Revision => !('missing' in one));
      const live = found.filter((leaf) => !leaf.deleted);
      const bodies = live.map((leaf) => JSON.parse(leaf.body) as Record<string, unknown>);
      return [id, bodies, found.map(({ rev, deleted }) => ({ rev, deleted }))];
    });
  }

  #tell(id: string, bodies: readonly Record<string, unknown>[]): void {
    const parts = parseId(id);
    if (parts?.type === 'handover')
      this.#handovers.set(
        id,
        bodies.flatMap((body) => readProtocol(body) ?? []),
      );
    else if (parts?.caseId)
      this.cases.set(
        parts.caseId,
        bodies.flatMap((body) => readCaseLeaf(body) ?? []),
      );
  }
}
