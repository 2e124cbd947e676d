import type { Page } from 'playwright-core';

export interface PaperFields {
  title: string;
  purpose: string;
}

interface Chosen {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

/** The tab of a mentee's record with photos and PDFs. */
export const papersPage = (page: Page) => ({
  open: () => page.getByRole('tab', { name: 'Unterlagen' }).click(),
  /** Chooses a file as the camera or the picker gives it. */
  choose: (from: 'camera' | 'picker', file: Chosen) =>
    page
      .locator(`input[type=file]${from === 'camera' ? '[capture]' : ':not([capture])'}`)
      // Bytes go to the browser as text; on a busy machine that takes its time.
      .setInputFiles(file, { timeout: 60_000 }),
  /** Says what it is before the camera opens, or that it was only seen. */
  begin: (by: 'Foto aufnehmen' | 'Datei wählen' | 'Gesehen') =>
    page.getByRole('button', { name: by, exact: true }).click(),
  kind: (title: string) => page.getByRole('dialog').getByRole('button', { name: title }),
  /** Of a photo: its corners, what the app says about them, and the two ways on. */
  corner: (which: string) =>
    page.getByRole('dialog').getByRole('button', { name: `Ecke ${which}` }),
  cornersSaid: () => page.getByRole('dialog').getByRole('status'),
  straighten: () => page.getByRole('dialog').getByRole('button', { name: 'Geraderichten' }).click(),
  leave: () => page.getByRole('dialog').getByRole('button', { name: 'So lassen' }).click(),
  async save({ title, purpose }: PaperFields): Promise<void> {
    await page.getByLabel('Was ist es?').fill(title);
    await page.getByLabel('Wofür wird es gebraucht?').fill(purpose);
    await this.pressSave();
    await this.row(title).waitFor();
  },
  pressSave: () => page.getByRole('dialog').getByRole('button', { name: 'Speichern' }).click(),
  row: (title: string) => page.getByRole('listitem').filter({ hasText: title }),
  /** The word at the right: where the file is. */
  state: (title: string, word: string | RegExp) =>
    page.getByRole('listitem').filter({ hasText: title }).getByText(word),
  async show(title: string): Promise<void> {
    await this.row(title).getByRole('button').first().click();
  },
  picture: (title: string) => page.getByRole('dialog').getByRole('img', { name: title }),
  close: () => page.getByRole('dialog').getByRole('button', { name: 'Schließen' }).click(),
  remove: (title: string) => page.getByRole('button', { name: `${title} löschen` }).click(),
});
