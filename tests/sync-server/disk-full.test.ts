import { expect, it } from 'vitest';
import { faultTable, STEADY_SEED as seed } from '#tests/faults/fault.ts';
import { serverDiskFull } from '#tests/faults/server-disk-full.ts';

it(
  'refuses clearly on a full disk, loses nothing, and goes on when there is room',
  { timeout: 120_000 },
  async () => {
    const rows = await serverDiskFull.run({ trials: 2, seed, say: () => undefined });
    expect(
      rows.every((row) => row.met),
      `seed ${seed}\n${faultTable(rows)}`,
    ).toBe(true);
  },
);
