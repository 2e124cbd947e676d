import { isFixedType } from '#lib/domain/fixed-document.ts';
import { parseId, typeOf } from '#lib/domain/id.ts';
import type { Problem } from '#lib/domain/problem.ts';
import type { Database, IncomingDocument, WriteOptions, WriteOutcome } from '../engine/engine.ts';
import { activationVerdict } from './activation.ts';
import { isResponsible } from './assignment.ts';
import type { Caseload } from './caseloads.ts';
import { caseloadsWith } from './growth.ts';
import {
  NOTHING_KNOWN,
  noteAccepted,
  readKnown,
  withPushed,
  type AcceptedRevs,
  type Body,
  type Known,
} from './known.ts';
import { readOrigins } from './origins.ts';
import type { Recovery } from './recovery.ts';
import type { Sight } from './sight.ts';
import { verdict, type Verdict } from './verdict.ts';

export interface PushDeps {
  caseload: Caseload;
  /** The whole database, to write to. */
  database: Database;
  /** Keeps documents of cases in other hands; what it refuses comes back as a problem. */
  park: (documents: readonly IncomingDocument[]) => Promise<(Problem | null)[]>;
  /** Told of what is taken in from somebody else's hand after a restore, before it is written. */
  onReoffered: (documents: readonly IncomingDocument[]) => Promise<void>;
  recovery: () => Recovery | null;
  /** Milliseconds since 1970. */
  now: () => number;
}

export interface Entry {
  document: IncomingDocument;
  /** Its place in the push, and in the answer. */
  place: number;
}

const PARKED: Problem = { code: 'parked' };
const NAMELESS: Verdict = {
  kind: 'refuse',
  problems: [{ code: 'revision-forged', field: '_rev' }],
};

/**
 * One push while it is judged and written. What existed for the person when it began exists until
 * its end: the push that gives a case away may hold the last entries about it.
 */
export class Push {
  readonly outcomes: WriteOutcome[] = [];
  readonly #deps: PushDeps;
  readonly #options: WriteOptions;
  readonly #seen: ReadonlySet<string>;
  readonly #responsible: ReadonlySet<string>;
  readonly #accepted: AcceptedRevs = new Map();
  readonly #brought = new Map<string, Body[]>();

  /** `sight`: what exists for the person as the push begins. */
  constructor(deps: PushDeps, options: WriteOptions, sight: Sight) {
    const { index, actor } = deps.caseload;
    this.#deps = deps;
    this.#options = options;
    this.#seen = new Set(sight.cases());
    this.#responsible = new Set(
      [...this.#seen].filter((caseId) => isResponsible(index, caseId, actor.id)),
    );
  }

  /** Whether consents of a case are judged before the case: nothing about it changes their verdict. */
  takesConsentsFirst(caseId: string): boolean {
    return this.#seen.has(caseId) || !this.#deps.caseload.index.cases.has(caseId);
  }

  /** Judges all, then writes the good ones; returns to whom this gave a case. */
  async take(entries: readonly Entry[]): Promise<Set<string>> {
    if (entries.length === 0) return new Set();
    const { caseload, onReoffered } = this.#deps;
    await this.#lookAgain(entries);
    const sight = await caseload.sight();
    const known = await readKnown(
      caseload.index,
      entries.map(({ document }) => document),
      this.#options,
    );
    const good: Entry[] = [];
    const parked: Entry[] = [];
    const reoffered: IncomingDocument[] = [];
    for (const [at, entry] of entries.entries()) {
      const found = await this.#judge(entry.document, known[at] ?? NOTHING_KNOWN, sight);
      if (found.kind === 'known') this.#confirm(entry);
      else if (found.kind === 'park' && found.redundant) this.#refuse(entry, [PARKED]);
      else if (found.kind === 'park') parked.push(entry);
      else if (found.kind === 'refuse') this.#refuse(entry, found.problems);
      else {
        good.push(entry);
        this.#bring(entry.document);
        if (found.reoffered) reoffered.push(entry.document);
      }
    }
    await this.#park(parked);
    if (reoffered.length > 0) await onReoffered(reoffered);
    return this.#write(good);
  }

  /** Nobody is refused for a case that is theirs and not yet known to a copy that lags. */
  async #lookAgain(entries: readonly Entry[]): Promise<void> {
    const { caseload } = this.#deps;
    const sight = await caseload.sight();
    const cases = entries.flatMap(({ document }) => parseId(String(document._id))?.caseId ?? []);
    const odd = [...new Set(cases)].filter((id) => !this.#seen.has(id) && !sight.seesCase(id));
    if (odd.length > 0) await caseload.index.look(odd);
  }

  async #judge(document: IncomingDocument, read: Known, sight: Sight): Promise<Verdict> {
    const { caseload, recovery, now } = this.#deps;
    const { actor, place, index } = caseload;
    if (!this.#options.newEdits && document._rev === undefined) return NAMELESS;
    const brought = this.#brought.get(String(document._id)) ?? [];
    const known = withPushed(read, document, this.#accepted, brought);
    const type = typeOf(String(document._id));
    const telling = type === 'mentee' || isFixedType(type) || document.updatedBy !== actor.id;
    const origins =
      telling && known.exists ? await readOrigins(index, document, this.#options) : [];
    const before = [...origins, ...brought];
    const { day } = caseload.when();
    const inactive =
      type === 'mentee'
        ? await activationVerdict(index, {
            body: document,
            before: [...before, ...known.leaves],
            day,
          })
        : null;
    return verdict(document, {
      actor,
      place,
      known,
      origins: before,
      inactive,
      hands: {
        index,
        userId: actor.id,
        day,
        responsible: (caseId) => this.#responsible.has(caseId),
      },
      sees: (id) =>
        sight.sees(id) || this.#seen.has(parseId(id)?.caseId ?? '') || this.#brought.has(id),
      seesCase: (caseId) => sight.seesCase(caseId) || this.#seen.has(caseId),
      knowsCase: (caseId) => index.cases.has(caseId),
      isErased: (caseId) => index.isErased(caseId),
      isRestricted: (caseId) => index.isRestricted(caseId),
      recovery: recovery(),
      now: now(),
    });
  }

  /** What comes later in this push may build on it. */
  #bring(document: IncomingDocument): void {
    const id = String(document._id);
    noteAccepted(this.#accepted, document);
    if (document._deleted !== true)
      this.#brought.set(id, [...(this.#brought.get(id) ?? []), document]);
  }

  async #park(entries: readonly Entry[]): Promise<void> {
    if (entries.length === 0) return;
    const problems = await this.#deps.park(entries.map(({ document }) => document));
    for (const [at, entry] of entries.entries()) this.#refuse(entry, [problems[at] ?? PARKED]);
  }

  async #write(entries: readonly Entry[]): Promise<Set<string>> {
    if (entries.length === 0) return new Set();
    const { caseload, database } = this.#deps;
    const { index } = caseload;
    const cases = entries.flatMap(({ document: { _id: id } }) => {
      const parts = parseId(String(id));
      return parts?.type === 'mentee' ? [parts.ulid] : [];
    });
    const before = new Map(cases.map((id) => [id, caseloadsWith(index, id, caseload.when())]));
    const written = await database.write(
      entries.map(({ document }) => document),
      this.#options,
    );
    for (const [at, { place }] of entries.entries()) {
      const outcome = written[at];
      if (outcome) this.outcomes[place] = outcome;
    }
    if (cases.length > 0) {
      await index.catchUp();
      await index.look(cases);
    }
    return new Set(
      cases.flatMap((id) =>
        [...caseloadsWith(index, id, caseload.when())].filter((who) => !before.get(id)?.has(who)),
      ),
    );
  }

  #confirm({ document: { _id: id, _rev: rev }, place }: Entry): void {
    this.outcomes[place] = { ok: true, id: String(id), rev: String(rev) };
  }

  #refuse({ document, place }: Entry, problems: readonly Problem[]): void {
    const { _id: id, _rev: rev } = document;
    this.outcomes[place] = {
      ok: false,
      id: typeof id === 'string' ? id : '',
      ...(typeof rev === 'string' ? { rev } : {}),
      status: 403,
      error: 'forbidden',
      reason: `Refused: ${problems.map((problem) => problem.code).join(', ')}`,
      more: { problem: problems[0]?.code ?? 'document-invalid', problems },
    };
  }
}
