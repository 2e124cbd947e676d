import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contactPage } from './pages/contact.page.ts';
import { menteesPage } from './pages/mentees.page.ts';
import { rescuePage } from './pages/rescue.page.ts';
import { sessionPage } from './pages/session.page.ts';
import { syncPage } from './pages/sync.page.ts';
import { createDevice, type Device } from './world/browser.ts';
import { untilInstalled } from './world/navigate.ts';
import { findInProfile } from './world/profile-scan.ts';
import { createTeam, createTestServer, type Team, type TestServer } from './world/server.ts';

const KNOWN = { familyName: 'Vorherdagewesen', givenNames: 'Isidora' };
const MENTEE = { familyName: 'Zyklopenadler', givenNames: 'Quirinanda' };
const NOTE = 'Hausbesuchsnotiz Perlmuttfarn';
const LATER = 'Rettungsnotiz Wachtelbrunnen';

let server: TestServer;
let team: Team;
let phone: Device;

const unlock = () => sessionPage(phone.page).unlock(server.address, team.mentor.passphrase);

/** The browser drops all databases of the app, as it does on a full disk; the rest stays. */
async function loseDatabases(): Promise<void> {
  await phone.close();
  const folder = path.join(phone.profile, 'Default', 'IndexedDB');
  await rm(folder, { recursive: true, force: true });
  await phone.start();
}

describe('entries that are only on this device', () => {
  beforeAll(async () => {
    server = await createTestServer();
    await server.start();
    team = await createTeam(server);
    phone = await createDevice();
    await sessionPage(phone.page).signIn(server.address, team.mentor);
    await menteesPage(phone.page).create(KNOWN);
    await syncPage(phone.page).open();
    await syncPage(phone.page).allSafe().waitFor();
    await untilInstalled(phone.page);
    await phone.setOffline(true);
    await server.kill();
    await menteesPage(phone.page).create(MENTEE);
    await contactPage(phone.page).record({ kind: 'Hausbesuch', topic: 'Bewerbung', note: NOTE });
    await menteesPage(phone.page).editNote(KNOWN.familyName, LATER);
  });

  afterAll(async () => {
    await phone.dispose();
    await server.dispose();
  });

  it('come back after the browser dropped its databases, and say so', async () => {
    await loseDatabases();
    await unlock();
    const { page } = phone;
    await syncPage(page).open();
    await syncPage(page).onlyHere(3).waitFor();
    await rescuePage(page).told(3).waitFor();
    await menteesPage(page).openRecord(MENTEE.familyName);
    await page.getByText(NOTE).first().waitFor();
    await menteesPage(page).openRecord(KNOWN.familyName);
  });

  it('survive a second loss and a second person on the same device, and reach the server', async () => {
    await loseDatabases();
    await server.start();
    await phone.setOffline(false);
    const { page } = phone;
    await rescuePage(page).otherPerson(server.address);
    await sessionPage(page).signIn(server.address, team.coordinator);
    await syncPage(page).open();
    await syncPage(page).allSafe().waitFor();
    await rescuePage(page).signOut();
    await sessionPage(page).signIn(server.address, team.mentor);
    await syncPage(page).open();
    await syncPage(page).allSafe().waitFor();
    await menteesPage(page).openRecord(KNOWN.familyName);
    await page.getByRole('tab', { name: 'Profil' }).click();
    await page.getByText(LATER).first().waitFor();
  });

  it('travel in a sealed file to a device that was set up anew', async () => {
    await phone.setOffline(true);
    await menteesPage(phone.page).editNote(MENTEE.familyName, 'Nur in der Datei');
    const file = await rescuePage(phone.page).save();
    const text = await readFile(file, 'utf8');
    for (const secret of [MENTEE.familyName, 'Nur in der Datei', team.mentor.name])
      expect(text).not.toContain(secret);
    const other = await createDevice();
    try {
      const { page } = other;
      await sessionPage(page).signIn(server.address, team.mentor);
      await rescuePage(page).read(file, team.mentor.passphrase);
      await page.getByText('1 Eintrag wiederhergestellt').waitFor();
      await rescuePage(page).done();
      await syncPage(page).open();
      await syncPage(page).allSafe().waitFor();
      await menteesPage(page).openRecord(MENTEE.familyName);
      await page.getByRole('tab', { name: 'Profil' }).click();
      await page.getByText('Nur in der Datei').first().waitFor();
    } finally {
      await other.dispose();
    }
  });

  it('leave nothing in the clear beside the databases', async () => {
    await phone.close();
    const planted = [MENTEE.familyName, MENTEE.givenNames, NOTE, LATER, team.mentor.passphrase];
    expect(await findInProfile(phone.profile, planted)).toEqual([]);
  });
});
