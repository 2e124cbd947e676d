import { expect, it } from 'vitest';
import { STEADY_SEED } from '#tests/faults/fault.ts';
import { runFuzz } from '#tests/fuzz/campaign.ts';

const REQUESTS = 5000;
/** Milliseconds on a slow machine. */
const LONG = 240_000;

it(
  'a signed-in mentor who means harm gets no 5xx and no foreign byte',
  async () => {
    const seed = Number(process.env.FUZZ_SEED ?? STEADY_SEED);
    console.log(`fuzz seed ${seed}`);
    const result = await runFuzz({ requests: REQUESTS, seed });
    expect(result.findings, `seed ${seed}`).toEqual([]);
    expect(result.requests).toBeGreaterThanOrEqual(REQUESTS);
    // The attack reached what it was to reach.
    for (const status of [200, 201, 400, 403, 404, 409, 413, 415])
      expect(result.statuses[status], `answers ${status}`).toBeGreaterThan(0);
  },
  LONG,
);
