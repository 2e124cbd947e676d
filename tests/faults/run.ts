/** `npm run faults -- [names] [--trials N] [--seed S]`; exit 1: a bound is missed. */
import { parseArgs } from 'node:util';
import { faultTable, type Fault, type FaultRow } from './fault.ts';
import { browserDiskFull } from './browser-disk-full.ts';
import { browserKills } from './browser-kills.ts';
import { convergence } from './convergence.ts';
import { cuts } from './cuts.ts';
import { serverDiskFull } from './server-disk-full.ts';
import { serverKills } from './server-kills.ts';

const faults: Record<string, Fault> = {
  'server-kills': serverKills,
  'server-disk-full': serverDiskFull,
  cuts,
  convergence,
  'browser-kills': browserKills,
  'browser-disk-full': browserDiskFull,
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { trials: { type: 'string' }, seed: { type: 'string' } },
});
const seed = Number(values.seed ?? Date.now() % 1_000_000);
const trials = values.trials === undefined ? null : Number(values.trials);
const wrong = positionals.filter((name) => !(name in faults));
if (!Number.isInteger(seed)) wrong.push(`--seed ${values.seed ?? ''}`);
if (trials !== null && !(Number.isInteger(trials) && trials > 0))
  wrong.push(`--trials ${values.trials ?? ''}`);
if (wrong.length > 0) {
  console.error(`unknown: ${wrong.join(', ')}. Names: ${Object.keys(faults).join(', ')}`);
  process.exit(2);
}

/** The first Ctrl-C ends the running trials and prints what they found; the second one ends all. */
const stop = new AbortController();
process.once('SIGINT', () => stop.abort());

const rows: FaultRow[] = [];
const broken: string[] = [];
for (const [name, fault] of Object.entries(faults)) {
  if (stop.signal.aborted || (positionals.length > 0 && !positionals.includes(name))) continue;
  console.error(`── ${name}, seed ${seed} …`);
  const say = (line: string): void => console.error(`   ${line}`);
  try {
    const found = await fault.run({
      trials: trials ?? fault.trials,
      seed,
      say,
      signal: stop.signal,
    });
    rows.push(...found);
    console.error(faultTable(found));
  } catch (error) {
    broken.push(name);
    console.error(`── ${name} broke off:`, error);
  }
}
console.log(`${faultTable(rows)}\n\nseed ${seed}`);
for (const name of broken) console.log(`\nbroke off: ${name}`);
process.exit(broken.length > 0 || rows.some((row) => !row.met) ? 1 : 0);
