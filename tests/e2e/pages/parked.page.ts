import type { Page } from 'playwright-core';
import { open } from '../world/navigate.ts';

/** The coordination's inbox. */
export const parkedPage = (page: Page) => ({
  open: () => open(page, '/freigaben'),
  entry: (text: string | RegExp) =>
    page.getByRole('article').filter({ hasText: text }).filter({ visible: true }).first(),
  async accept(): Promise<void> {
    await page.getByRole('button', { name: 'Übernehmen' }).filter({ visible: true }).click();
    await page.getByText('Übernommen', { exact: true }).first().waitFor();
  },
  async discard(reason: string): Promise<void> {
    await page.getByRole('button', { name: 'Verwerfen' }).filter({ visible: true }).click();
    const sheet = page.getByRole('dialog');
    await sheet.getByRole('button', { name: reason }).click();
    await sheet.getByRole('button', { name: 'Verwerfen' }).click();
    await page.getByText('Verworfen', { exact: true }).first().waitFor();
  },
  empty: () => page.getByText('Nichts wartet'),
});
