import { gzipSync } from 'node:zlib';
import type { Response } from 'playwright-core';
import type { Measurement } from '../measurement.ts';
import { atMost } from '../report.ts';

const BEFORE_UNLOCK_KB = 90;
const BEFORE_LIST_KB = 200;
/** How many scripts are named, to see what is worth a look. */
const LARGEST = 12;

/** Scripts that the app asks for on a device without a cache, gzipped: what a phone must fetch. */
export const scriptWeight: Measurement = async (world, { sizes }) => {
  const device = await world.device(sizes[0] ?? 0);
  const { page, cdp } = device;
  await cdp.send('Network.enable');
  await cdp.send('Network.setCacheDisabled', { cacheDisabled: true });
  await cdp.send('Network.setBypassServiceWorker', { bypass: true });
  const scripts = new Set<Response>();
  const note = (response: Response) => {
    if (/javascript|wasm/.test(response.headers()['content-type'] ?? '')) scripts.add(response);
  };
  page.on('response', note);

  const origin = () => page.evaluate(() => performance.timeOrigin);
  const gate = await device.goLocked('/mentees');
  const beforeUnlock = await weigh(scripts, (await origin()) + gate);
  const { rows } = await device.unlock();
  const beforeList = await weigh(scripts, (await origin()) + rows);

  page.off('response', note);
  await cdp.send('Network.setBypassServiceWorker', { bypass: false });
  await cdp.send('Network.setCacheDisabled', { cacheDisabled: false });
  for (const [url, kilobytes] of beforeList.largest) console.error(`${kilobytes} kB  ${url}`);
  return [
    {
      what: 'JavaScript before the unlock screen, gzip',
      samples: [beforeUnlock.total],
      unit: 'kB',
      bound: atMost([beforeUnlock.total], BEFORE_UNLOCK_KB, 'kB'),
    },
    {
      what: 'JavaScript in all before the first list, gzip',
      samples: [beforeList.total],
      unit: 'kB',
      bound: atMost([beforeList.total], BEFORE_LIST_KB, 'kB'),
    },
  ];
};

/** Kilobytes (1,000 bytes) of all that was asked for until then (milliseconds since 1970). */
async function weigh(scripts: ReadonlySet<Response>, until: number) {
  const sizes = new Map<string, number>();
  for (const script of scripts) {
    if (script.request().timing().startTime > until) continue;
    // Asked for again: what a worker has fetched, the page does not hold.
    const body = await (await fetch(script.url())).arrayBuffer();
    const bytes = gzipSync(new Uint8Array(body)).length;
    sizes.set(new URL(script.url()).pathname, bytes / 1_000);
  }
  const total = [...sizes.values()].reduce((sum, size) => sum + size, 0);
  const largest = [...sizes]
    .sort((a, b) => b[1] - a[1])
    .slice(0, LARGEST)
    .map(([url, size]) => [url, size.toFixed(1)] as const);
  return { total, largest };
}
