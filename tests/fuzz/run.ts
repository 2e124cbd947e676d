/** `npm run fuzz -- [--requests N] [--seed S]`; exit 1: something was found. */
import { parseArgs } from 'node:util';
import { growthOf, runFuzz } from './campaign.ts';

/** Megabytes by which the server may be larger in the last third than in the second. */
const FLAT = 40;

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
for (const finding of result.findings) console.error(`✗ ${finding}`);
const growth = growthOf(result.memory);
const statuses = Object.entries(result.statuses).map(([status, count]) => `${status}: ${count}`);
const at = (share: number): number | undefined =>
  result.memory[Math.floor(result.memory.length * share)];
console.log(`requests ${result.requests}, seed ${seed}`);
console.log(`answers  ${statuses.join(', ')}`);
console.log(
  `memory   ${[0, 0.33, 0.66, 0.99].map((share) => at(share)).join(' → ')} MB, growth ${growth} MB`,
);
console.log(`findings ${result.findings.length}`);
process.exit(result.findings.length > 0 || growth > FLAT ? 1 : 0);
