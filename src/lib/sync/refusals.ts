import { caseOf } from '../domain/id.ts';
import { isProblemCode, type Problem } from '../domain/problem.ts';
import type { Documents } from '../store/documents.ts';
import { isRecord } from './failure.ts';
import type { Verdict } from './replicator.ts';
import type { RefusedEntry } from './status.ts';

const LOCAL_ID = 'refused';
/** A refused entry is offered again by itself after an hour: permissions change. */
const AGAIN_MS = 3_600_000;

/** What the server refused, with its reasons: a durable, sealed tray beside the documents. */
export interface Tray {
  entries(): readonly RefusedEntry[];
  /** Of the pending ids those to offer now: a mended one always, a refused one seldom. */
  offer(all: boolean): string[];
  /** Takes verdicts in and drops what is not pending any more. */
  settle(verdicts: readonly Verdict[]): Promise<void>;
  /** Notes that the coordinator was asked about this record. */
  asked(id: string): Promise<void>;
}

export function createTray(documents: Documents, now: () => number): Tray {
  /** What was refused only because the server did not have its case goes as soon as it does. */
  const caseHasArrived = ({ id, problems }: RefusedEntry): boolean =>
    problems.every(({ code }) => code === 'case-unknown') &&
    !documents.isPending(`mentee:${caseOf(id) ?? ''}`);
  /** What waits for a consent goes whenever the consent does, which may be any time. */
  const waitsForConsent = ({ problems }: RefusedEntry): boolean =>
    problems.every(({ code }) => code === 'consent-missing');
  /** Read each time: another tab may have added to it. */
  const read = () => documents.getLocal<RefusedEntry[]>(LOCAL_ID) ?? [];
  return {
    entries: read,
    offer(all) {
      const refused = new Map(read().map((entry) => [leafOf(entry.id, entry.rev), entry]));
      const ids = documents.pending().filter(({ id, rev }) => {
        const entry = refused.get(leafOf(id, rev));
        if (all || !entry || now() - entry.at >= AGAIN_MS) return true;
        return caseHasArrived(entry) || waitsForConsent(entry);
      });
      return [...new Set(ids.map(({ id }) => id))];
    },
    async settle(verdicts) {
      const pending = new Map(documents.pending().map(({ id, rev }) => [id, rev]));
      const leaves = new Set(documents.pending().map(({ id, rev }) => leafOf(id, rev)));
      const judged = new Set(verdicts.map(({ id }) => id));
      const entries = read();
      const asked = new Map(entries.map((entry) => [leafOf(entry.id, entry.rev), entry.asked]));
      const next = entries.filter(({ id, rev }) => leaves.has(leafOf(id, rev)) && !judged.has(id));
      for (const verdict of verdicts) {
        const rev = verdict.rev ?? pending.get(verdict.id);
        if (!rev || !pending.has(verdict.id)) continue;
        const before = asked.get(leafOf(verdict.id, rev));
        next.push({
          id: verdict.id,
          rev,
          problems: problemsOf(verdict),
          at: now(),
          ...(before === undefined ? {} : { asked: before }),
        });
      }
      if (JSON.stringify(next) === JSON.stringify(entries)) return;
      await documents.putLocal(LOCAL_ID, next);
    },
    async asked(id) {
      const at = now();
      const next = read().map((entry) => (entry.id === id ? { ...entry, asked: at } : entry));
      await documents.putLocal(LOCAL_ID, next);
    },
  };
}

/** A record may have two edits that are only here, each with a verdict of its own. */
const leafOf = (id: string, rev: string): string => `${id} ${rev}`;

/** The server's problems, or its one problem; without a code that we know it is `unexpected`. */
function problemsOf(verdict: Verdict): Problem[] {
  const listed = Array.isArray(verdict.problems) ? verdict.problems.flatMap(asProblem) : [];
  if (listed.length > 0) return listed;
  return asProblem({ code: verdict.problem }).concat(
    isProblemCode(verdict.problem) ? [] : [{ code: 'unexpected' }],
  );
}

function asProblem(value: unknown): Problem[] {
  if (!isRecord(value) || !isProblemCode(value.code)) return [];
  return [
    {
      code: value.code,
      ...(typeof value.field === 'string' ? { field: value.field } : {}),
      ...(isRecord(value.values) ? { values: numbersAndTexts(value.values) } : {}),
    },
  ];
}

function numbersAndTexts(values: Record<string, unknown>): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) =>
      typeof value === 'string' || typeof value === 'number' ? [[name, value]] : [],
    ),
  );
}
