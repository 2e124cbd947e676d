import type { Page } from 'playwright-core';
import { createDevice, DESKTOP } from '#tests/e2e/world/browser.ts';
import type { Pull, Way } from '../page/pull.ts';
import type { BenchServer, BenchProject } from './bench-server.ts';
import { bundle } from './bundle.ts';
import type { Endings } from './endings.ts';

export interface PullPage {
  page: Page;
  /** One first pull in a page of its own, into a database of its own. */
  pull(way: Way, project: BenchProject): Promise<Pull>;
}

/** A page of the server's origin with nothing in it but the ways to pull. */
export async function createPullPage(server: BenchServer, endings: Endings): Promise<PullPage> {
  const stock = await bundle('page/stock.ts');
  const scripts: Record<Way, string> = {
    ours: await bundle('page/ours.ts'),
    indexeddb: stock,
    idb: stock,
    floor: await bundle('page/floor.ts'),
  };
  const device = await createDevice(DESKTOP);
  endings.add(() => device.dispose());
  const { page } = device;
  const session = await page.context().newCDPSession(page);
  await session.send('Page.setBypassCSP', { enabled: true });
  let count = 0;

  return {
    page,
    async pull(way, { db, coordinator }) {
      // An address without the app, its service worker and its memory.
      await page.goto(`${server.address}/manifest.webmanifest`);
      await page.evaluate(signInHere, [coordinator.login, coordinator.passphrase] as const);
      await page.evaluate(scripts[way]);
      await session.send('HeapProfiler.collectGarbage');
      count += 1;
      return page.evaluate(([remote, name, way]) => window.firstPull(remote, name, way), [
        `${server.address}/db/${db}`,
        `bench-${count}`,
        way,
      ] as const);
    },
  };
}

/** Runs in the page. */
async function signInHere([name, password]: readonly [string, string]): Promise<void> {
  const answer = await fetch('/db/_session', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ name, password }),
  });
  if (!answer.ok) throw new Error(`sign-in: ${answer.status}`);
}
