import type { Page } from 'playwright-core';

/** The tab of a mentee's record with consents, and the way of taking them in. */
export const consentsPage = (page: Page) => ({
  open: () => page.getByRole('tab', { name: 'Einwilligung' }).click(),
  begin: () => page.getByRole('link', { name: 'Einwilligungen aufnehmen' }).click(),
  language: (own: string) => page.getByRole('radio', { name: own }).check({ force: true }),
  controller: (text: string) => page.getByLabel('Träger und Datenschutzbeauftragte*r').fill(text),
  next: (name: 'Weiter' | 'Gelesen oder vorgelesen, weiter' = 'Weiter') =>
    page.getByRole('button', { name, exact: true }).click(),
  answer: (purpose: string, word: 'Ja' | 'Nein') =>
    page
      .getByRole('radiogroup', { name: new RegExp(`^${purpose} `) })
      .getByText(new RegExp(`^${word}`))
      .click(),
  choose: (chip: string) => page.getByText(chip, { exact: true }).click(),
  /** Draws a line with three bows into the field, as a finger does. */
  async sign(): Promise<void> {
    const pad = page.getByRole('img', { name: 'Hier mit dem Finger unterschreiben' });
    await pad.scrollIntoViewIfNeeded();
    // Found at rest, as a tap finds it: what is above may still be drawn.
    await pad.hover();
    const box = await pad.boundingBox();
    if (!box) throw new Error('no field to sign in');
    const at = (x: number, y: number) => [box.x + box.width * x, box.y + box.height * y] as const;
    await page.mouse.move(...at(0.15, 0.6));
    await page.mouse.down();
    for (const [x, y] of [
      [0.3, 0.2],
      [0.4, 0.7],
      [0.55, 0.3],
      [0.65, 0.7],
      [0.85, 0.4],
    ] as const)
      await page.mouse.move(...at(x, y), { steps: 4 });
    await page.mouse.up();
  },
  async save(): Promise<void> {
    await page.getByRole('button', { name: 'Speichern', exact: true }).click();
    await page.waitForURL(/\/mentees\/[0-9A-Z]{26}$/);
  },
  async withdraw(purpose: string): Promise<void> {
    await page.getByRole('button', { name: `Widerrufen ${purpose}` }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'im Gespräch' }).click();
  },
  state: (purpose: string, words: string | RegExp) =>
    page.getByRole('listitem').filter({ hasText: purpose }).getByText(words),
  print: () => page.getByRole('link', { name: 'Ansehen und drucken' }).click(),
});
