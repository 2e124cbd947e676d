import type { Page } from 'playwright-core';

/** Placements in a mentee's record that is on the screen, and the sheets over them. */
export const placementsPage = (page: Page) => {
  const sheet = page.getByRole('dialog');
  const said = page.getByRole('status');
  const chip = (group: string, label: string) =>
    sheet
      .getByRole('group', { name: group, exact: true })
      .getByRole('button', { name: label, exact: true });
  return {
    sheet,
    tab: () => page.getByRole('tab', { name: /^Bewerbung/ }).click(),
    add: () => page.getByRole('button', { name: 'Vermittlung eintragen' }).click(),
    choose: (group: string, label: string) => chip(group, label).click(),
    /** The answer that is chosen or suggested. */
    chosen: (group: string) =>
      sheet.getByRole('group', { name: group, exact: true }).locator('[aria-pressed="true"]'),
    fill: (label: string, text: string) => sheet.getByLabel(label).fill(text),
    async save(message: string): Promise<void> {
      await sheet.getByRole('button', { name: 'Speichern' }).click();
      await sheet.waitFor({ state: 'hidden' });
      await said.getByText(message).waitFor();
    },
    /** A line of what matters now, by its beginning. */
    matters: (text: string | RegExp) =>
      page
        .getByRole('region', { name: 'Was jetzt wichtig ist' })
        .getByRole('button', { name: text }),
    end: () => page.getByRole('button', { name: 'Beendet', exact: true }).click(),
  };
};
