import type { Page } from 'playwright-core';
import { sessionPage } from '../pages/session.page.ts';
import { syncPage } from '../pages/sync.page.ts';
import { open } from './navigate.ts';
import type { Party } from './stop.ts';
import { after, on, openFirst, press } from './tour-steps.ts';

const WANTED = { code: true, app: true, passkey: null };
const CODES = Array.from({ length: 10 }, (_, n) => `K7QM-${String(4_000 + n * 613)}-XW3F`);

/** What the server would say, once: the tour sets up no second factor that others would be asked for. */
const answered = (page: Page, path: string, status: number, json: object) =>
  page.route(path, (route) => route.fulfill({ status, json }), { times: 1 });

/** Signing in, after the right passphrase. */
export const signInWithCode = after('anmelden-code', async (page) => {
  const json = { problem: 'second-factor-needed', wanted: WANTED };
  await answered(page, '**/db/_session', 401, json);
  await page.getByLabel('Anmeldename').fill('mentorin');
  await page.getByLabel('Passphrase', { exact: true }).fill('vier Birken am Muldenufer');
  await press('Anmelden')(page);
  await page.getByLabel(/^Code aus/).waitFor();
});

/** Who keeps the second factor, proves to be it, and what became of a record. */
export const factorParty: Party = {
  name: 'zweiter Faktor',
  begin: (page, world) => world.signIn(page, 'mentor1.bautzen'),
  stops: [
    on('betrieb-änderungen', '/betriebe', async (page) => {
      await openFirst(page, '/betriebe');
      await press('Änderungen zeigen')(page);
      await page.getByRole('heading', { name: 'Änderungen' }).first().scrollIntoViewIfNeeded();
    }),
    on('bestätigen-blatt', '/geraete', async (page) => {
      await answered(page, '**/api/second-factor/begin', 403, {
        problem: 'proof-needed',
        wanted: WANTED,
      });
      await press('App einrichten')(page);
      await page.getByRole('heading', { name: 'Kurz bestätigen' }).waitFor();
    }),
    on('zweiter-faktor-blatt', '/geraete', async (page) => {
      await press('App einrichten')(page);
      await page
        .getByRole('dialog')
        .getByRole('img', { name: /^QR-Code/ })
        .waitFor();
    }),
    after('wiederherstellungscodes', async (page) => {
      await press('App einrichten')(page);
      await answered(page, '**/api/second-factor/confirm', 200, { recoveryCodes: CODES });
      await page
        .getByRole('dialog')
        .getByLabel(/^Code aus/)
        .fill('123456');
      await press('Bestätigen')(page);
      await page.getByRole('button', { name: 'Ich habe sie aufbewahrt' }).waitFor();
    }),
  ],
};

/** A device from which nothing is lost is dropped with the tenth wrong try. */
export const droppedParty: Party = {
  name: 'abgelegt',
  begin: async (page, { empty, team }) => {
    await sessionPage(page).signIn(empty.address, team.coordinator);
    await syncPage(page).open();
    await syncPage(page).allSafe().waitFor();
    await open(page, '/einstellungen');
    await press('Jetzt sperren')(page);
    await page.getByRole('button', { name: 'Entsperren' }).waitFor();
  },
  stops: [
    after('mappe-entfernt', async (page) => {
      await page.evaluate(() => localStorage.setItem('mappe.tries', '{"wrong":9,"last":0}'));
      await page.reload();
      await page.getByLabel('Passphrase', { exact: true }).fill('nicht die richtige');
      await press('Entsperren')(page);
      await page.getByRole('heading', { name: 'Mappe entfernt' }).waitFor();
    }),
  ],
};
