import { expect, it } from 'vitest';
import { cuts } from '#tests/faults/cuts.ts';
import { faultTable, STEADY_SEED as seed } from '#tests/faults/fault.ts';

const TRIALS = 120;

it(
  'comes to the same records wherever the line is cut, doubled or delayed',
  { timeout: 300_000 },
  async () => {
    const said: string[] = [];
    const rows = await cuts.run({ trials: TRIALS, seed, say: (line) => said.push(line) });
    expect(
      rows.every((row) => row.met),
      `seed ${seed}\n${faultTable(rows)}\n${said.join('\n')}`,
    ).toBe(true);
  },
);
