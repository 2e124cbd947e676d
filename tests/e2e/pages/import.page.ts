import type { Page } from 'playwright-core';
import { open } from '../world/navigate.ts';

export interface FileToImport {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

/** Tabs of the preview, as they are written. */
export type Group = 'Neu' | 'Prüfen' | 'Doppelt?' | 'Probleme' | 'Schon da';

/** The import of lists: file, columns, preview, result. */
export const importPage = (page: Page) => {
  const tab = (group: string) => page.getByRole('tab', { name: group });
  return {
    /** Chooses a file on the first step, by path or as bytes. */
    async choose(file: string | FileToImport): Promise<void> {
      await open(page, '/import');
      // After a list was taken over its result is shown; the next one begins from there.
      const again = page.getByRole('button', { name: 'Noch eine Liste' });
      const input = page.locator('input[type=file]');
      await again.or(input).first().waitFor({ state: 'attached' });
      if (await again.isVisible()) await again.click();
      await again.waitFor({ state: 'detached' });
      await input.setInputFiles(file);
    },
    /** From the preview back to the choice of a file; nothing is taken over. */
    async leavePreview(): Promise<void> {
      await page.getByRole('button', { name: 'Spalten ändern' }).click();
      await page.getByRole('button', { name: 'Andere Datei wählen' }).click();
    },
    /** The sentence about what was recognised. */
    recognised: (text: string) => page.getByText(`Erkannt: ${text}`, { exact: true }).waitFor(),
    problem: (title: string) => page.getByRole('alert').getByText(title).waitFor(),
    async preview(): Promise<void> {
      await page.getByRole('button', { name: 'Vorschau ansehen' }).click();
      await page.getByText('Das wird übernommen').waitFor();
    },
    /** How many rows the preview has in each group. */
    async counts(): Promise<Record<Group, number>> {
      const groups: Group[] = ['Neu', 'Prüfen', 'Doppelt?', 'Probleme', 'Schon da'];
      const counts = groups.map(async (group) => {
        const text = await tab(group).innerText();
        return [group, Number(text.slice(group.length).replaceAll(/\D/g, ''))];
      });
      return Object.fromEntries(await Promise.all(counts)) as Record<Group, number>;
    },
    show: (group: Group) => tab(group).click(),
    /** A row of the shown group by its line in the file. */
    row: (line: number) =>
      page
        .getByRole('tabpanel')
        .getByRole('listitem')
        .filter({ hasText: `Zeile ${line}` }),
    /** The file to mend, as text. */
    async problemFile(): Promise<string> {
      const downloading = page.waitForEvent('download');
      await page.getByRole('button', { name: 'Problemzeilen als CSV sichern' }).click();
      const stream = await (await downloading).createReadStream();
      return Buffer.concat(await stream.toArray()).toString('utf8');
    },
    take: (rows: number) =>
      page.getByRole('button', { name: `${rows} Zeilen übernehmen`, exact: true }).click(),
    /** Resolves as soon as rows are being taken over, however short that is; not only on a look. */
    writing: () =>
      page.evaluate(
        () =>
          new Promise<void>((resolve) => {
            const look = () => {
              if (document.querySelector('main progress')) resolve();
            };
            new MutationObserver(look).observe(document, { childList: true, subtree: true });
            look();
          }),
      ),
    nothingToTake: () => page.getByText('Es gibt nichts Neues zu übernehmen.').first().waitFor(),
    done: (title: string) => page.getByText(title, { exact: true }).first().waitFor(),
  };
};
