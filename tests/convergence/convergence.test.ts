import { expect, it } from 'vitest';
import { converge } from './converge.ts';

const RUNS = Number(process.env['CONVERGENCE_RUNS'] ?? 500);
/** The same stories each time: a change is judged by itself. `npm run faults` looks for new ones. */
const SEED = 353_699;
const seed = Number(process.env['CONVERGENCE_SEED'] ?? SEED);
const path = process.env['CONVERGENCE_PATH'];

it(
  `brings devices and server to the same records in ${RUNS} stories of work and trouble`,
  { timeout: 600_000 },
  async () => {
    console.log(`convergence: ${RUNS} runs, seed ${seed}`);
    const shrink = process.env['CONVERGENCE_SHRINK'] !== undefined;
    expect(await converge({ runs: RUNS, seed, shrink, ...(path ? { path } : {}) })).toBeNull();
  },
);
