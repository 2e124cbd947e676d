/** `npm run bench -- [names] [--runs N] [--sizes 4000,20000] [--profile]`; exit 1: a bound is missed. */
import { parseArgs } from 'node:util';
import type { Measurement, Options } from './measurement.ts';
import { appStart } from './measurements/app-start.ts';
import { auditCost } from './measurements/audit-cost.ts';
import { firstPull } from './measurements/first-pull.ts';
import { keyStroke } from './measurements/key-stroke.ts';
import { lists } from './measurements/lists.ts';
import { saveContact } from './measurements/save-contact.ts';
import { scriptWeight } from './measurements/script-weight.ts';
import { serverMemory } from './measurements/server-memory.ts';
import { signInOfAll } from './measurements/sign-in.ts';
import { unlock } from './measurements/unlock.ts';
import { unlockFromTap } from './measurements/unlock-from-tap.ts';
import { isMissed, table, type Row } from './report.ts';
import { createWorld } from './world/world.ts';

/** In this order: what stops the server stands after what needs it fresh. */
const measurements: Record<string, Measurement> = {
  'first-pull': firstPull,
  'server-memory': serverMemory,
  'sign-in': signInOfAll,
  'audit-cost': auditCost,
  'script-weight': scriptWeight,
  'unlock-from-tap': unlockFromTap,
  'save-contact': saveContact,
  lists,
  unlock,
  'key-stroke': keyStroke,
  'app-start': appStart,
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    runs: { type: 'string', default: '5' },
    sizes: { type: 'string', default: '4000,20000' },
    profile: { type: 'boolean', default: false },
  },
});
const options: Options = {
  runs: Number(values.runs),
  sizes: values.sizes.split(',').map(Number),
  profile: values.profile,
};
const wrong = [...positionals.filter((name) => !(name in measurements))];
if (!Number.isInteger(options.runs) || options.runs < 1) wrong.push(`--runs ${values.runs}`);
if (!options.sizes.every((size) => size > 0)) wrong.push(`--sizes ${values.sizes}`);
if (wrong.length > 0) {
  console.error(`unknown: ${wrong.join(', ')}. Names: ${Object.keys(measurements).join(', ')}`);
  process.exit(2);
}

const rows: Row[] = [];
const broken: string[] = [];
const world = createWorld(options);
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => void world.dispose().finally(() => process.exit(1)));
for (const [name, measure] of Object.entries(measurements)) {
  if (positionals.length > 0 && !positionals.includes(name)) continue;
  console.error(`── ${name} …`);
  try {
    const measured = await measure(world, options);
    rows.push(...measured);
    console.error(table(measured));
  } catch (error) {
    broken.push(name);
    console.error(`── ${name} could not be measured:`, error);
  }
}
await world.dispose();
console.log(table(rows));
for (const name of broken) console.log(`\nnot measured: ${name}`);
process.exit(broken.length > 0 || rows.some(isMissed) ? 1 : 0);
