import { setTimeout } from 'node:timers/promises';
import type { CDPSession, Page } from 'playwright-core';
import { de as gate } from '#lib/i18n/de/session.ts';
import { createDevice, PHONE } from '#tests/e2e/world/browser.ts';
import { FOLDED, untilFolded } from '../page/folded.ts';
import { watchPaints, type Thing } from '../page/painted.ts';
import type { BenchServer } from './bench-server.ts';
import type { Endings } from './endings.ts';

/** What a person waits for. Rows are links to a record's ULID, which begins with its time. */
const THINGS = {
  'unlock screen': { selector: 'input[type=password]' },
  'first rows': { selector: 'main a[href^="/mentees/01"]' },
  saved: { selector: '[popover] p', text: 'gespeichert' },
} as const satisfies Record<string, Thing>;

const PATIENCE_MS = 120_000;

/** A phone on which a coordinator has signed in and pulled everything. */
export interface AppDevice {
  page: Page;
  cdp: CDPSession;
  passphrase: string;
  /** Loads the app anew at this address: it is locked then. Answers when that was painted (ms). */
  goLocked(path: string): Promise<number>;
  /** Opens the locked app; answers when it was tapped, the key was there, the first rows painted. */
  unlock(): Promise<{ tap: number; key: number; rows: number }>;
  /** When this was painted, in milliseconds of the page's clock; waits for it. */
  painted(thing: keyof typeof THINGS): Promise<number>;
  forget(thing: keyof typeof THINGS): Promise<void>;
  /** Slows the page's main thread by this factor until told otherwise. */
  throttle(rate: number): Promise<void>;
  setOffline(offline: boolean): Promise<void>;
}

/**
 * `slowness`: the device is set up that much slower than this machine, too. Chromium slows a page's
 * main thread only, so the key is derived there: the app does that by itself where there is no
 * worker, with the same code. What is calibrated is calibrated on the slow device then.
 */
export async function createAppDevice(
  server: BenchServer,
  size: number,
  endings: Endings,
  slowness = 1,
): Promise<AppDevice> {
  const { coordinator } = server.project(size);
  const device = await createDevice(PHONE);
  endings.add(() => device.dispose());
  const { page } = device;
  await page.addInitScript(watchPaints, THINGS);
  await page.addInitScript(noteTaps);
  if (slowness > 1) await page.addInitScript(() => Reflect.deleteProperty(window, 'Worker'));
  const cdp = await page.context().newCDPSession(page);

  const app: AppDevice = {
    page,
    cdp,
    passphrase: coordinator.passphrase,
    async goLocked(path) {
      await page.goto(`${server.address}${path}`);
      return app.painted('unlock screen');
    },
    async unlock() {
      await page.getByLabel(gate.passphrase, { exact: true }).fill(coordinator.passphrase);
      await page.getByRole('button', { name: gate.unlock.action }).click();
      const rows = await app.painted('first rows');
      const key = await page.evaluate(
        () => performance.getEntriesByName('mappe:key').at(-1)?.startTime,
      );
      if (key === undefined) throw new Error('the app does not mark when the key is there');
      const tap = await page.evaluate(
        () => performance.getEntriesByName('bench:tap').at(-1)?.startTime ?? Number.NaN,
      );
      return { tap, key, rows };
    },
    painted: (thing) =>
      patiently(page, thing, () => page.evaluate((name) => window.paints.when(name), thing)),
    forget: (thing) => page.evaluate((name) => window.paints.forget(name), thing),
    async throttle(rate) {
      await cdp.send('Emulation.setCPUThrottlingRate', { rate });
    },
    setOffline: (offline) => device.setOffline(offline),
  };
  await app.throttle(slowness);
  await signInAndPull(app, server, size);
  await app.throttle(1);
  return app;
}

/** Runs in the page: when it was last tapped, as the browser heard of it. */
function noteTaps(): void {
  addEventListener(
    'click',
    ({ timeStamp }) => performance.mark('bench:tap', { startTime: timeStamp }),
    { capture: true },
  );
}

async function signInAndPull(app: AppDevice, server: BenchServer, size: number): Promise<void> {
  const { page } = app;
  const { coordinator } = server.project(size);
  await page.goto(`${server.address}/mentees`);
  await page.getByLabel(gate.signIn.login).fill(coordinator.login);
  await page.getByLabel(gate.passphrase, { exact: true }).fill(coordinator.passphrase);
  await page.getByRole('button', { name: gate.signIn.action }).click();
  await app.painted('first rows');
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await page.evaluate(untilFolded, FOLDED);
}

/** Says what the page shows instead, where something does not come. */
async function patiently<T>(page: Page, thing: string, wait: () => Promise<T>): Promise<T> {
  const end = new AbortController();
  const late = setTimeout(PATIENCE_MS, null, { signal: end.signal }).then(async () => {
    throw new Error(`no ${thing}, but:\n${await page.locator('body').innerText()}`);
  });
  return Promise.race([wait(), late]).finally(() => end.abort());
}
