import type { Page } from 'playwright-core';
import { open } from './navigate.ts';
import type { Stop } from './stop.ts';

/** An address inside the app. */
export const at = (name: string, path: string): Stop => ({
  name,
  go: (page) => open(page, path),
});

/** An address, then steps on it. */
export const on = (name: string, path: string, steps: (page: Page) => Promise<void>): Stop => ({
  name,
  async go(page) {
    await open(page, path);
    await steps(page);
  },
});

/** Steps from where the last stop ended. */
export const after = (name: string, go: Stop['go']): Stop => ({ name, go });

/** The first record of a list that is shown. */
export async function openFirst(page: Page, list: string): Promise<void> {
  await page.locator(`main a[href^="${list}/0"]`).first().click();
  await page.waitForURL((url) => url.pathname.startsWith(`${list}/0`));
}

export const press = (name: string | RegExp) => (page: Page) =>
  page.getByRole('button', { name }).filter({ visible: true }).first().click();

export const tab = (name: string) => (page: Page) =>
  page.getByRole('tab', { name }).filter({ visible: true }).first().click();

export async function openFromAdd(page: Page, entry: string): Promise<void> {
  await press('Neu anlegen')(page);
  await page.getByRole('dialog').getByText(entry, { exact: true }).click();
  await page.getByRole('dialog').getByRole('heading', { name: entry }).waitFor();
}
