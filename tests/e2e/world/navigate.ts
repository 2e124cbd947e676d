import type { Page } from 'playwright-core';

/** Goes to an address inside the running app, as a tap on a link does: loading it would lock it. */
export async function open(page: Page, path: string): Promise<void> {
  await page.evaluate((to) => {
    const link = document.createElement('a');
    link.href = to;
    document.body.append(link);
    link.click();
    link.remove();
  }, path);
  await page.waitForURL((url) => url.pathname === path);
}

/** Resolves once the service worker holds the whole app and answers for this page. */
export async function untilInstalled(page: Page): Promise<void> {
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
}
