import { expect, it } from 'vitest';
import { browserKills } from '#tests/faults/browser-kills.ts';
import { faultTable, STEADY_SEED as seed } from '#tests/faults/fault.ts';

const TRIALS = 10;

it('loses and tears no acknowledged save through 10 kills of the browser in mid-write', async () => {
  const rows = await browserKills.run({ trials: TRIALS, seed, say: () => undefined });
  expect(
    rows.every((row) => row.met),
    `seed ${seed}\n${faultTable(rows)}`,
  ).toBe(true);
});
