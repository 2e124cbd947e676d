import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contactPage } from './pages/contact.page.ts';
import { consentsPage } from './pages/consents.page.ts';
import { menteesPage } from './pages/mentees.page.ts';
import { sessionPage } from './pages/session.page.ts';
import { syncPage } from './pages/sync.page.ts';
import { createDevice, PHONE, type Device } from './world/browser.ts';
import { open, untilInstalled, untilSheetLeft } from './world/navigate.ts';
import { createTeam, createTestServer, type Team, type TestServer } from './world/server.ts';

const MENTEE = { familyName: 'Zustimmer', givenNames: 'Amal' };

let server: TestServer;
let team: Team;
let phone: Device;

/** Asks for the state "in Begleitung" in the form of the mentee. */
async function activate(): Promise<void> {
  const { page } = phone;
  await open(page, `${new URL(page.url()).pathname}/bearbeiten`);
  await page.getByLabel('Stand der Begleitung').selectOption({ label: 'In Begleitung' });
  await page.getByRole('button', { name: 'Speichern' }).click();
}

describe('consents on a phone without a network', () => {
  beforeAll(async () => {
    server = await createTestServer();
    await server.start();
    team = await createTeam(server);
    phone = await createDevice(PHONE);
    await sessionPage(phone.page).signIn(server.address, team.mentor);
    await menteesPage(phone.page).create(MENTEE);
    await untilInstalled(phone.page);
    await phone.setOffline(true);
  });
  afterAll(async () => {
    await phone.dispose();
    await server.dispose();
  });

  it('no case becomes active before C1 is given', async () => {
    await activate();
    await phone.page.getByText('Ohne die Einwilligung in die Begleitung (C1)').waitFor();
    await open(phone.page, new URL(phone.page.url()).pathname.replace('/bearbeiten', ''));
  });

  it('are read in Arabic from right to left, given and signed', async () => {
    const { page } = phone;
    const consents = consentsPage(page);
    await consents.open();
    await consents.state('C1', 'Noch nicht gefragt').waitFor();
    await consents.begin();
    await consents.language('العربية');
    await consents.next();
    await page.getByText('Ohne den Träger ist das Merkblatt nicht vollständig').waitFor();
    await consents.controller('Träger e. V., Markt 1, 01796 Pirna');
    await consents.next();
    const help = page.locator('h2[lang=ar]').first();
    expect(await help.evaluate((element) => getComputedStyle(element).direction)).toBe('rtl');
    await page.getByText('Träger e. V., Markt 1, 01796 Pirna').waitFor();
    await consents.next('Gelesen oder vorgelesen, weiter');
    for (const purpose of ['C1', 'C4', 'C7']) await consents.answer(purpose, 'Ja');
    await consents.answer('C6', 'Nein');
    await consents.choose('Jobcenter');
    await consents.next();
    await consents.sign();
    await consents.save();
    await consents.open();
    await consents.state('C1', /^Ja, seit/).waitFor();
    await consents.state('C6', /^Nein, am/).waitFor();
    await consents.state('C2', 'Noch nicht gefragt').waitFor();
  });

  it('are withdrawn by two taps, and all of it is there after a reload', async () => {
    const { page } = phone;
    await consentsPage(page).withdraw('C7');
    await consentsPage(page)
      .state('C7', /^Widerrufen am/)
      .waitFor();
    await page.reload();
    await page.getByLabel('Passphrase', { exact: true }).fill(team.mentor.passphrase);
    await page.getByRole('button', { name: 'Entsperren' }).click();
    await consentsPage(page).open();
    await consentsPage(page)
      .state('C7', /^Widerrufen am/)
      .waitFor();
    await consentsPage(page)
      .state('C1', /^Ja, seit/)
      .waitFor();
    await consentsPage(page).print();
    await page.getByRole('img', { name: 'Unterschrift zu C1' }).waitFor();
    const right = page.getByText('Der Text in dieser App ist derselbe, der gezeigt wurde.');
    await expect.poll(() => right.count()).toBe(4);
    expect(await page.getByText('Achtung:').count()).toBe(0);
  });

  it('then the case becomes active', async () => {
    const { page } = phone;
    await menteesPage(page).openRecord(MENTEE.familyName);
    await activate();
    await page.waitForURL(/\/mentees\/[0-9A-Z]{26}$/);
    await page.getByText('In Begleitung').filter({ visible: true }).first().waitFor();
  });

  it('who changed a contact stands in its sheet: without a network what the phone knows, then all', async () => {
    const { page } = phone;
    const sheet = page.getByRole('dialog');
    const offline = sheet.getByText('Ohne Netz steht hier nur, was dieses Gerät selbst weiß.');
    await contactPage(page).record({ topic: 'Bewerbung', note: 'Lebenslauf begonnen' });
    await contactPage(page).line('Lebenslauf begonnen').click();
    await page.getByRole('button', { name: 'Bearbeiten', exact: true }).click();
    await sheet.getByRole('button', { name: 'Änderungen zeigen' }).click();
    await offline.waitFor();
    await sheet.getByText('Angelegt').waitFor();
    await sheet.getByText('nur auf diesem Gerät').first().waitFor();
    await phone.setOffline(false);
    await sheet.getByRole('button', { name: 'Schließen' }).click();
    await untilSheetLeft(page);
    await syncPage(page).open();
    await syncPage(page).now();
    await syncPage(page).allSafe().waitFor();
    await menteesPage(page).openRecord(MENTEE.familyName);
    await contactPage(page).line('Lebenslauf begonnen').click();
    await page.getByRole('button', { name: 'Bearbeiten', exact: true }).click();
    await sheet.getByRole('button', { name: 'Änderungen zeigen' }).click();
    await sheet.getByText('Angelegt').waitFor();
    await offline.waitFor({ state: 'detached' });
    await sheet.getByText('nur auf diesem Gerät').first().waitFor({ state: 'detached' });
    await sheet.getByRole('button', { name: 'Schließen' }).click();
    await untilSheetLeft(page);
  });

  it('a withdrawal of C1 says that the mentoring has to end, and makes it a task', async () => {
    const { page } = phone;
    await consentsPage(page).open();
    await consentsPage(page).withdraw('C1');
    await page.getByText('C1 gilt nicht mehr: Die Verarbeitung muss enden').waitFor();
    await page.getByRole('tab', { name: 'Verlauf' }).click();
    await page.getByText('Einwilligung C1 widerrufen: Begleitung beenden').first().waitFor();
    await open(page, '/');
    await page.getByText('C1 gilt nicht mehr: Begleitung beenden').waitFor();
  });
});
