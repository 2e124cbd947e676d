import type { Page } from 'playwright-core';
import { open } from '../world/navigate.ts';

/** What a device holds, as its status screen says it. */
export interface Holding {
  documents: number;
  label: string;
}

export const syncPage = (page: Page) => ({
  open: () => open(page, '/abgleich'),
  now: () => page.getByRole('button', { name: 'Jetzt abgleichen' }).click(),
  allSafe: () => page.getByText('Jeder Eintrag ist auf dem Server bestätigt.').first(),
  /** The result of an exchange that was asked for. */
  answered: () => page.getByRole('alert').filter({ hasText: 'Abgeglichen.' }).first(),
  waitsForDecision: () => page.getByRole('heading', { name: 'Wartet bei der Koordination' }),
  onlyHere: (count: number) => page.getByText(new RegExp(`^${count} Eintr`)).first(),
  async holding(): Promise<Holding> {
    await open(page, '/abgleich');
    const text = await page.getByTestId('holding').innerText();
    const match = /([\d.]+) Eintr.*?([0-9A-F]{4}-[0-9A-F]{4})/s.exec(text);
    if (!match?.[1] || !match[2]) throw new Error(`no holding in: ${text}`);
    return { documents: Number(match[1].replaceAll('.', '')), label: match[2] };
  },
});
