import type { Page } from 'playwright-core';
import { at, on, press, tab, after } from './tour-steps.ts';
import type { Stop } from './stop.ts';

const untilDevices = (page: Page) =>
  page
    .getByText(/^zuletzt benutzt/)
    .first()
    .waitFor();
/** Of a program that signed in: no browser is known of it. */
const openUnknown = async (page: Page) => {
  await untilDevices(page);
  await press(/Unbekanntes Gerät/)(page);
};

/** Devices of a team, and one that is lost. */
export const lostStops: readonly Stop[] = [
  on('geräte', '/geraete', untilDevices),
  after('gerät-eigenes-blatt', press(/Chrome/)),
  on('geräte-team', '/geraete/team', untilDevices),
  after('gerät-blatt', openUnknown),
  after('verlust', async (page) => {
    await openUnknown(page);
    await page.getByRole('dialog').getByRole('button', { name: 'Gerät verloren' }).click();
    await page.getByText('Fälle, die auf dem Gerät waren').waitFor();
  }),
  after('verlust-meldung', tab('Meldung (72 Stunden)')),
  after('geräte-team-verloren', async (page) => {
    await at('', '/geraete/team').go(page);
    await page.getByText(/^verloren gemeldet/).waitFor();
  }),
  after('verlust-aufgehoben', async (page) => {
    await page.locator('a[href^="/geraete/verlust/"]').first().click();
    await press('Gerät wiedergefunden')(page);
    await page.getByText('Die Meldung ist seit').waitFor();
  }),
];
