import type { Page } from 'playwright-core';

/** The contact sheet, opened from a record that is on the screen. */
export const contactPage = (page: Page) => ({
  async record(fields: { kind: string; topic: string; note: string }): Promise<void> {
    await page.getByRole('button', { name: 'Kontakt', exact: true }).click();
    const sheet = page.getByRole('dialog');
    await sheet.getByLabel('Art').selectOption({ label: fields.kind });
    await sheet.getByRole('button', { name: fields.topic, exact: true }).click();
    await sheet.getByLabel('Notiz').fill(fields.note);
    await sheet.getByRole('button', { name: 'Speichern' }).click();
    await page.getByRole('status').getByText('Kontakt gespeichert').waitFor();
    await sheet.waitFor({ state: 'hidden' });
  },
});
