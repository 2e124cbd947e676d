import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDevice, DESKTOP, type Device } from './world/browser.ts';
import { open, untilInstalled } from './world/navigate.ts';
import { plantDue } from './world/plant-due.ts';
import { findInProfile } from './world/profile-scan.ts';
import { contactPage } from './pages/contact.page.ts';
import { menteesPage } from './pages/mentees.page.ts';
import { sessionPage } from './pages/session.page.ts';
import { syncPage } from './pages/sync.page.ts';
import { createTeam, createTestServer, type Team, type TestServer } from './world/server.ts';

const GONE = 'Zilpzalpersdorf';
const NOTED = 'Grauschnäpperin';
const NOTE = 'Vermerk Wacholderdrossel';
const OFFLINE = 'Vermerk aus dem Keller Mönchsgrasmücke';

let server: TestServer;
let team: Team;
let phone: Device;
let office: Device;

describe('a deletion run', () => {
  beforeAll(async () => {
    server = await createTestServer();
    await server.start();
    team = await createTeam(server);
    const { address } = server;
    const { coordinator, mentor, project } = team;
    await plantDue(
      { address, db: project.db, projectId: project.id, coordinator, mentorId: mentor.id },
      { inquiry: GONE, ended: NOTED, note: NOTE },
    );
    [phone, office] = await Promise.all([createDevice(), createDevice(DESKTOP)]);
    for (const [device, who] of [
      [phone, mentor],
      [office, coordinator],
    ] as const) {
      await sessionPage(device.page).signIn(address, who);
      await syncPage(device.page).open();
      await syncPage(device.page).allSafe().waitFor();
    }
    await untilInstalled(phone.page);
  });
  afterAll(async () => {
    await phone.dispose();
    await office.dispose();
    await server.dispose();
  });

  it('asks once, and deletes at the server', async () => {
    await phone.setOffline(true);
    await menteesPage(phone.page).openRecord(GONE);
    await contactPage(phone.page).record({ topic: 'Bewerbung', note: OFFLINE });
    const { page } = office;
    await open(page, '/loeschlauf');
    await page.getByRole('button', { name: '1 Fall und Notizen von 1 Fall löschen' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Endgültig löschen' }).click();
    await page.getByText('Nichts ist fällig').first().waitFor();
    await page.getByText(/^Auf \d+ von \d+ Geräten gelöscht/).waitFor();
    await open(page, '/mentees');
    await menteesPage(page).row(NOTED).waitFor();
    await menteesPage(page).row(GONE).waitFor({ state: 'detached' });
  });

  it('tells a device that was offline what went with it', async () => {
    const { page } = phone;
    await phone.setOffline(false);
    await syncPage(page).open();
    await syncPage(page).now();
    const told = page.getByRole('alert').filter({ hasText: 'endgültig gelöscht' });
    await told.getByText('1 Eintrag').waitFor();
    await told.getByRole('button', { name: 'Verstanden' }).click();
    await told.waitFor({ state: 'detached' });
    await syncPage(page).allSafe().waitFor();
    await open(page, '/mentees');
    await menteesPage(page).row(GONE).waitFor({ state: 'detached' });
  });

  it('leaves no byte on the devices and on the server', async () => {
    await Promise.all([phone.close(), office.close()]);
    const texts = [GONE, NOTE, OFFLINE];
    for (const { profile } of [phone, office])
      expect(await findInProfile(profile, texts)).toEqual([]);
    // The server frees the bytes a moment after it has answered.
    await expect.poll(() => findInProfile(server.dataFolder, texts)).toEqual([]);
    expect(await findInProfile(server.dataFolder, [NOTED])).not.toEqual([]);
  });
});
