import { describe, expect, it } from 'vitest';
import { capacitySchema } from './capacity.ts';

const row = (validFrom: string, places: unknown) => ({ validFrom, places });
const read = (...rows: unknown[]) => capacitySchema.safeParse(rows);

describe('the number of places that is set', () => {
  it('stands newest first, whatever order it came in', () => {
    const parsed = read(row('2026-01-01', 30), row('2027-01-01', 0), row('2026-06-01', 50));
    expect(parsed.data?.map(({ validFrom }) => validFrom)).toEqual([
      '2027-01-01',
      '2026-06-01',
      '2026-01-01',
    ]);
  });

  it.each([
    ['half a place', [row('2026-01-01', 2.5)]],
    ['fewer than none', [row('2026-01-01', -1)]],
    ['a text', [row('2026-01-01', '50')]],
    ['no day', [row('', 50)]],
    ['a day that is none', [row('2026-02-30', 50)]],
    ['two numbers for one day', [row('2026-01-01', 50), row('2026-01-01', 60)]],
    ['something beside', [{ ...row('2026-01-01', 50), more: 1 }]],
  ])('is not %s', (_name, rows) => {
    expect(read(...rows).success).toBe(false);
  });
});
