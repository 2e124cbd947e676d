/** One line of the table: what was done how often, what came of it, and what must come of it. */
export interface FaultRow {
  what: string;
  trials: number;
  found: string;
  bound: string;
  met: boolean;
}

export interface FaultOptions {
  trials: number;
  /** What is random follows from it alone; the same seed does the same again. */
  seed: number;
  /** Progress for who waits. */
  say: (line: string) => void;
  /** Ends a long run early; it then tells what it has found so far. */
  signal?: AbortSignal;
}

/**
 * `npm test` does the same each time, so that a change is judged by itself; `npm run faults` and
 * `npm run fuzz` look for new trouble.
 */
export const STEADY_SEED = 353_699;

/** Something that goes wrong on purpose, many times. */
export interface Fault {
  /** Trials of a full run; `npm test` takes fewer. */
  trials: number;
  run(options: FaultOptions): Promise<FaultRow[]>;
}

/** GitHub-flavoured Markdown. */
export function faultTable(rows: readonly FaultRow[]): string {
  const head = ['what', 'trials', 'found', 'bound', ''];
  const cells = rows.map(({ what, trials, found, bound, met }) => [
    what,
    trials.toLocaleString('en'),
    found,
    bound,
    met ? 'ok' : '**not ok**',
  ]);
  return [head, head.map(() => '---'), ...cells]
    .map((line) => `| ${line.join(' | ')} |`)
    .join('\n');
}
