/** `npm run screens`: a picture of every stop of the tour, in each size and mode, in `screens/`. */
import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { PARTIES } from './world/tour.ts';
import { createWorld, walk } from './world/walk.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const folder = path.join(ROOT, 'screens');
/** `--whole` takes the whole page, not only what fits the screen. */
const fullPage = process.argv.includes('--whole');

await rm(folder, { recursive: true, force: true });
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
    PARTIES,
  );
  console.log(`${taken} Bilder in ${path.relative(ROOT, folder)}/`);
} finally {
  await world.dispose();
}
