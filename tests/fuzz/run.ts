/** `npm run fuzz -- [--requests N] [--seed S]`; exit 1: something was found. */
import { parseArgs } from 'node:util';
import { runFuzz } from './campaign.ts';
import { growthOf, type Memory } from './memory.ts';

/** Megabytes by which the heap may be larger in the last third than in the second. */
const FLAT = 4;

const { values } = parseArgs({
  options: { requests: { type: 'string' }, seed: { type: 'string' } },
});
const requests = Number(values.requests ?? 100_000);
const seed = Number(values.seed ?? Date.now() % 1_000_000);
if (!Number.isInteger(requests) || !Number.isInteger(seed) || requests < 1) {
  console.error('--requests and --seed are whole numbers');
  process.exit(2);
}
console.error(`seed ${seed}`);
const result = await runFuzz({ requests, seed, say: (line) => console.error(`   ${line}`) });
const statuses = Object.entries(result.statuses).map(([status, count]) => `${status}: ${count}`);
const growth = (part: keyof Memory): number => growthOf(result.memory.map((one) => one[part]));
const course = (part: keyof Memory): string => {
  const shown = [0, 0.25, 0.5, 0.75, 0.999].map((share) => {
    const one = result.memory[Math.floor(result.memory.length * share)];
    return one?.[part].toFixed(1) ?? '?';
  });
  return `${shown.join(' → ')} MB, growth ${growth(part).toFixed(1)} MB`;
};
console.log(`requests ${result.requests}, seed ${seed}`);
console.log(`answers  ${statuses.join(', ')}`);
console.log(`heap     ${course('heap')}`);
console.log(`resident ${course('resident')}`);
console.log(`findings ${result.findings.length}`);
process.exit(result.findings.length > 0 || growth('heap') > FLAT ? 1 : 0);
