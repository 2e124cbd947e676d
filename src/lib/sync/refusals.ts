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
}

export function createTray(documents: Documents, now: () => number): Tray {
  /** Read each time: another tab may have added to it. */
  const read = () => documents.getLocal<RefusedEntry[]>(LOCAL_ID) ?? [];
  return {
    entries: read,
    offer(all) {
      const refused = new Map(read().map(({ id, rev, at }) => [leafOf(id, rev), at]));
      const ids = documents.pending().filter(({ id, rev }) => {
        const at = refused.get(leafOf(id, rev));
        return all || at === undefined || now() - at >= AGAIN_MS;
      });
      return [...new Set(ids.map(({ id }) => id))];
    },
    async settle(verdicts) {
      const pending = new Map(documents.pending().map(({ id, rev }) => [id, rev]));
      const leaves = new Set(documents.pending().map(({ id, rev }) => leafOf(id, rev)));
      const judged = new Set(verdicts.map(({ id }) => id));
      const entries = read();
      const next = entries.filter(({ id, rev }) => leaves.has(leafOf(id, rev)) && !judged.has(id));
      for (const verdict of verdicts) {
        const rev = verdict.rev ?? pending.get(verdict.id);
        if (rev && pending.has(verdict.id))
          next.push({ id: verdict.id, rev, problems: problemsOf(verdict), at: now() });
      }
      if (JSON.stringify(next) === JSON.stringify(entries)) return;
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
