import type { Page } from 'playwright-core';

/** How the app renews itself. */
export const updatePage = (page: Page) => ({
  /** As when a person comes back to the app; it looks for a newer version then. */
  comeToForeground: () =>
    page.evaluate(() => document.dispatchEvent(new Event('visibilitychange'))),
  /**
   * To be called before the app is loaded. `failed` resolves once an installation has begun and has
   * been given up by the browser, however short that was.
   */
  async watchInstallation(): Promise<{ failed: Promise<void> }> {
    const session = await page.context().newCDPSession(page);
    const failed = new Promise<void>((resolve) => {
      session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
        if (versions.some(({ status }) => status === 'redundant')) resolve();
      });
    });
    await session.send('ServiceWorker.enable');
    return { failed: failed.finally(() => session.detach()) };
  },
  isInstalled: () => page.evaluate(() => navigator.serviceWorker.controller !== null),
  /** Resolves once a newer version is complete on the device. */
  untilWaiting: () =>
    page.waitForFunction(async () => {
      const registration = await navigator.serviceWorker.getRegistration();
      return Boolean(registration?.waiting);
    }),
  offer: () => page.getByText('Neue Version bereit'),
  async take(): Promise<void> {
    const reloaded = page.waitForEvent('load');
    await page.getByRole('button', { name: 'Jetzt neu laden' }).click();
    await reloaded;
  },
  /** Names of the versions that the device keeps. */
  caches: async () =>
    (await page.evaluate(() => caches.keys())).filter((name) => name.startsWith('mappe-shell-')),
});
