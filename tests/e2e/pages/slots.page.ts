import type { Page } from 'playwright-core';
import { open } from '../world/navigate.ts';

/** The ways into a locked app beside the passphrase, and where they are set up. */
export const slotsPage = (page: Page) => ({
  async setPin(pin: string, passphrase: string): Promise<void> {
    await open(page, '/einstellungen');
    await page.getByRole('button', { name: 'PIN setzen' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Neue PIN', { exact: true }).fill(pin);
    await dialog.getByLabel('PIN wiederholen', { exact: true }).fill(pin);
    await dialog.getByLabel('Passphrase', { exact: true }).fill(passphrase);
    await dialog.getByRole('button', { name: 'Setzen', exact: true }).click();
    await page.getByText('Eine PIN ist gesetzt.').waitFor();
  },
  /** In the settings; once device and server have agreed on it. */
  async untilRecoverable(): Promise<void> {
    await open(page, '/einstellungen');
    await page.getByText('Dieses Gerät lässt sich wiederherstellen').waitFor();
  },
  /** As after minutes without a touch: the clock goes on, and the next touch asks it. */
  async leaveAlone(minutes: number): Promise<void> {
    await page.evaluate((ms) => {
      const now = Date.now.bind(Date);
      Date.now = () => now() + ms;
      dispatchEvent(new PointerEvent('pointerdown'));
    }, minutes * 60_000);
    await page.getByRole('button', { name: 'Entsperren' }).waitFor();
  },
  async typePin(pin: string): Promise<void> {
    await page.getByLabel('PIN', { exact: true }).fill(pin);
    await page.getByRole('button', { name: 'Entsperren' }).click();
  },
  async typePassphrase(passphrase: string): Promise<void> {
    await page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
    await page.getByRole('button', { name: 'Entsperren' }).click();
  },
  /** The form that asks the server first. */
  async signInHere(login: string, passphrase: string): Promise<void> {
    await page.getByLabel('Anmeldename').fill(login);
    await page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
    await page.getByRole('button', { name: 'Wiederherstellen', exact: true }).click();
  },
  async giveCode(code: string): Promise<void> {
    await page.getByLabel(/^Code aus/).fill(code);
    await page.getByRole('button', { name: 'Wiederherstellen', exact: true }).click();
  },
  opened: () => page.getByRole('navigation').first().waitFor(),
  says: (text: string | RegExp) => page.getByText(text).first().waitFor(),
});
