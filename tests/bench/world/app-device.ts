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
  /** Opens the locked app; answers when the key was there and when the first rows were painted. */
  unlock(): Promise<{ key: number; rows: number }>;
  /** When this was painted, in milliseconds of the page's clock; waits for it. */
  painted(thing: keyof typeof THINGS): Promise<number>;
  forget(thing: keyof typeof THINGS): Promise<void>;
  /** Slows the page's main thread by this factor until told otherwise. */
  throttle(rate: number): Promise<void>;
  setOffline(offline: boolean): Promise<void>;
}

export async function createAppDevice(
  server: BenchServer,
  size: number,
  endings: Endings,
): Promise<AppDevice> {
  const { coordinator } = server.project(size);
  const device = await createDevice(PHONE);
  endings.add(() => device.dispose());
  const { page } = device;
  await page.addInitScript(watchPaints, THINGS);
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
      return { key, rows };
    },
    painted: (thing) =>
      patiently(page, thing, () => page.evaluate((name) => window.paints.when(name), thing)),
    forget: (thing) => page.evaluate((name) => window.paints.forget(name), thing),
    async throttle(rate) {
      await cdp.send('Emulation.setCPUThrottlingRate', { rate });
    },
    setOffline: (offline) => device.setOffline(offline),
  };
  await signInAndPull(app, server, size);
  return app;
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
