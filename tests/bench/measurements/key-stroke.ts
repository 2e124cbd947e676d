import { PHONE_THROTTLE, type Measurement } from '../measurement.ts';
import { watchStrokes } from '../page/strokes.ts';
import { profiled } from '../profile.ts';
import { atMost, median } from '../report.ts';

/** Names with and without their marks, a place, a word of a note, digits of a number. */
const QUERIES = ['Haddad', 'krueger', 'sahin', 'Bautzen', 'Gabelstapler', '17612', 'Ol'];
const BOUND_MS = 50;
const QUIET_MS = 300;

/** From the press of a key in the search field to the painted list that it leads to. */
export const keyStroke: Measurement = async (world, { runs, sizes, profile }) => {
  const size = sizes.at(-1) ?? 0;
  const device = await world.device(size);
  await world.goOffline();
  const { page } = device;
  await device.throttle(1);
  await device.goLocked('/mentees');
  await device.unlock();
  await page.evaluate(watchStrokes, QUIET_MS);
  const field = page.getByRole('searchbox').first();
  await field.click();
  await device.throttle(PHONE_THROTTLE);

  const typeAll = async (into: Map<string, number[]>) => {
    for (const query of QUERIES) {
      for (let length = 1; length <= query.length; length += 1) {
        const start = query.slice(0, length);
        await page.keyboard.press(query[length - 1] ?? '');
        const took = await page.evaluate(() => window.strokes.settled());
        into.set(start, [...(into.get(start) ?? []), took]);
      }
      await field.fill('');
      await page.evaluate(() => window.strokes.settled());
    }
  };
  const strokes = new Map<string, number[]>();
  for (let run = 0; run < runs; run += 1) await typeAll(strokes);
  if (profile) await profiled(page, () => typeAll(new Map()));
  await device.throttle(1);

  const all = [...strokes.values()].flat();
  const slowest = [...strokes].sort((a, b) => median(b[1]) - median(a[1]))[0] ?? ['', []];
  const where = `over ${size.toLocaleString('en')} records, ${PHONE_THROTTLE}× throttle`;
  return [
    {
      what: `key stroke to painted result ${where}: all ${strokes.size} keys`,
      samples: all,
      unit: 'ms',
      bound: atMost(all, BOUND_MS, 'ms'),
    },
    {
      what: `key stroke to painted result ${where}: the slowest key (“${slowest[0]}”)`,
      samples: slowest[1],
      unit: 'ms',
      bound: atMost(slowest[1], BOUND_MS, 'ms'),
    },
  ];
};
