import { gzipSync } from 'node:zlib';
import type { Response } from 'playwright-core';
import type { Measurement } from '../measurement.ts';
import { atMost } from '../report.ts';

const BEFORE_UNLOCK_KB = 90;
const BEFORE_LIST_KB = 200;

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

  await device.goLocked('/mentees');
  const beforeUnlock = await weigh(scripts);
  await device.unlock();
  const beforeList = await weigh(scripts);

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

/** Kilobytes (1,000 bytes) of all that have answered by now. */
async function weigh(scripts: ReadonlySet<Response>) {
  const sizes = new Map<string, number>();
  for (const script of scripts)
    sizes.set(
      new URL(script.url()).pathname,
      gzipSync(new Uint8Array(await script.body())).length / 1_000,
    );
  const total = [...sizes.values()].reduce((sum, size) => sum + size, 0);
  const largest = [...sizes]
    .sort((a, b) => b[1] - a[1])
    .map(([url, size]) => [url, size.toFixed(1)] as const);
  return { total, largest };
}
