import type { Page } from 'playwright-core';
import type { Person } from '../world/server.ts';

/** The gate: sign in once, unlock ever after. */
export const sessionPage = (page: Page) => ({
  async signIn(address: string, person: Pick<Person, 'login' | 'passphrase'>): Promise<void> {
    await page.goto(address);
    await page.getByLabel('Anmeldename').fill(person.login);
    await page.getByLabel('Passphrase', { exact: true }).fill(person.passphrase);
    await page.getByRole('button', { name: 'Anmelden' }).click();
    await page.getByRole('navigation').first().waitFor();
  },
  /** Where a second factor is set up. */
  async signInWithCode(
    address: string,
    person: Pick<Person, 'login' | 'passphrase'>,
    code: string,
  ): Promise<void> {
    await page.goto(address);
    await page.getByLabel('Anmeldename').fill(person.login);
    await page.getByLabel('Passphrase', { exact: true }).fill(person.passphrase);
    await page.getByRole('button', { name: 'Anmelden' }).click();
    await page.getByLabel(/^Code aus/).fill(code);
    await page.getByRole('button', { name: 'Anmelden' }).click();
    await page.getByRole('navigation').first().waitFor();
  },
  async unlock(address: string, passphrase: string): Promise<void> {
    await page.goto(address);
    await page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
    await page.getByRole('button', { name: 'Entsperren' }).click();
    await page.getByRole('navigation').first().waitFor();
  },
});
