import type { Page } from 'playwright-core';

/** Goes to an address inside the running app, as a tap on a link does: loading it would lock it. */
export async function open(page: Page, path: string): Promise<void> {
  await untilSheetLeft(page);
  await page.evaluate((to) => {
    const link = document.createElement('a');
    link.href = to;
    document.body.append(link);
    link.click();
    link.remove();
  }, path);
  await page.waitForURL((url) => url.pathname === path);
  // The address changes first; what stood there before is taken away within the same task.
  await page.evaluate(() => new Promise((done) => setTimeout(done)));
}

/** A sheet that was closed walks back over its entry in the history: an address comes after that. */
export async function untilSheetLeft(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const state = history.state as { 'sveltekit:states'?: { sheet?: string } } | null;
    const left = state?.['sveltekit:states']?.sheet === undefined;
    return left || document.querySelector('dialog[open]') !== null;
  });
}

/** Resolves once the service worker holds the whole app and answers for this page. */
export async function untilInstalled(page: Page): Promise<void> {
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
}
