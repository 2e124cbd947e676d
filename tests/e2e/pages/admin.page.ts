import type { Page } from 'playwright-core';

/** The administration: projects and people of the server. */
export const adminPage = (page: Page) => {
  const dialog = page.getByRole('dialog');
  return {
    open: () => page.waitForURL((url) => url.pathname === '/verwaltung'),
    async createProject(name: string): Promise<void> {
      await page.getByRole('tab', { name: 'Projekte' }).click();
      await page.getByRole('button', { name: 'Projekt anlegen' }).click();
      await dialog.getByLabel(/^Name des Projekts/).fill(name);
      await dialog.getByRole('button', { name: 'Projekt anlegen' }).click();
      await dialog.waitFor({ state: 'hidden' });
      await page.getByRole('listitem').filter({ hasText: name }).waitFor();
    },
    async askForRole(person: string, role: string): Promise<void> {
      await page.getByRole('tab', { name: 'Personen' }).click();
      await page.getByRole('listitem').getByRole('button', { name: person }).click();
      await dialog.getByRole('button', { name: 'Rolle ändern' }).click();
      await dialog.getByLabel(/^Neue Rolle/).selectOption({ label: role });
      await dialog.getByRole('button', { name: 'Zur Bestätigung geben' }).click();
      await dialog.waitFor({ state: 'hidden' });
      await page.getByText('wartet auf Bestätigung').first().waitFor();
    },
    async confirmRole(person: string): Promise<void> {
      await page.getByRole('tab', { name: 'Zu bestätigen' }).click();
      await page.getByRole('heading', { name: person }).waitFor();
      await page.getByRole('button', { name: 'Bestätigen' }).click();
      await page
        .getByText(/^bestätigt von|· bestätigt von/)
        .first()
        .waitFor();
    },
    /** Answers with the invitation link, which is shown this once. */
    async invite(person: {
      name: string;
      login: string;
      role: string;
      project: string;
    }): Promise<string> {
      await page.getByRole('tab', { name: 'Personen' }).click();
      await page.getByRole('button', { name: 'Person einladen', exact: true }).click();
      await dialog.getByLabel(/^Name/).fill(person.name);
      await dialog.getByLabel(/^Anmeldename/).fill(person.login);
      await dialog.getByLabel(/^Rolle/).selectOption({ label: person.role });
      await dialog.getByLabel(/^Projekt/).selectOption({ label: person.project });
      await dialog.getByRole('button', { name: 'Einladungslink erstellen' }).click();
      const link = await dialog.getByLabel(/^Link/).inputValue();
      await dialog.getByRole('button', { name: 'Fertig' }).click();
      await dialog.waitFor({ state: 'hidden' });
      await page.getByRole('listitem').filter({ hasText: person.name }).waitFor();
      return link;
    },
  };
};
