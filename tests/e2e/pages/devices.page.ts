import type { Page } from 'playwright-core';

/** Where a person is signed in, and the second factor. */
export const devicesPage = (page: Page) => {
  const dialog = page.getByRole('dialog');
  return {
    /** Answers the secret as it is shown for typing. */
    async beginSecondFactor(): Promise<string> {
      await page.getByRole('button', { name: 'App einrichten' }).click();
      await dialog.getByRole('img', { name: /^QR-Code/ }).waitFor();
      return (await dialog.locator('code').innerText()).replaceAll(' ', '');
    },
    /** Answers the recovery codes. */
    async confirmSecondFactor(code: string): Promise<string[]> {
      await dialog.getByLabel(/^Code aus/).fill(code);
      await dialog.getByRole('button', { name: 'Bestätigen' }).click();
      await dialog.getByRole('button', { name: 'Ich habe sie aufbewahrt' }).waitFor();
      const codes = await dialog.locator('li').allInnerTexts();
      await dialog.getByRole('button', { name: 'Ich habe sie aufbewahrt' }).click();
      await dialog.waitFor({ state: 'hidden' });
      return codes;
    },
    /** Two taps, from the page of the team's devices. */
    async markLost(person: string): Promise<void> {
      const section = page.locator('section', { hasText: person });
      await section.getByRole('button', { name: /Chrome/ }).click();
      await dialog.getByRole('button', { name: 'Gerät verloren' }).click();
      await page.getByRole('heading', { name: 'Verlorenes Gerät' }).waitFor();
    },
    untilShown: (count: number) =>
      page
        .getByText(/^zuletzt benutzt/)
        .nth(count - 1)
        .waitFor(),
    async endOthers(): Promise<void> {
      await page.getByRole('button', { name: 'Alle anderen abmelden' }).click();
      await page.getByText('Nur dieses Gerät ist angemeldet.').waitFor();
    },
  };
};
