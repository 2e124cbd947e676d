import type { Page } from 'playwright-core';
import { at, on, openFirst, press, tab, after } from './tour-steps.ts';
import type { Stop } from './stop.ts';

async function toWaitingList(page: Page): Promise<void> {
  await press('Entscheiden')(page);
  const sheet = page.getByRole('dialog');
  const free = sheet.getByRole('group', { name: /^Hat das Projekt/ });
  await free.getByRole('button', { name: 'Nein' }).click();
  await sheet.getByRole('button', { name: 'Warteliste' }).click();
  await sheet.getByLabel('Begründung').fill('Gerade ist kein Platz frei.');
  await sheet.getByRole('button', { name: 'Entscheidung speichern' }).click();
  await sheet.waitFor({ state: 'hidden' });
}

/** The same places with a whole project in them. */
export const coordinatorStops: readonly Stop[] = [
  at('heute-koordination', '/'),
  at('mentees-koordination', '/mentees'),
  at('betriebe-koordination', '/betriebe'),
  on('mentee-koordination', '/mentees', (page) => openFirst(page, '/mentees')),
  at('aufgaben-koordination', '/aufgaben'),
  at('mehr-koordination', '/mehr'),
  at('fälle', '/faelle'),
  on('fälle-ausgewählt', '/faelle', async (page) => {
    const boxes = page.getByRole('checkbox', { name: /auswählen$/ });
    await boxes.nth(1).check();
    await boxes.nth(3).check();
  }),
  after('fälle-übergeben', press('Übergeben')),
  on('fälle-kein-treffer', '/faelle', (page) =>
    page.getByRole('searchbox').filter({ visible: true }).first().fill('xyzxyz'),
  ),
  at('übergaben-koordination', '/uebergaben'),
  on('team', '/verwaltung', (page) => page.getByText('Personen im Projekt').first().waitFor()),
  at('abwesenheiten', '/abwesenheit'),
  on('freigaben', '/freigaben', (page) =>
    page.getByRole('button', { name: 'Übernehmen' }).filter({ visible: true }).first().waitFor(),
  ),
  on('aufnahme-entscheiden', '/freigaben', press('Entscheiden')),
  on('plätze-blatt', '/freigaben', press('Plätze ändern')),
  on('aufnahme-entschieden', '/freigaben', toWaitingList),
  on('freigabe-verwerfen', '/freigaben', press('Verwerfen')),
  on('freigaben-offline', '/freigaben', async (page) => {
    await page.context().setOffline(true);
    await page.getByText('Freigaben brauchen das Netz').first().waitFor();
  }),
  on('freigaben-leer', '/freigaben', async (page) => {
    await page.context().setOffline(false);
    // The demo has an admission of its own beside the one that was planted.
    await toWaitingList(page);
    for (const name of ['Übernehmen', 'Übernehmen', 'Verwerfen']) {
      const button = page.getByRole('button', { name, exact: true }).filter({ visible: true });
      await button.first().click();
      if (name === 'Verwerfen') {
        await press('abgesprochen')(page);
        await page.getByRole('dialog').getByRole('button', { name: 'Verwerfen' }).click();
      }
    }
    await page.getByText('Nichts wartet').waitFor();
  }),
];

/** Shared content, no cases. */
export const programmeStops: readonly Stop[] = [
  at('heute-programm', '/'),
  at('wissen-programm', '/wissen'),
  at('artikel-neu', '/wissen/neu'),
  at('mehr-programm', '/mehr'),
];

/** Accounts and projects. */
export const adminStops: readonly Stop[] = [
  on('verwaltung', '/verwaltung', (page) =>
    page.getByRole('button', { name: 'Person einladen' }).first().waitFor(),
  ),
  after('einladen-blatt', press('Person einladen')),
  on('verwaltung-projekte', '/verwaltung', tab('Projekte')),
  after('projekt-blatt', press('Projekt anlegen')),
  on('zweiter-faktor-pflicht', '/verwaltung', async (page) => {
    await tab('Projekte')(page);
    await press(/^Ohne Projekt/)(page);
    await page.getByLabel(/^Pflicht ab/).waitFor();
  }),
  on('person-blatt', '/verwaltung', openPerson),
  on('rolle-blatt', '/verwaltung', async (page) => {
    await openPerson(page);
    await press('Rolle ändern')(page);
    await page.getByLabel(/^Neue Rolle/).waitFor();
  }),
  on('ausscheiden-blatt', '/verwaltung', async (page) => {
    await openPerson(page);
    await press('Person scheidet aus')(page);
    await page.getByText('Was noch offen ist').waitFor();
  }),
  on('rolle-gewünscht', '/verwaltung', async (page) => {
    await openPerson(page);
    await press('Rolle ändern')(page);
    const sheet = page.getByRole('dialog');
    await sheet.getByLabel(/^Neue Rolle/).selectOption({ label: 'Koordination' });
    await sheet.getByRole('button', { name: 'Zur Bestätigung geben' }).click();
    await sheet.waitFor({ state: 'hidden' });
    await tab('Zu bestätigen')(page);
    await page.getByText('Gewünscht von').first().waitFor();
  }),
];

/** Evidence, and nothing of what stands in a case. */
export const auditorStops: readonly Stop[] = [
  on('prüfung', '/pruefung', (page) =>
    page.getByRole('cell').filter({ visible: true }).first().waitFor(),
  ),
  on('prüfung-projekte', '/pruefung', tab('Projekte')),
  on('prüfung-unversehrt', '/pruefung', async (page) => {
    await tab('Unversehrtheit')(page);
    await press('Protokoll jetzt prüfen')(page);
    await page.getByText(/^In Ordnung/).waitFor();
  }),
];

async function openPerson(page: Page): Promise<void> {
  await tab('Personen')(page);
  await page.getByRole('searchbox').filter({ visible: true }).first().fill('mentor4.bautzen');
  await page.getByRole('listitem').getByRole('button').first().click();
  await page.getByRole('dialog').getByRole('button', { name: 'Rolle ändern' }).waitFor();
}
