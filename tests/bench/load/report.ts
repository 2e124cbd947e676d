import type { Cost } from './cost.ts';
import type { CycleResult, FleetResult } from './plan.ts';
import type { Usage } from './server.ts';

export interface Phase extends FleetResult {
  name: string;
  /** Of the server, for the whole phase. */
  cpuMs: number;
  memory: Usage;
}

/** As the issue sets them. */
const LONGEST_PUSH_MS = 500;
const MOST_MEMORY = 512;
const QUIET_REQUESTS = 3;
const VISIT_REQUESTS = 8;
const VISIT_BYTES = 2;
/** Cost of a cycle with ten times the devices against that with few: more is not linear. */
const LINEAR = 1.5;

/** The value below which this share of all lies. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}

export function phaseTable(phases: readonly Phase[]): string {
  const head = [
    'phase',
    'cycles',
    'took',
    'push p50 / p95 / max',
    'cycle p95',
    'first sync p95',
    'requests a cycle',
    'kB up / down a cycle',
    'server CPU a cycle',
    'server memory (most)',
    'errors',
  ];
  const rows = phases.map((phase) => {
    const { name, visits, firsts, pushes, errors, took, memory } = phase;
    const cycles = visits.map(({ ms }) => ms);
    return [
      name,
      String(visits.length + firsts.length),
      `${(took / 1000).toFixed(1)} s`,
      `${[0.5, 0.95, 1].map((share) => percentile(pushes, share).toFixed(0)).join(' / ')} ms`,
      `${percentile(cycles, 0.95).toFixed(0)} ms`,
      firsts.length > 0
        ? `${(
            percentile(
              firsts.map(({ ms }) => ms),
              0.95,
            ) / 1000
          ).toFixed(1)} s, ${kilobytes(firsts, 'down')} kB`
        : '',
      mean(visits.map(({ requests }) => requests)).toFixed(1),
      `${kilobytes(visits, 'up')} / ${kilobytes(visits, 'down')}`,
      `${cpuOf(phase).toFixed(1)} ms`,
      `${memory.memory.toFixed(0)} MB (${memory.peak.toFixed(0)} MB)`,
      String(errors.length),
    ];
  });
  return markdown([head, ...rows]);
}

export function costTable(costs: readonly Cost[]): string {
  const head = ['client', 'first sync', 'quiet cycle', '30-document cycle', 'bytes ÷ documents'];
  const shown = ({ requests, up, down }: CycleResult): string =>
    `${requests} requests, ${(up / 1000).toFixed(1)} + ${(down / 1000).toFixed(1)} kB`;
  const rows = costs.map(({ client, first, quiet, visit, documents }) => [
    client,
    shown(first),
    shown(quiet),
    shown(visit),
    ((visit.up + visit.down) / documents).toFixed(2),
  ]);
  return markdown([head, ...rows]);
}

export function boundsOf(
  phases: readonly Phase[],
  costs: readonly Cost[],
  { seconds, cold }: { seconds: number; cold: readonly number[] },
): { text: string; met: boolean } {
  const [few, , many] = phases;
  const app = costs[0];
  const ratio = few && many ? cpuOf(many) / cpuOf(few) : Number.NaN;
  const bytes = app ? (app.visit.up + app.visit.down) / app.documents : Number.NaN;
  const usual = peakOf(phases.slice(0, 2));
  const errors = phases.flatMap((phase) => phase.errors);
  const checks: [what: string, found: string, bound: string, met: boolean][] = [
    // With ten times the devices only the cost must stay in proportion.
    ...phases.slice(0, 2).map(({ name, pushes, took }): [string, string, string, boolean] => {
      const p95 = percentile(pushes, 0.95);
      const found = `p95 ${p95.toFixed(0)} ms, done after ${(took / 1000).toFixed(1)} s`;
      const met = p95 < LONGEST_PUSH_MS && took <= seconds * 1000;
      return [name, found, `push p95 < ${LONGEST_PUSH_MS} ms, done in ${seconds} s`, met];
    }),
    ['errors', `${errors.length} ${errors[0] ?? ''}`, '0', errors.length === 0],
    ['server memory', `${usual.toFixed(0)} MB at most`, `< ${MOST_MEMORY} MB`, usual < MOST_MEMORY],
    ['server memory, ten times the devices', `${peakOf(phases).toFixed(0)} MB at most`, '', true],
    ['CPU a cycle, ten times the devices', `${ratio.toFixed(2)}×`, `≤ ${LINEAR}×`, ratio <= LINEAR],
    [
      'quiet cycle',
      `${app?.quiet.requests ?? 0} requests`,
      `≤ ${QUIET_REQUESTS}`,
      (app?.quiet.requests ?? Infinity) <= QUIET_REQUESTS,
    ],
    [
      '30-document cycle',
      `${app?.visit.requests ?? 0} requests, ${bytes.toFixed(2)}× the documents’ bytes`,
      `≤ ${VISIT_REQUESTS}, ≤ ${VISIT_BYTES}×`,
      (app?.visit.requests ?? Infinity) <= VISIT_REQUESTS && bytes <= VISIT_BYTES,
    ],
    [
      'first answer of a project after a start',
      `${Math.max(...cold).toFixed(0)} ms at most`,
      '',
      true,
    ],
  ];
  const rows = checks.map(([what, found, bound, met]) => [
    what,
    found,
    bound,
    bound === '' ? '' : met ? 'ok' : '**not ok**',
  ]);
  return {
    text: markdown([['what', 'found', 'bound', ''], ...rows]),
    met: checks.every(([, , , met]) => met),
  };
}

const cpuOf = ({ cpuMs, visits, firsts }: Phase): number =>
  cpuMs / Math.max(1, visits.length + firsts.length);

const peakOf = (phases: readonly Phase[]): number =>
  Math.max(...phases.map(({ memory }) => memory.peak));

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

const kilobytes = (cycles: readonly CycleResult[], way: 'up' | 'down'): string =>
  (mean(cycles.map((cycle) => cycle[way])) / 1000).toFixed(1);

function markdown([head = [], ...rows]: readonly string[][]): string {
  return [head, head.map(() => '---'), ...rows].map((line) => `| ${line.join(' | ')} |`).join('\n');
}
