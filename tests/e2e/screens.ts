/**
 * `npm run screens`: a picture of every stop of the tour, in each size and mode, in `screens/`.
 * `--party voll` (as often as wanted) takes those that one party of the tour sees, and keeps the rest.
 */
import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { PARTIES } from './world/tour.ts';
import { createWorld, walk } from './world/walk.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const folder = path.join(ROOT, 'screens');
const { values } = parseArgs({
  options: {
    /** The whole page, not only what fits the screen. */
    whole: { type: 'boolean', default: false },
    party: { type: 'string', multiple: true },
  },
});
const fullPage = values.whole;
const parties = PARTIES.filter(({ name }) => values.party?.includes(name) ?? true);
if (parties.length === 0) {
  console.error(`Namen: ${PARTIES.map(({ name }) => name).join(', ')}`);
  process.exit(2);
}

if (!values.party) await rm(folder, { recursive: true, force: true });
await mkdir(folder, { recursive: true });
const world = await createWorld();
try {
  let taken = 0;
  await walk(
    world,
    async (page, stop, { size, mode }) => {
      const file = path.join(folder, `${stop.name}.${size}.${mode}.png`);
      await page.screenshot({ path: file, fullPage });
      taken += 1;
      console.log(path.relative(ROOT, file));
    },
    parties,
  );
  console.log(`${taken} Bilder in ${path.relative(ROOT, folder)}/`);
} finally {
  await world.dispose();
}
