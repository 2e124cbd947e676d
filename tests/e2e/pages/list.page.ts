import type { Page } from 'playwright-core';
import { open } from '../world/navigate.ts';

type ListPath = '/mentees' | '/betriebe';

/** The two long lists. */
export const listPage = (page: Page) => ({
  async mentees(count: number): Promise<void> {
    await open(page, '/mentees');
    await page.getByRole('heading', { name: `${count} Mentees` }).waitFor();
  },
  async employers(count: number): Promise<void> {
    await open(page, '/betriebe');
    await page.getByRole('heading', { name: `${count} Betriebe` }).waitFor();
  },
  /** Searches and waits for a row with this text. */
  async find(list: ListPath, text: string): Promise<void> {
    await open(page, list);
    const search = page.getByRole('searchbox').first();
    await search.fill(text);
    await page.locator(`a[href^="${list}/"]`).filter({ hasText: text }).first().waitFor();
    await search.fill('');
  },
});
