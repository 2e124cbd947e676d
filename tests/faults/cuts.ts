import { seededRandom } from '#tests/bench/world/random.ts';
import type { Fault, FaultOptions, FaultRow } from './fault.ts';
import { EXCHANGES, type RecordedExchange } from './proxy/exchanges.ts';
import { openProxyHouse, type ProxyHouse } from './proxy/house.ts';
import { openLine, type Line, type Plan } from './proxy/line.ts';
import { tryOnce } from './proxy/trial.ts';

/** As many trials as this cut at every byte; fewer cut at bytes spread over all exchanges. */
const EVERY_BYTE = 1_000_000;
/** Projects that one server is asked to keep. */
const PER_HOUSE = 400;
const SAY_EVERY = 1_000;

/** Cuts, doubles and delays the line between a device and the server. */
export const cuts: Fault = { trials: EVERY_BYTE, run };

interface Trial {
  exchange: RecordedExchange;
  plan: Plan;
}

async function run({ trials, seed, say, signal }: FaultOptions): Promise<FaultRow[]> {
  const random = seededRandom(seed);
  let house = await openProxyHouse();
  const line = await openLine(() => house.port);
  const broken = new Map<Plan['kind'], string[]>();
  const counts: Record<Plan['kind'], number> = { pass: 0, cut: 0, duplicate: 0, delay: 0 };
  try {
    const { every, bytes } = await record(house, line);
    const chosen = spread(every, trials, random);
    for (const [n, { exchange, plan }] of chosen.entries()) {
      if (signal?.aborted) break;
      if (n > 0 && n % PER_HOUSE === 0) {
        await house.close();
        house = await openProxyHouse();
      }
      counts[plan.kind] += 1;
      try {
        await tryOnce(house, line, exchange, plan);
      } catch (error) {
        const what = `${exchange.name}, ${JSON.stringify(plan)}: ${String(error)}`;
        broken.set(plan.kind, [...(broken.get(plan.kind) ?? []), what]);
        say(what);
      }
      if ((n + 1) % SAY_EVERY === 0) say(`${n + 1} of ${chosen.length}`);
    }
    const whole = bytes.toLocaleString('en');
    return (['cut', 'duplicate', 'delay'] as const).map((kind) => ({
      what: `line ${kind} (${EXCHANGES.length} exchanges, ${whole} bytes both ways)`,
      trials: counts[kind],
      found: `${broken.get(kind)?.length ?? 0} not equal or lost`,
      bound: '0',
      met: !broken.has(kind),
    }));
  } finally {
    await line.close();
    await house.close();
  }
}

/** Each exchange once without a fault: what there is to cut, to double and to delay. */
async function record(house: ProxyHouse, line: Line): Promise<{ every: Trial[]; bytes: number }> {
  const every: Trial[] = [];
  let bytes = 0;
  for (const exchange of EXCHANGES) {
    const { up, down, connections } = await tryOnce(house, line, exchange, { kind: 'pass' });
    bytes += up + down;
    for (const [direction, most] of [
      ['up', up],
      ['down', down],
    ] as const)
      for (let after = 0; after < most; after += 1)
        every.push({ exchange, plan: { kind: 'cut', direction, after } });
    for (let connection = 1; connection <= connections; connection += 1) {
      every.push({ exchange, plan: { kind: 'duplicate', connection } });
      every.push({ exchange, plan: { kind: 'delay', connection } });
    }
  }
  return { every, bytes };
}

/** All of them, or so many: doubles and delays in their share, cuts spread evenly. */
function spread(every: readonly Trial[], trials: number, random: () => number): Trial[] {
  if (trials >= every.length) return shuffled(every, random);
  const [few, many] = [
    every.filter(({ plan }) => plan.kind !== 'cut'),
    every.filter(({ plan }) => plan.kind === 'cut'),
  ];
  const evenly = (list: readonly Trial[], count: number): Trial[] => {
    const step = list.length / count;
    const start = random() * step;
    return Array.from({ length: count }, (_, n) => list[Math.floor(start + n * step)]).filter(
      (one) => one !== undefined,
    );
  };
  const others = Math.min(few.length, Math.ceil(trials / 4));
  return [...evenly(many, trials - others), ...evenly(few, others)];
}

/** So that a run that is ended early has been everywhere. */
function shuffled<T>(list: readonly T[], random: () => number): T[] {
  return list
    .map((one) => ({ one, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ one }) => one);
}
