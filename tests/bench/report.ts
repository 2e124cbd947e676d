/** One line of the table: what was measured, and, where the issue sets one, its bound. */
export interface Row {
  what: string;
  /** One value a run. */
  samples: readonly number[];
  unit: 'ms' | 'kB' | 'MB';
  /** How it compares with another way of doing the same, e.g. `3.1× faster than idb`. */
  ratio?: string;
  bound?: Bound;
}

export interface Bound {
  /** As the issue says it, e.g. `≤ 600 ms`. */
  text: string;
  met: boolean;
}

/** Middle value; of an even number the mean of the two in the middle. NaN of nothing. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}

export function atMost(samples: readonly number[], limit: number, unit: Row['unit']): Bound {
  return { text: `≤ ${limit} ${unit}`, met: median(samples) <= limit };
}

export function isMissed(row: Row): boolean {
  return row.bound?.met === false;
}

/** GitHub-flavoured Markdown. */
export function table(rows: readonly Row[]): string {
  const head = ['what', 'median', 'spread', 'ratio', 'bound', ''];
  const cells = rows.map((row) => [
    row.what,
    amount(median(row.samples), row.unit),
    spread(row),
    row.ratio ?? '',
    row.bound?.text ?? '',
    row.bound ? (row.bound.met ? 'ok' : '**not ok**') : '',
  ]);
  const lines = [head, head.map(() => '---'), ...cells];
  return lines.map((line) => `| ${line.join(' | ')} |`).join('\n');
}

function spread({ samples, unit }: Row): string {
  if (samples.length < 2) return '';
  return `${round(Math.min(...samples))}–${amount(Math.max(...samples), unit)}`;
}

const amount = (value: number, unit: string) => `${round(value)} ${unit}`;

function round(value: number): string {
  return value >= 20 ? String(Math.round(value)) : value.toFixed(1);
}
