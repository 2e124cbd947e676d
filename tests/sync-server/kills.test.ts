import { expect, it } from 'vitest';
import { faultTable, STEADY_SEED as seed } from '#tests/faults/fault.ts';
import { serverKills } from '#tests/faults/server-kills.ts';

const TRIALS = 50;

it(
  'keeps every acknowledged revision, and a line about each stored one, through 50 kills in mid-push',
  { timeout: 300_000 },
  async () => {
    const rows = await serverKills.run({ trials: TRIALS, seed, say: () => undefined });
    expect(
      rows.every((row) => row.met),
      `seed ${seed}\n${faultTable(rows)}`,
    ).toBe(true);
  },
);
