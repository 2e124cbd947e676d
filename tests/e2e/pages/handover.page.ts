import type { Page } from 'playwright-core';
import { open } from '../world/navigate.ts';

/** Handing over and standing in, from the record that is shown. */
export const handoverPage = (page: Page) => {
  const menu = async (entry: string) => {
    await page.getByRole('button', { name: 'Mehr zu diesem Fall' }).click();
    await page.getByRole('dialog').getByText(entry, { exact: true }).click();
  };
  const sheet = page.getByRole('dialog');
  return {
    async handOver(to: string, note = ''): Promise<void> {
      await menu('Fall übergeben');
      await sheet.getByRole('button', { name: to }).click();
      if (note) await sheet.getByLabel('Was sollte man wissen?').fill(note);
      await sheet.getByRole('button', { name: 'Übergeben', exact: true }).click();
      await sheet.waitFor({ state: 'hidden' });
      await page.getByText(`An ${to} übergeben.`).waitFor();
    },
    async deputise(who: string): Promise<void> {
      await menu('Vertretung einrichten');
      await sheet.getByRole('button', { name: who }).click();
      await sheet.getByRole('button', { name: 'Einrichten' }).click();
      await sheet.waitFor({ state: 'hidden' });
    },
    endDeputy: () => page.getByRole('button', { name: /^Vertretung durch .* beenden$/ }).click(),
    takeBack: () => page.getByRole('button', { name: 'Zurücknehmen' }).first().click(),
    openProtocols: () => open(page, '/uebergaben'),
    protocol: (text: string) => page.getByRole('article').filter({ hasText: text }).first(),
    /** The table of the coordination: chooses rows by name and hands them over. */
    async handOverMany(names: readonly string[], to: string): Promise<void> {
      await open(page, '/faelle');
      for (const name of names)
        await page.getByRole('checkbox', { name: `${name} auswählen` }).check();
      await page.getByRole('button', { name: 'Übergeben' }).click();
      await sheet.getByRole('button', { name: new RegExp(`^${to}`) }).click();
      await sheet.getByRole('button', { name: 'Übergeben', exact: true }).click();
      await sheet.waitFor({ state: 'hidden' });
    },
  };
};
