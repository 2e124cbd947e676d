import { parseId } from '#lib/domain/id.ts';
import type { Database, IncomingDocument, WriteOptions, WriteOutcome } from '../engine/engine.ts';
import { ProtocolError } from '../engine/protocol-error.ts';
import { saysActive } from './activation.ts';
import { forgetCheckpoints } from './growth.ts';
import { LIMITS } from './limits.ts';
import { whenEnded } from './when-ended.ts';
import { ownLocals } from './local-documents.ts';
import { Push, type Entry, type PushDeps } from './push.ts';
import { readHistory } from './revision.ts';

export interface GuardDeps extends PushDeps {
  /** Told of every outcome before it is answered. */
  onWritten: (outcomes: readonly WriteOutcome[]) => Promise<void>;
  /** False once the person may no longer read: a feed outlives the request that opened it. */
  stillOpen: () => Promise<boolean>;
  /** Calls back whenever sessions were ended; answers how to leave off. */
  onEnd: (listener: () => void) => () => void;
}

/**
 * A database as one person sees it. Each written document gets a verdict of its own: the good ones
 * are stored even where others are refused. `_local` documents are the person's own.
 */
export function guardDatabase(deps: GuardDeps): Database {
  const { caseload, database, onWritten, stillOpen } = deps;
  const { actor, reading, index } = caseload;

  async function takeAll(push: Push, entries: readonly Entry[]): Promise<void> {
    const grown = new Set<string>();
    for (const turn of turnsOf(entries, push))
      for (const who of await push.take(turn)) grown.add(who);
    // Who wrote it has the case already.
    grown.delete(actor.id);
    await forgetCheckpoints(database, grown);
  }

  return {
    ...reading,
    async changed(since, signal) {
      const ended = whenEnded(deps);
      try {
        const news = await reading.changed(since, AbortSignal.any([signal, ended.signal]));
        return news !== 'gone' && (await stillOpen()) ? news : 'gone';
      } finally {
        ended.stop();
      }
    },
    changes(query) {
      if ((query.docIds?.length ?? 0) > LIMITS.readIds) throw tooMany();
      return reading.changes(query);
    },
    revsDiff(wanted) {
      const groups = Object.values(wanted);
      const revs = groups.reduce((sum, group) => sum + group.length, 0);
      if (groups.length > LIMITS.diffIds || revs > LIMITS.diffRevs) throw tooMany();
      return reading.revsDiff(wanted);
    },
    async write(documents, options: WriteOptions) {
      if (documents.length > LIMITS.pushDocuments) throw tooMany();
      const entries = documents.map((document, place) => ({ document, place }));
      // One push at a time: two that close a branch each would close the last together.
      return index.alone(async () => {
        const push = new Push(deps, options, await caseload.sight());
        await takeAll(push, entries);
        await onWritten(push.outcomes);
        return push.outcomes;
      });
    },
    ...ownLocals(database, actor.id),
    compact: notHere,
    purge: notHere,
    scrub: notHere,
    setRevsLimit: notHere,
  };
}

const tooMany = (): ProtocolError =>
  new ProtocolError(413, 'too_large', 'Too many documents in one request.');

function notHere(): never {
  throw new ProtocolError(403, 'forbidden', 'This is not done here.');
}

/**
 * Cases first, since the others are judged by them, but for the consents that a case needs to become
 * active; older revisions of a document before those that build on them; tombstones last, since a
 * branch may be closed by the push that extends another, and one of each document at a time, since
 * each needs another branch to stay open.
 */
function turnsOf(entries: readonly Entry[], push: Push): Entry[][] {
  const isTombstone = ({ document }: Entry): boolean => document._deleted === true;
  const isCase = ({ document: { _id: id } }: Entry): boolean =>
    typeof id === 'string' && id.startsWith('mentee:');
  const living = entries
    .filter((entry) => !isTombstone(entry))
    .sort((a, b) => generationOf(a) - generationOf(b));
  const cases = living.filter(isCase);
  const active = new Set(
    cases.filter(({ document }) => saysActive(document)).map(({ document }) => caseOf(document)),
  );
  const isNeeded = ({ document }: Entry): boolean => {
    const caseId = caseOf(document);
    return (
      String(document._id).startsWith('consent:') &&
      active.has(caseId) &&
      push.takesConsentsFirst(caseId)
    );
  };
  const turns = [
    living.filter(isNeeded),
    cases,
    living.filter((entry) => !isCase(entry) && !isNeeded(entry)),
  ];
  let left = entries.filter(isTombstone);
  while (left.length > 0) {
    const first = new Map(left.toReversed().map((entry) => [entry.document._id, entry]));
    const turn = new Set(first.values());
    turns.push([...turn]);
    left = left.filter((entry) => !turn.has(entry));
  }
  return turns;
}

const caseOf = ({ _id: id }: IncomingDocument): string => parseId(String(id))?.caseId ?? '';

function generationOf({ document }: Entry): number {
  const history = readHistory(document);
  return history.ok ? (history.value?.generation ?? 0) : 0;
}
