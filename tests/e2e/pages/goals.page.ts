import type { Page } from 'playwright-core';

/** The tab of a mentee's record with goals, and the way of signing an agreement. */
export const goalsPage = (page: Page) => ({
  open: () => page.getByRole('tab', { name: 'Ziele' }).click(),
  /** Ziel → kind → suggestion → Speichern. */
  async add(kind: string, suggestion: string): Promise<void> {
    const sheet = page.getByRole('dialog');
    await page.getByRole('button', { name: 'Ziel', exact: true }).first().click();
    await sheet.getByRole('button', { name: kind, exact: true }).click();
    await sheet.getByRole('button', { name: suggestion, exact: true }).click();
    await sheet.getByRole('button', { name: 'Speichern' }).click();
    await sheet.waitFor({ state: 'hidden' });
    await page.getByText(suggestion, { exact: true }).first().waitFor();
  },
  tick: (step: string) => page.getByRole('button', { name: `Erledigt: ${step}` }).click(),
  isTicked: (step: string) => page.getByRole('button', { name: `Doch nicht erledigt: ${step}` }),
  isOpen: (step: string) => page.getByRole('button', { name: `Erledigt: ${step}` }),
  undo: () => page.getByRole('button', { name: 'Rückgängig' }).click(),
  begin: () => page.getByRole('link', { name: 'Vereinbarung schließen' }).click(),
  next: (name: 'Weiter' | 'Besprochen, weiter' = 'Weiter') =>
    page.getByRole('button', { name, exact: true }).click(),
  /** Draws a line with bows into the field of a person, as a finger does. */
  async sign(name: string): Promise<void> {
    const pad = page.getByRole('img', { name: `Unterschrift: ${name}` });
    await pad.scrollIntoViewIfNeeded();
    await pad.hover();
    const box = await pad.boundingBox();
    if (!box) throw new Error('no field to sign in');
    const at = (x: number, y: number) => [box.x + box.width * x, box.y + box.height * y] as const;
    await page.mouse.move(...at(0.15, 0.6));
    await page.mouse.down();
    for (const [x, y] of [
      [0.3, 0.25],
      [0.45, 0.65],
      [0.6, 0.3],
      [0.85, 0.45],
    ] as const)
      await page.mouse.move(...at(x, y), { steps: 4 });
    await page.mouse.up();
  },
  save: () => page.getByRole('button', { name: 'Speichern', exact: true }).click(),
});
