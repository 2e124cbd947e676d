import { expect, it } from 'vitest';
import { browserDiskFull } from '#tests/faults/browser-disk-full.ts';
import { faultTable, STEADY_SEED as seed } from '#tests/faults/fault.ts';

const TRIALS = 1;

it('notices what a browser drops on a full disk, and brings unsynced entries back', async (test) => {
  const rows = await browserDiskFull.run({ trials: TRIALS, seed, say: () => undefined });
  const skipped = rows.find(({ trials }) => trials === 0);
  if (skipped) test.skip(skipped.found);
  expect(
    rows.every((row) => row.met),
    `seed ${seed}\n${faultTable(rows)}`,
  ).toBe(true);
});
