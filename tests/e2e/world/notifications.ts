import type { Page } from 'playwright-core';

/** What the person allows the app, as in the browser's own settings; it holds with the session. */
export async function allowNotifications(
  page: Page,
  setting: 'granted' | 'denied' | 'prompt',
): Promise<void> {
  const cdp = await page.context().newCDPSession(page);
  const { origin } = new URL(page.url());
  await cdp.send('Browser.setPermission', {
    origin,
    permission: { name: 'notifications' },
    setting,
  });
}

/** All that the phone shows of the app's notifications: every text they carry. */
export function shownNotifications(page: Page): Promise<{ title: string; all: string }[]> {
  return page.evaluate(async () => {
    const worker = await navigator.serviceWorker.getRegistration();
    const shown = (await worker?.getNotifications()) ?? [];
    return shown.map((one) => ({
      title: one.title,
      all: JSON.stringify([one.title, one.body, one.tag, one.data, one.icon, one.lang]),
    }));
  });
}
