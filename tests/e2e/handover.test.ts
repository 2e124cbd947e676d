import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contactPage } from './pages/contact.page.ts';
import { handoverPage } from './pages/handover.page.ts';
import { menteesPage } from './pages/mentees.page.ts';
import { parkedPage } from './pages/parked.page.ts';
import { sessionPage } from './pages/session.page.ts';
import { syncPage } from './pages/sync.page.ts';
import { createDevice, DESKTOP, PHONE, type Device } from './world/browser.ts';
import { endGrace, serverContacts } from './world/case-edits.ts';
import { open, untilInstalled } from './world/navigate.ts';
import {
  createTeam,
  createTestServer,
  invite,
  signIn,
  type Person,
  type Team,
  type TestServer,
} from './world/server.ts';
import { spoilTasks } from './world/spoil.ts';

const FIRST = { familyName: 'Abendrot', givenNames: 'Amara' };
const SECOND = { familyName: 'Birkenau', givenNames: 'Basim' };
const NOTES = ['Letztes Gespräch vor der Übergabe', 'Kurz vor dem Zug geschrieben'] as const;
const LATE = 'Nachgetragen, als der Fall schon fort war';
const QUESTION = 'Warum geht diese Aufgabe nicht?';

let server: TestServer;
let team: Team;
let other: Person;
let giver: Device;
let receiver: Device;
let office: Device;

/** Everything that a device has goes to the server, and everything for it arrives. */
async function exchange(device: Device): Promise<void> {
  await device.setOffline(false);
  const sync = syncPage(device.page);
  await sync.open();
  await sync.now();
  await sync.answered().waitFor();
}

async function handOverOffline(mentee: typeof FIRST, note: string): Promise<void> {
  const { page } = giver;
  await menteesPage(page).openRecord(mentee.familyName);
  await contactPage(page).record({ kind: 'Hausbesuch', topic: 'Bewerbung', note });
  await handoverPage(page).handOver(other.name, 'Ruft lieber abends an.');
}

async function caseIsComplete(page: Device['page'], mentee: typeof FIRST, note: string) {
  await menteesPage(page).openRecord(mentee.familyName);
  await page.getByText(note).first().waitFor();
}

describe('a case changes hands', () => {
  beforeAll(async () => {
    server = await createTestServer();
    await server.start();
    team = await createTeam(server);
    const admin = await signIn(server.address, team.admin.login, team.admin.passphrase);
    const { id } = team.project;
    other = await invite(server.address, admin, 'mentor2', 'Omar Obermann', 'MENTOR', id);
    [giver, receiver, office] = await Promise.all([
      createDevice(PHONE),
      createDevice(PHONE),
      createDevice(DESKTOP),
    ]);
    await sessionPage(giver.page).signIn(server.address, team.mentor);
    for (const mentee of [FIRST, SECOND]) await menteesPage(giver.page).create(mentee);
    await exchange(giver);
    await sessionPage(receiver.page).signIn(server.address, other);
    await sessionPage(office.page).signIn(server.address, team.coordinator);
    await Promise.all([giver, receiver].map(({ page }) => untilInstalled(page)));
  });

  afterAll(async () => {
    await Promise.all([giver.dispose(), receiver.dispose(), office.dispose()]);
    await server.dispose();
  });

  it('is not on the phone of a colleague before', async () => {
    await exchange(receiver);
    await open(receiver.page, '/mentees');
    await receiver.page.getByText('Noch keine Mentees').waitFor();
  });

  it('arrives with the last offline entries where the receiver comes back first', async () => {
    await Promise.all([giver.setOffline(true), receiver.setOffline(true)]);
    await handOverOffline(FIRST, NOTES[0]);
    await exchange(receiver);
    await exchange(giver);
    await exchange(receiver);
    await open(receiver.page, '/');
    await receiver.page.getByText(/Neuer Fall, übernommen von Mira Mentorin/).waitFor();
    await caseIsComplete(receiver.page, FIRST, NOTES[0]);
    await receiver.page.getByText('Ruft lieber abends an.').first().waitFor();
  });

  it('arrives as well where the giver comes back first', async () => {
    await Promise.all([giver.setOffline(true), receiver.setOffline(true)]);
    await handOverOffline(SECOND, NOTES[1]);
    await exchange(giver);
    await exchange(receiver);
    await caseIsComplete(receiver.page, SECOND, NOTES[1]);
  });

  it('is counted once in the office, with each entry once', async () => {
    await exchange(office);
    await open(office.page, '/faelle');
    await office.page.getByText('2 Fälle', { exact: true }).waitFor();
    for (const name of [FIRST, SECOND])
      await office.page
        .getByRole('row')
        .filter({ hasText: name.familyName })
        .getByRole('cell', { name: other.name, exact: true })
        .waitFor();
    const notes = await serverContacts(server.address, team);
    expect([...notes].sort()).toEqual([...NOTES].sort());
  });

  it('can be taken back within the day, and given again', async () => {
    const { page } = giver;
    await menteesPage(page).openRecord(SECOND.familyName);
    await handoverPage(page).takeBack();
    await page.getByText('Übergabe zurückgenommen', { exact: true }).first().waitFor();
    await exchange(giver);
    await exchange(receiver);
    await open(receiver.page, '/mentees');
    await menteesPage(receiver.page).row(FIRST.familyName).waitFor();
    await menteesPage(receiver.page).row(SECOND.familyName).waitFor({ state: 'detached' });
    await menteesPage(page).openRecord(SECOND.familyName);
    await handoverPage(page).handOver(other.name);
    await exchange(giver);
    await exchange(receiver);
    await open(receiver.page, '/mentees');
    await menteesPage(receiver.page).row(SECOND.familyName).waitFor();
  });

  it('leaves the giver’s phone after the day of grace, but not the protocol', async () => {
    await endGrace(server.address, team, SECOND.familyName);
    await exchange(giver);
    const { page } = giver;
    await open(page, '/mentees');
    await menteesPage(page).row(FIRST.familyName).waitFor();
    await menteesPage(page).row(SECOND.familyName).waitFor({ state: 'detached' });
    await handoverPage(page).openProtocols();
    await handoverPage(page).protocol('B. B.').waitFor();
  });

  it('keeps what the former mentor wrote too late until the office decides', async () => {
    await giver.setOffline(true);
    await menteesPage(giver.page).editNote(FIRST.familyName, LATE);
    await endGrace(server.address, team, FIRST.familyName);
    await exchange(giver);
    await syncPage(giver.page).waitsForDecision().waitFor();
    await open(giver.page, '/mentees');
    await giver.page.getByText('Noch keine Mentees').waitFor();

    const inbox = parkedPage(office.page);
    await inbox.open();
    await inbox.entry(LATE).waitFor();
    await inbox.accept();
    await inbox.empty().waitFor();
    await exchange(receiver);
    await menteesPage(receiver.page).openRecord(FIRST.familyName);
    await receiver.page.getByRole('tab', { name: 'Profil' }).click();
    await receiver.page.getByText(LATE).first().waitFor();
    await receiver.page.getByText('Zuständig: ').waitFor({ state: 'detached' });
  });

  it('lets a mentor ask the office about a refused entry', async () => {
    const { page } = receiver;
    await spoilTasks(page);
    await page.getByRole('button', { name: 'Aufgabe' }).first().click();
    const sheet = page.getByRole('dialog');
    await sheet.getByLabel('Was ist zu tun?').fill('Zeugnis kopieren');
    await sheet.getByRole('button', { name: 'morgen' }).click();
    await sheet.getByRole('button', { name: 'Speichern' }).click();
    await sheet.waitFor({ state: 'hidden' });
    await exchange(receiver);
    await page.getByRole('button', { name: 'Koordination fragen' }).click();
    await sheet.getByLabel('Frage oder Hinweis').fill(QUESTION);
    await sheet.getByRole('button', { name: 'Fragen', exact: true }).click();
    await page
      .getByText(/^Koordination gefragt \d/)
      .first()
      .waitFor();

    const inbox = parkedPage(office.page);
    await exchange(office);
    await inbox.open();
    await inbox.entry(QUESTION).waitFor();
    await inbox.discard('abgesprochen');
    await inbox.empty().waitFor();
  });
});
