import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { menteesPage } from './pages/mentees.page.ts';
import { passkeyPage } from './pages/passkey.page.ts';
import { rescuePage } from './pages/rescue.page.ts';
import { sessionPage } from './pages/session.page.ts';
import { syncPage } from './pages/sync.page.ts';
import { addAuthenticator, type Authenticator } from './world/authenticator.ts';
import { createDevice, type Device } from './world/browser.ts';
import { untilInstalled } from './world/navigate.ts';
import { createTeam, createTestServer, type Team, type TestServer } from './world/server.ts';

const MENTEE = { familyName: 'Fingerhut', givenNames: 'Fatou' };

let server: TestServer;
let team: Team;
let device: Device;
let authenticator: Authenticator;

describe('passkeys', () => {
  beforeAll(async () => {
    server = await createTestServer();
    await server.start();
    team = await createTeam(server);
    device = await createDevice();
    await sessionPage(device.page).signIn(server.address, team.mentor);
    await untilInstalled(device.page);
    authenticator = await addAuthenticator(device.page);
  });
  afterAll(async () => {
    await device.dispose();
    await server.dispose();
  });

  it('open the device offline by screen lock, also after the tenth wrong passphrase', async () => {
    const passkey = passkeyPage(device.page);
    await passkey.setUp(team.mentor.passphrase);
    const [made] = await authenticator.credentials();
    expect(made?.names.join()).not.toMatch(/mira|mentorin$/i);

    await device.setOffline(true);
    await menteesPage(device.page).create(MENTEE);
    await passkey.lock();
    // Somebody else's finger opens nothing, and the passphrase stays where it is.
    await authenticator.recognises(false);
    await passkey.unlockRefused();
    await passkey.exhaustTries('nicht die richtige');
    await authenticator.recognises(true);
    await passkey.unlock();
    await menteesPage(device.page).openRecord(MENTEE.familyName);

    await passkey.remove();
    await passkey.lock();
    expect(await passkey.door.count()).toBe(0);
    await device.setOffline(false);
    await sessionPage(device.page).unlock(server.address, team.mentor.passphrase);
  });

  it('are a second factor at the next sign-in', async () => {
    const sync = syncPage(device.page);
    await sync.open();
    await sync.allSafe().waitFor();
    const passkey = passkeyPage(device.page);
    expect(await passkey.addToServer()).toHaveLength(10);
    await rescuePage(device.page).signOut();
    await passkey.signIn(team.mentor);
    await menteesPage(device.page).openRecord(MENTEE.familyName);
  });
});
