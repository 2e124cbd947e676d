import type { Page } from 'playwright-core';

/** What two people said differently: lines over a record, and the sheet that settles one. */
export const choicesPage = (page: Page) => ({
  line: (title: string) =>
    page.getByRole('region', { name: 'Unterschiedliche Angaben' }).getByRole('button', {
      name: title,
    }),
  option: (text: string) => page.getByRole('dialog').getByRole('button', { name: text }),
});
