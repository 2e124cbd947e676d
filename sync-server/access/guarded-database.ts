import type { Problem } from '#lib/domain/problem.ts';
import type {
  Database,
  IncomingDocument,
  LocalDocument,
  WriteOptions,
  WriteOutcome,
} from '../engine/engine.ts';
import { ProtocolError } from '../engine/protocol-error.ts';
import { LIMITS } from './limits.ts';
import type { Caseload } from './caseloads.ts';
import { knownOf, noteAccepted, type AcceptedRevs } from './known.ts';
import { verdict } from './verdict.ts';

export interface GuardDeps {
  caseload: Caseload;
  /** The whole database, to write to. */
  database: Database;
  /** Told of every outcome before it is answered. */
  onWritten: (outcomes: readonly WriteOutcome[]) => Promise<void>;
  /** False once the person may no longer read: a feed outlives the request that opened it. */
  stillOpen: () => Promise<boolean>;
}

/**
 * A database as one person sees it. Each written document gets a verdict of its own: the good ones
 * are stored even where others are refused. `_local` documents are the person's own.
 */
export function guardDatabase(deps: GuardDeps): Database {
  const { caseload, database, onWritten, stillOpen } = deps;
  const { actor, place, reading } = caseload;
  const own = (id: string): string => `${actor.id}.${id}`;

  /** Judges and writes in order; `index` leads each outcome back to its place. */
  async function writeAll(
    entries: readonly { document: IncomingDocument; index: number }[],
    options: WriteOptions,
    outcomes: WriteOutcome[],
  ): Promise<void> {
    const accepted: AcceptedRevs = new Map();
    const good: (typeof entries)[number][] = [];
    for (const entry of entries) {
      const known = await knownOf(database, entry.document, accepted);
      const nameless = !options.newEdits && entry.document._rev === undefined;
      const problems: Problem[] = nameless
        ? [{ code: 'revision-forged', field: '_rev' }]
        : verdict(actor, place, entry.document, known);
      if (problems.length === 0) {
        good.push(entry);
        noteAccepted(accepted, entry.document);
      } else outcomes[entry.index] = refused(entry.document, problems);
    }
    if (good.length === 0) return;
    const written = await database.write(
      good.map(({ document }) => document),
      options,
    );
    for (const [at, { index }] of good.entries()) {
      const outcome = written[at];
      if (outcome) outcomes[index] = outcome;
    }
  }

  return {
    ...reading,
    async changed(since, signal) {
      const news = await reading.changed(since, signal);
      return news !== 'gone' && (await stillOpen()) ? news : 'gone';
    },
    async write(documents, options) {
      if (documents.length > LIMITS.pushDocuments)
        throw new ProtocolError(413, 'too_large', 'Too many documents in one request.');
      const entries = documents.map((document, index) => ({ document, index }));
      const outcomes: WriteOutcome[] = [];
      // Tombstones last: a branch may be closed by the same push that extends another.
      const isTombstone = (entry: (typeof entries)[number]): boolean =>
        entry.document._deleted === true;
      await writeAll(
        entries.filter((entry) => !isTombstone(entry)),
        options,
        outcomes,
      );
      // One of each document at a time: two that close a branch each would close the last together.
      let left = entries.filter(isTombstone);
      while (left.length > 0) {
        const first = new Map(left.toReversed().map((entry) => [entry.document._id, entry]));
        const turn = new Set(first.values());
        await writeAll([...turn], options, outcomes);
        left = left.filter((entry) => !turn.has(entry));
      }
      await onWritten(outcomes);
      return outcomes;
    },
    async getLocal(id) {
      const found = await database.getLocal(own(id));
      return found ? { ...found, id } : null;
    },
    putLocal(id, rev, body) {
      if (id.length > LIMITS.localId || Buffer.byteLength(body) > LIMITS.localBytes)
        throw new ProtocolError(413, 'too_large', 'This local document is too large.');
      return database.putLocal(own(id), rev, body);
    },
    removeLocal: (id, rev) => database.removeLocal(own(id), rev),
    async listLocal() {
      const prefix = own('');
      const all = await database.listLocal();
      return all
        .filter((local) => local.id.startsWith(prefix))
        .map((local): LocalDocument => ({ ...local, id: local.id.slice(prefix.length) }));
    },
    compact: notHere,
    purge: notHere,
    setRevsLimit: notHere,
  };
}

function notHere(): never {
  throw new ProtocolError(403, 'forbidden', 'This is not done here.');
}

function refused(document: IncomingDocument, problems: readonly Problem[]): WriteOutcome {
  const { _id: id, _rev: rev } = document;
  return {
    ok: false,
    id: typeof id === 'string' ? id : '',
    ...(typeof rev === 'string' ? { rev } : {}),
    status: 403,
    error: 'forbidden',
    reason: `Refused: ${problems.map((problem) => problem.code).join(', ')}`,
    more: { problem: problems[0]?.code ?? 'document-invalid', problems },
  };
}
