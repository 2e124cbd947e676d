import type { Page } from 'playwright-core';

/** The cover letter of an application, opened from its card. */
export const letterPage = (page: Page) => ({
  text: page.getByLabel('Text', { exact: true }),
  paper: page.getByRole('article', { name: 'Anschreiben' }),
  async open(title: string): Promise<void> {
    await page.getByRole('tab', { name: /^Bewerbung/ }).click();
    await page.getByRole('link', { name: `Anschreiben ${title}` }).click();
    await this.text.waitFor();
  },
  /** Puts a suggested paragraph in, or takes it out. */
  block: (name: string) =>
    page
      .getByRole('group', { name: 'Bausteine' })
      .getByRole('button', { name, exact: true })
      .click(),
  async save(): Promise<void> {
    await page.getByRole('button', { name: 'Speichern' }).press('Enter');
    await page.getByRole('status').getByText('Anschreiben gespeichert').waitFor();
  },
  give: () => page.getByRole('button', { name: 'die Mentor*in' }).click(),
  /** Name of the file that is offered. */
  async word(): Promise<string> {
    const offered = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Als Word-Datei' }).press('Enter');
    return (await offered).suggestedFilename();
  },
});
