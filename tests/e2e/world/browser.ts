import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';

const FLAGS = [
  '--headless=new',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-features=Translate,OptimizationHints,MediaRouter',
  '--password-store=basic',
  '--lang=de-DE',
  '--remote-debugging-port=0',
];

/** How long a story waits for what must come; a busy machine is slow, and waiting costs nothing. */
export const PATIENCE_MS = 30_000;

export const PHONE = { width: 390, height: 844 };
export const DESKTOP = { width: 1280, height: 800 };

/** A real Chromium with a profile that survives its process, as a phone's browser does. */
export interface Device {
  page: Page;
  profile: string;
  /** Another tab of the same browser, in a window beside the first: both are in the foreground. */
  openTab(): Promise<Page>;
  /** No network for the pages of this device, also after a restart. */
  setOffline(offline: boolean): Promise<void>;
  /** SIGKILL, as when the phone's battery is pulled. */
  kill(): Promise<void>;
  /** Starts the browser again on the same profile. */
  start(): Promise<void>;
  /** Closes in order (all of the profile is written) and keeps the profile. */
  close(): Promise<void>;
  dispose(): Promise<void>;
}

export async function createDevice(viewport = PHONE): Promise<Device> {
  const profile = await mkdtemp(path.join(os.tmpdir(), 'mappe-e2e-profile-'));
  let child: ChildProcess | null = null;
  let browser: Browser | null = null;
  let page: Page | null = null;
  let offline = false;

  async function start(): Promise<void> {
    await rm(path.join(profile, 'DevToolsActivePort'), { force: true });
    const executable = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';
    child = spawn(executable, [...FLAGS, `--user-data-dir=${profile}`, 'about:blank'], {
      stdio: 'ignore',
      detached: true,
    });
    browser = await chromium.connectOverCDP(await debuggerAddress(profile, child));
    const context = browser.contexts()[0];
    if (!context) throw new Error('no browser context');
    page = await prepare(context.pages()[0] ?? (await context.newPage()));
    await context.setOffline(offline);
  }

  async function prepare(tab: Page): Promise<Page> {
    tab.setDefaultTimeout(PATIENCE_MS);
    await tab.setViewportSize(viewport);
    return tab;
  }

  async function gone(signal: 'SIGKILL' | null): Promise<void> {
    const running = child;
    child = null;
    if (!running?.pid || running.exitCode !== null) return;
    const exit = once(running, 'exit');
    // The whole process group: a killed browser must not leave its renderers behind.
    if (signal) process.kill(-running.pid, signal);
    await exit;
  }

  await start();
  return {
    get page() {
      if (!page) throw new Error('the browser is not running');
      return page;
    },
    profile,
    async openTab() {
      if (!browser || !page) throw new Error('the browser is not running');
      const opened = page.context().waitForEvent('page');
      const session = await browser.newBrowserCDPSession();
      await session.send('Target.createTarget', { url: 'about:blank', newWindow: true });
      await session.detach();
      return prepare(await opened);
    },
    async setOffline(value) {
      offline = value;
      await browser?.contexts()[0]?.setOffline(value);
    },
    async kill() {
      await gone('SIGKILL');
      browser = null;
      page = null;
    },
    start,
    async close() {
      const session = await browser?.newBrowserCDPSession();
      const closing = gone(null);
      await session?.send('Browser.close').catch(() => undefined);
      await closing;
      browser = null;
      page = null;
    },
    async dispose() {
      await gone('SIGKILL');
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** Chromium writes the port it chose into its profile. */
async function debuggerAddress(profile: string, child: ChildProcess): Promise<string> {
  const file = path.join(profile, 'DevToolsActivePort');
  for (;;) {
    if (child.exitCode !== null) throw new Error(`Chromium ended with ${child.exitCode}`);
    const text = await readFile(file, 'utf8').catch(() => '');
    const [port, target] = text.split('\n');
    if (port && target) return `ws://127.0.0.1:${port}${target}`;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
