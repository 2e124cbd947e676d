import type { Page } from 'playwright-core';
import type { Person } from '../world/server.ts';

type NewAccount = Pick<Person, 'login' | 'name' | 'passphrase'>;

/** What one-time links open: the first setup and invitations. */
export const gatePage = (page: Page) => {
  const choosePassphrase = async (passphrase: string) => {
    await page.getByLabel('Neue Passphrase', { exact: true }).fill(passphrase);
    await page.getByLabel('Passphrase wiederholen', { exact: true }).fill(passphrase);
  };
  return {
    async setUp(link: string, account: NewAccount): Promise<void> {
      await page.goto(link);
      await page.getByLabel('Name', { exact: true }).fill(account.name);
      await page.getByLabel('Anmeldename').fill(account.login);
      await choosePassphrase(account.passphrase);
      await page.getByRole('button', { name: 'Konto anlegen' }).click();
      await page.getByRole('heading', { name: 'Konto angelegt' }).waitFor();
      await page.getByRole('link', { name: 'Zum Anmelden' }).click();
    },
    async acceptInvitation(link: string, account: NewAccount): Promise<void> {
      await page.goto(link);
      await page.getByText(`Hallo ${account.name}`).waitFor();
      await choosePassphrase(account.passphrase);
      await page.getByRole('button', { name: 'Passphrase setzen' }).click();
      await page.getByRole('heading', { name: 'Passphrase gesetzt' }).waitFor();
      await page.getByRole('link', { name: 'Zum Anmelden' }).click();
    },
    async openLink(link: string): Promise<void> {
      // From an empty page: an address that differs in its fragment alone would not be loaded.
      await page.goto('about:blank');
      await page.goto(link);
    },
    setupClosed: () => page.getByText('Die Einrichtung ist abgeschlossen.').waitFor(),
    invitationOld: () => page.getByText('Dieser Link gilt nicht mehr.').waitFor(),
    /** The form that comes after a link did its work. */
    async signIn(account: NewAccount): Promise<void> {
      await page.getByLabel('Anmeldename').fill(account.login);
      await page.getByLabel('Passphrase', { exact: true }).fill(account.passphrase);
      await page.getByRole('button', { name: 'Anmelden' }).click();
      await page.getByRole('navigation').first().waitFor();
    },
  };
};
