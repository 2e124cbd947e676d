import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contactPage } from './pages/contact.page.ts';
import { employersPage } from './pages/employers.page.ts';
import { menteesPage } from './pages/mentees.page.ts';
import { sessionPage } from './pages/session.page.ts';
import { vacancyPage } from './pages/vacancy.page.ts';
import { createDevice, type Device } from './world/browser.ts';
import { open, untilInstalled } from './world/navigate.ts';
import { countTaps } from './world/taps.ts';
import { createTeam, createTestServer, type Team, type TestServer } from './world/server.ts';

const MENTEE = { familyName: 'Tippfreund', givenNames: 'Tarek' };
const EMPLOYER = { name: 'Bäckerei Tippelskirch' };
const VACANCY = 'Bäckereihelfer*in';
const HALF = { familyName: 'Halbfertig', givenNames: 'Hanna' };

let server: TestServer;
let team: Team;
let phone: Device;

describe('what is done most takes few taps and can be taken back', () => {
  beforeAll(async () => {
    server = await createTestServer();
    await server.start();
    team = await createTeam(server);
    phone = await createDevice();
    const { page } = phone;
    await sessionPage(page).signIn(server.address, team.mentor);
    await employersPage(page).create(EMPLOYER);
    await menteesPage(page).create(MENTEE);
    await untilInstalled(page);
  });

  afterAll(async () => {
    await phone.dispose();
    await server.dispose();
  });

  it.each([
    [
      'a mentee',
      'Hausbesuch',
      'Bewerbung',
      () => menteesPage(phone.page).openRecord(MENTEE.familyName),
    ],
    [
      'a company',
      'Betriebsbesuch',
      'Förderung',
      () => employersPage(phone.page).openRecord(EMPLOYER.name),
    ],
  ])(
    'records a contact from %s in three taps, in four with another kind, and takes it back',
    async (_from, usualKind, topic, openRecord) => {
      await openRecord();
      const contact = contactPage(phone.page);
      const taps = await countTaps(phone.page);
      await contact.start();
      await contact.topic(topic);
      await contact.save();
      expect(await taps()).toBe(3);
      await contact.line(usualKind).waitFor();
      await contact.undo();
      await contact.line(usualKind).waitFor({ state: 'detached' });

      const more = await countTaps(phone.page);
      await contact.start();
      await contact.kind('Telefon');
      await contact.topic(topic);
      await contact.save();
      expect(await more()).toBe(4);
      await contact.line('Telefonat').waitFor();
    },
  );

  it('enters what a company looks for in four taps, offline, and asks about it in two', async () => {
    const { page } = phone;
    const vacancies = vacancyPage(page);
    await phone.setOffline(true);
    await employersPage(page).openRecord(EMPLOYER.name);
    const taps = await countTaps(page);
    await vacancies.showAll();
    await vacancies.add(VACANCY);
    expect(await taps()).toBe(4);
    const card = vacancies.card(VACANCY);
    await card.getByText('offen', { exact: true }).waitFor();

    await vacancies.validUntil(VACANCY, '1.11.2026');
    await card.getByText('abgelaufen, bitte prüfen').waitFor();
    await open(page, '/');
    const due = page.getByRole('listitem').filter({ hasText: `Stelle prüfen: ${VACANCY}` });
    await due.getByText(EMPLOYER.name).waitFor();
    const asked = await countTaps(page);
    await due.getByRole('button', { name: 'Stelle prüfen', exact: true }).click();
    await page.getByRole('button', { name: 'Geprüft, gilt weiter 60 Tage' }).click();
    expect(await asked()).toBe(2);
    await due.waitFor({ state: 'detached' });

    await employersPage(page).openRecord(EMPLOYER.name);
    await vacancies.showAll();
    const once = await countTaps(page);
    await card.getByRole('button', { name: 'Besetzt' }).click();
    expect(await once()).toBe(1);
    await page.getByText('Nicht mehr frei (1)').waitFor();
    await phone.setOffline(false);
  });

  it('takes back the deletion of a mentee', async () => {
    const mentees = menteesPage(phone.page);
    await mentees.remove(MENTEE.familyName);
    await mentees.row(MENTEE.familyName).waitFor({ state: 'detached' });
    await phone.page.getByRole('button', { name: 'Rückgängig' }).click();
    await mentees.row(MENTEE.familyName).waitFor();
  });

  it('keeps the draft of a half-written form over a kill, once it said so', async () => {
    await open(phone.page, '/mentees/neu/alles');
    const kept = phone.page.getByText('Entwurf gesichert');
    await phone.page.getByLabel('Familienname').fill(HALF.familyName);
    await kept.waitFor();
    // Not yet for what is typed on; then again.
    await phone.page.getByLabel('Vorname').fill(HALF.givenNames);
    await kept.waitFor({ state: 'detached' });
    await kept.waitFor();
    await phone.kill();
    await phone.start();
    const { page } = phone;
    await sessionPage(page).unlock(server.address, team.mentor.passphrase);
    await open(page, '/mentees/neu/alles');
    await page.getByText('Das ist ein Entwurf').waitFor();
    await expect.poll(() => page.getByLabel('Familienname').inputValue()).toBe(HALF.familyName);
    await expect.poll(() => page.getByLabel('Vorname').inputValue()).toBe(HALF.givenNames);
  });
});
