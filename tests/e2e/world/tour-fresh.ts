import path from 'node:path';
import type { Page } from 'playwright-core';
import { contactPage } from '../pages/contact.page.ts';
import { employersPage } from '../pages/employers.page.ts';
import { menteesPage } from '../pages/mentees.page.ts';
import { sessionPage } from '../pages/session.page.ts';
import { syncPage } from '../pages/sync.page.ts';
import { vacancyPage } from '../pages/vacancy.page.ts';
import { at, on, openFirst, openFromAdd, press, tab, after } from './tour-steps.ts';
import { spoilTasks } from './spoil.ts';
import type { Party } from './stop.ts';

const SAMPLE = path.resolve(import.meta.dirname, '../../samples/mentees.csv');
const LONG = {
  familyName: 'Freifrau von Hohenlohe-Waldenburg-Schillingsfürst-Langenburg',
  givenNames: 'Maximiliane Alexandrina Wilhelmine',
};
const LONG_EMPLOYER =
  'Oberlausitzer Landschaftspflege-, Gartenbau- und Hausmeisterservicegesellschaft mbH & Co. KG';

const LONG_VACANCY =
  'Ausbildung Anlagenmechaniker*in für Sanitär-, Heizungs- und Klimatechnik mit Führerscheinzuschuss';

async function addTask(page: Page, title: string): Promise<void> {
  await openFromAdd(page, 'Aufgabe');
  const sheet = page.getByRole('dialog');
  await sheet.getByLabel('Was ist zu tun?').fill(title);
  await sheet.getByRole('button', { name: 'morgen' }).click();
  await sheet.getByRole('button', { name: 'Speichern' }).click();
  await sheet.waitFor({ state: 'hidden' });
}

/** A mentor of a project that has just begun: empty places, then long names, then trouble. */
export const freshParty: Party = {
  name: 'neues Projekt',
  begin: (page, world) => sessionPage(page).signIn(world.empty.address, world.team.mentor),
  stops: [
    at('leer-heute', '/'),
    at('leer-mentees', '/mentees'),
    at('leer-betriebe', '/betriebe'),
    at('leer-aufgaben', '/aufgaben'),
    at('leer-abgleich', '/abgleich'),
    at('leer-wissen', '/wissen'),
    at('leer-übergaben', '/uebergaben'),
    at('leer-fälle', '/faelle'),
    on('leer-suche', '/mentees', (page) =>
      page.getByRole('searchbox').filter({ visible: true }).first().fill('al'),
    ),
    after('lang-mentee', async (page) => {
      await menteesPage(page).create(LONG);
      await contactPage(page).record({
        kind: 'Hausbesuch',
        topic: 'Bewerbung',
        note: 'Ein langes Gespräch über Donaudampfschifffahrtsgesellschaftskapitänsmützen. '.repeat(
          6,
        ),
      });
    }),
    after('lang-kontakt-blatt', press('Kontakt')),
    at('lang-mentees', '/mentees'),
    after('lang-betrieb', (page) => employersPage(page).create({ name: LONG_EMPLOYER })),
    after('leer-stellen', tab('Stellen')),
    after('lang-stelle', (page) => vacancyPage(page).add(LONG_VACANCY)),
    at('lang-betriebe', '/betriebe'),
    on('import-spalten', '/import', async (page) => {
      await page.locator('input[type=file]').setInputFiles(SAMPLE);
      await page.getByRole('button', { name: 'Vorschau' }).waitFor();
    }),
    after('import-vorschau', async (page) => {
      await press('Vorschau')(page);
      await page
        .getByRole('button', { name: /übernehmen$/ })
        .first()
        .waitFor();
    }),
    after('import-fertig', async (page) => {
      await press(/Zeilen? übernehmen$/)(page);
      await page
        .getByText(/ Mentees übernommen$/)
        .first()
        .waitFor();
    }),
    after('nur-hier', async (page) => {
      await page.context().setOffline(true);
      await menteesPage(page).create({ familyName: 'Ohnenetz', givenNames: 'Olga' });
    }),
    at('abgleich-offline', '/abgleich'),
    after('abgelehnt', async (page) => {
      await page.context().setOffline(false);
      await spoilTasks(page);
      await addTask(page, 'Zeugnis kopieren');
      await syncPage(page).open();
      await syncPage(page).now();
      await page.getByText('Vom Server nicht angenommen').first().waitFor();
    }),
    after('abgelehnt-sichern', press('Sichern')),
    after('abgelehnt-fragen', press('Koordination fragen')),
    at('heute-mit-abgelehntem', '/'),
    on('mentee-zu-prüfen', '/mentees', (page) => openFirst(page, '/mentees')),
  ],
};
