import type { Problem } from '../problem.ts';
import type { Draft } from './draft.ts';
import { nthKey } from './import-key.ts';

/** A record or an earlier row that a new row may repeat. */
export interface Similar {
  /** Id of the record, or null where it is a row of the same file. */
  id: string | null;
  /** Number of that row, or null. */
  row: number | null;
  likelihood: 'likely' | 'check';
}

/**
 * What an import would do with a row. `duplicate` rows are left out until a person says
 * "trotzdem anlegen"; nothing is merged.
 */
export interface PlannedRow<F> {
  draft: Draft<F>;
  state: 'new' | 'existing' | 'duplicate' | 'problem';
  /** Key to write; differs from the draft's where the same content is wanted twice. */
  importKey: string;
  similar: readonly Similar[];
  problems: readonly Problem[];
}

export interface PlanDeps<F> {
  /** Import keys of all records that there are. */
  existingKeys: ReadonlySet<string>;
  /** Records and earlier rows that a draft may repeat, best first. */
  similarTo: (draft: Draft<F>) => Similar[];
  /** Called with each row that stays importable, so that later rows are compared with it. */
  remember: (draft: Draft<F>) => void;
}

/** Plans row by row; rows must come in the order of the file. */
export function createPlanner<F>(deps: PlanDeps<F>): (draft: Draft<F>) => PlannedRow<F> {
  const rowsByKey = new Map<string, number[]>();
  return (draft) => {
    const { problems } = draft;
    const earlier = rowsByKey.get(draft.importKey) ?? [];
    const importKey = nthKey(draft.importKey, earlier.length + 1);
    // First of all: what is there already needs no participant found and no value mended again.
    const known = deps.existingKeys.has(importKey);
    if (problems.length > 0 && !known)
      return { draft, state: 'problem', importKey, similar: [], problems };
    rowsByKey.set(draft.importKey, [...earlier, draft.row]);
    if (known) return { draft, state: 'existing', importKey, similar: [], problems: [] };
    const similar = merged(
      earlier.map((row) => ({ id: null, row, likelihood: 'likely' })),
      deps.similarTo(draft),
    );
    deps.remember(draft);
    const likely = similar.some((other) => other.likelihood === 'likely');
    return { draft, state: likely ? 'duplicate' : 'new', importKey, similar, problems };
  };
}

function merged(same: readonly Similar[], similar: readonly Similar[]): Similar[] {
  const rows = new Set(same.map((other) => other.row));
  return [...same, ...similar.filter((other) => other.row === null || !rows.has(other.row))];
}

export interface PlanCounts {
  new: number;
  existing: number;
  duplicate: number;
  problem: number;
  /** Of the new ones: how many carry values to check. */
  toReview: number;
}

export function countPlan(rows: readonly PlannedRow<unknown>[]): PlanCounts {
  const counts: PlanCounts = { new: 0, existing: 0, duplicate: 0, problem: 0, toReview: 0 };
  for (const row of rows) {
    counts[row.state] += 1;
    if (row.state === 'new' && row.draft.toReview.length > 0) counts.toReview += 1;
  }
  return counts;
}
