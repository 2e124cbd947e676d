import { availableParallelism } from 'node:os';
import { seededRandom } from '#tests/bench/world/random.ts';
import type { Fault, FaultOptions, FaultRow } from './fault.ts';
import { EXCHANGES } from './proxy/exchanges.ts';
import { dropAll } from './proxy/folders.ts';
import { forkedHand, ownHand, type Hand, type Trial } from './proxy/hands.ts';
import { openLine, type Line, type Plan } from './proxy/line.ts';
import { recordAll, type Recording } from './proxy/recording.ts';

/** As many trials as this cut at every byte; fewer cut at bytes spread over all exchanges. */
const EVERY_BYTE = 1_000_000;
/** Fewer are done in this process. */
const WORTH_OTHERS = 1_000;
/** Trials given to a process at a time. */
const PORTION = 50;
const SAY_EVERY = 1_000;

/** Cuts, doubles and delays the line between a device and the server. */
export const cuts: Fault = { trials: EVERY_BYTE, run };

async function run(options: FaultOptions): Promise<FaultRow[]> {
  const line = await openLine();
  try {
    return await runOn(line, options);
  } finally {
    await line.close();
    dropAll();
  }
}

async function runOn(line: Line, { trials, seed, say, signal }: FaultOptions): Promise<FaultRow[]> {
  const recordings = await recordAll(line);
  for (const [n, { passed }] of recordings.entries())
    say(`${EXCHANGES[n]?.name}: ${passed.up} + ${passed.down} bytes`);
  const chosen = spread(placesOf(recordings), trials, seededRandom(seed));
  const hands: Hand[] =
    chosen.length < WORTH_OTHERS
      ? [ownHand(recordings, line)]
      : Array.from({ length: availableParallelism() }, () => forkedHand(recordings));
  const counts: Record<Plan['kind'], number> = { pass: 0, cut: 0, duplicate: 0, delay: 0 };
  const broken = { ...counts };
  let begun = 0;
  let done = 0;
  const help = async (hand: Hand): Promise<void> => {
    while (begun < chosen.length && !signal?.aborted) {
      const portion = chosen.slice(begun, (begun += PORTION));
      for (const [n, outcome] of (await hand.work(portion)).entries()) {
        const { kind } = portion[n]?.plan ?? { kind: 'pass' };
        counts[kind] += 1;
        if ((done += 1) % SAY_EVERY === 0) say(`${done} of ${chosen.length}`);
        if (outcome === null) continue;
        broken[kind] += 1;
        say(outcome);
      }
    }
  };
  try {
    await Promise.all(hands.map(help));
  } finally {
    for (const hand of hands) await hand.close();
  }
  const bytes = recordings.reduce((sum, { passed: { up, down } }) => sum + up + down, 0);
  return (['cut', 'duplicate', 'delay'] as const).map((kind) => ({
    what: `line ${kind} (${EXCHANGES.length} exchanges, ${bytes.toLocaleString('en')} bytes both ways)`,
    trials: counts[kind],
    found: `${broken[kind]} not equal or lost`,
    bound: '0',
    met: broken[kind] === 0,
  }));
}

/** All that can happen to the recorded exchanges. */
function placesOf(recordings: readonly Recording[]): Trial[] {
  const places: Trial[] = [];
  for (const [exchange, { passed }] of recordings.entries()) {
    for (const direction of ['up', 'down'] as const)
      for (let after = 0; after < passed[direction]; after += 1)
        places.push({ exchange, plan: { kind: 'cut', direction, after } });
    for (let connection = 1; connection <= passed.connections; connection += 1)
      for (const kind of ['duplicate', 'delay'] as const)
        places.push({ exchange, plan: { kind, connection } });
  }
  return places;
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
