import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codeAt, stepOf } from '#server/accounts/totp.ts';
import { findInHeap, heapOf } from '#tests/markers/heap.ts';
import { devicesPage } from './pages/devices.page.ts';
import { menteesPage } from './pages/mentees.page.ts';
import { sessionPage } from './pages/session.page.ts';
import { slotsPage } from './pages/slots.page.ts';
import { syncPage } from './pages/sync.page.ts';
import { createDevice, type Device } from './world/browser.ts';
import { open, untilInstalled } from './world/navigate.ts';
import {
  acceptLink,
  createTeam,
  createTestServer,
  newLink,
  type Team,
  type TestServer,
} from './world/server.ts';

const PIN = '820471';
const NEW = 'quittung talsperre mond beet';
const MENTEE = { familyName: 'Ungesichertbach', givenNames: 'Uta' };

let server: TestServer;
let team: Team;
let device: Device;
let codes: string[];
const gate = () => slotsPage(device.page);
/** The entry that is only here is still here, and still known to be. */
const holds = async () => {
  await menteesPage(device.page).openRecord(MENTEE.familyName);
  await syncPage(device.page).open();
  await syncPage(device.page).onlyHere(1).waitFor();
};

describe('a device with an entry that is only on it', () => {
  beforeAll(async () => {
    server = await createTestServer();
    await server.start();
    team = await createTeam(server);
    device = await createDevice();
    await sessionPage(device.page).signIn(server.address, team.mentor);
    await open(device.page, '/geraete');
    const factor = devicesPage(device.page);
    const secret = await factor.beginSecondFactor();
    codes = await factor.confirmSecondFactor(codeAt(secret, stepOf(Date.now())));
    await gate().untilRecoverable();
    await gate().setPin(PIN, team.mentor.passphrase);
    await untilInstalled(device.page);
    await device.setOffline(true);
    await menteesPage(device.page).create(MENTEE);
  });

  afterAll(async () => {
    await device.dispose();
    await server.dispose();
  });

  it('opens by PIN after it has locked by itself, with nothing in memory in between', async () => {
    await gate().leaveAlone(10);
    const texts = [MENTEE.familyName, team.mentor.name, team.mentor.passphrase, PIN];
    expect(findInHeap(await heapOf(device.page), texts)).toEqual({ found: [], heldBy: '' });
    await gate().typePin('000000');
    await gate().says('Noch 3 Versuche, dann braucht es die Passphrase.');
    await gate().typePin(PIN);
    await gate().opened();
    await holds();
  });

  it('wants the passphrase after the fourth wrong PIN, and says when that is wrong', async () => {
    await gate().leaveAlone(10);
    for (const left of [3, 2, 1]) {
      await gate().typePin('000000');
      await gate().says(left === 1 ? 'Noch ein Versuch' : `Noch ${left} Versuche`);
    }
    await gate().typePin('000000');
    await gate().says('Die PIN öffnet die Mappe jetzt nicht mehr.');
    await gate().typePassphrase('falsch geraten');
    await gate().says('Das war nicht richtig.');
    await gate().typePassphrase(team.mentor.passphrase);
    await gate().opened();
    await holds();
  });

  it('stays sealed after the tenth wrong passphrase, and is recovered with all that is on it', async () => {
    const { page } = device;
    await page.reload();
    await page.evaluate(() =>
      localStorage.setItem('mappe.tries', JSON.stringify({ wrong: 9, last: 0 })),
    );
    await gate().typePassphrase('zehnmal falsch geraten');
    await page.getByRole('heading', { name: 'Nach zehn falschen Versuchen' }).waitFor();
    await page.getByRole('button', { name: 'Passphrase vergessen?' }).click();
    await gate().says('Dieses Gerät ist auf das Wiederherstellen vorbereitet.');

    // The administration gives out a new link; what it knows is not enough.
    await acceptLink(server.address, await newLink(server.address, team, team.mentor), NEW);
    await device.setOffline(false);
    await gate().signInHere(team.mentor.login, team.mentor.passphrase);
    await gate().says('Anmeldename oder Passphrase passen nicht.');
    await gate().signInHere(team.mentor.login, NEW);
    await gate().giveCode('AAAA-BBBB-CCCC-DDDD');
    await gate().says('Dieser Code passt nicht.');
    await gate().giveCode(codes[0] ?? '');
    await gate().opened();
    await menteesPage(page).openRecord(MENTEE.familyName);
    await syncPage(page).open();
    await syncPage(page).allSafe().waitFor();
  });

  it('opens with the new passphrase from then on, and can be recovered again', async () => {
    await gate().untilRecoverable();
    await device.page.reload();
    await gate().typePassphrase(team.mentor.passphrase);
    await gate().says('Das war nicht richtig.');
    await gate().typePassphrase(NEW);
    await gate().opened();
  });
});
