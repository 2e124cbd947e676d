import type { Page } from 'playwright-core';

export interface Inquiry {
  name: string;
  phone: string;
  place: string;
  language: string;
}

/** The way from an inquiry in four fields over the check to mentoring. */
export const admissionPage = (page: Page) => ({
  /** ＋ → Mentee → four fields → on to the check. */
  async inquire({ name, phone, place, language }: Inquiry): Promise<void> {
    await page.getByRole('button', { name: 'Neu anlegen' }).filter({ visible: true }).click();
    await page.getByRole('dialog').getByRole('link', { name: 'Mentee' }).click();
    await page.getByLabel('Name wie im Dokument').fill(name);
    await page.getByLabel('Telefon', { exact: true }).fill(phone);
    await page.getByLabel('Ort oder Postleitzahl').fill(place);
    await page.getByLabel('Sprache', { exact: true }).fill(language);
    await page.getByRole('option', { name: language }).click();
    await page.getByRole('button', { name: 'Speichern und prüfen' }).click();
    await page.waitForURL(/\/aufnahme$/);
  },
  question: (title: string) => page.getByRole('heading', { name: title, level: 2 }),
  answer: (question: string, word: string) =>
    page
      .getByRole('group', { name: question })
      .getByRole('button', { name: word, exact: true })
      .click(),
  async status(query: string, label: string): Promise<void> {
    await page.getByLabel('Aufenthaltsstatus', { exact: true }).fill(query);
    await page.getByRole('option', { name: label }).first().click();
  },
  show: () => page.getByRole('button', { name: 'Ergebnis ansehen' }).click(),
  keep: () => page.getByRole('button', { name: 'Ergebnis festhalten' }).click(),
  toConsents: () => page.getByRole('link', { name: 'Merkblatt und Einwilligungen' }).click(),
  toAgreement: () => page.getByRole('link', { name: 'Zur Vereinbarung' }).click(),
  /** A goal, from within the agreement. */
  async addGoal(kind: string, title: string): Promise<void> {
    const sheet = page.getByRole('dialog');
    await page.getByRole('button', { name: 'Ziel', exact: true }).click();
    await sheet.getByRole('button', { name: kind, exact: true }).click();
    await sheet.getByRole('button', { name: title, exact: true }).click();
    await sheet.getByRole('button', { name: 'Speichern' }).click();
    await sheet.waitFor({ state: 'hidden' });
  },
  /** The step that the way shows as the present one. */
  step: (name: string) => page.getByText('Schritt').filter({ hasText: name }).first(),
});
