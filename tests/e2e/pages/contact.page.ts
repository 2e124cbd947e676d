import type { Page } from 'playwright-core';

/** The contact sheet, opened from a record that is on the screen. */
export const contactPage = (page: Page) => {
  const sheet = page.getByRole('dialog');
  const said = page.getByRole('status');
  return {
    start: () => page.getByRole('button', { name: 'Kontakt', exact: true }).click(),
    kind: (label: string) =>
      sheet
        .getByRole('group', { name: 'Art', exact: true })
        .getByRole('button', { name: label })
        .click(),
    /** Chosen afterwards, also where the draft of another tab had chosen it. */
    async topic(label: string): Promise<void> {
      const chip = sheet.getByRole('button', { name: label, exact: true });
      if ((await chip.getAttribute('aria-pressed')) !== 'true') await chip.click();
    },
    note: (text: string) => sheet.getByLabel('Notiz').fill(text),
    async save(): Promise<void> {
      await sheet.getByRole('button', { name: 'Speichern' }).click();
      await sheet.waitFor({ state: 'hidden' }).catch(async () => {
        throw new Error(`the sheet did not close: ${await sheet.innerText()}`);
      });
      await said.getByText('Kontakt gespeichert').waitFor();
    },
    undo: () => page.getByRole('button', { name: 'Rückgängig' }).click(),
    /** Lines of the timeline with this text. */
    line: (text: string) =>
      page.getByRole('listitem').getByRole('button').filter({ hasText: text }),
    async record(fields: { kind?: string; topic: string; note: string }): Promise<void> {
      await this.start();
      if (fields.kind) await this.kind(fields.kind);
      await this.topic(fields.topic);
      await this.note(fields.note);
      await this.save();
    },
  };
};
