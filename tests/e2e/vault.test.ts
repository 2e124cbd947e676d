import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lockPage } from './pages/lock.page.ts';
import { menteesPage } from './pages/mentees.page.ts';
import { sessionPage } from './pages/session.page.ts';
import { createDevice, type Device } from './world/browser.ts';
import {
  createTeam,
  createTestServer,
  signIn,
  type Team,
  type TestServer,
} from './world/server.ts';

const NEW = 'quittung talsperre mond beet';
const MENTEE = { familyName: 'Schlüssel', givenNames: 'Selma' };

let server: TestServer;
let team: Team;
let device: Device;
const workers: string[] = [];

describe('the vault of a device', () => {
  beforeAll(async () => {
    server = await createTestServer();
    await server.start();
    team = await createTeam(server);
    device = await createDevice();
    device.page.on('worker', (worker) => workers.push(new URL(worker.url()).pathname));
    await sessionPage(device.page).signIn(server.address, team.mentor);
    await menteesPage(device.page).create(MENTEE);
  });

  afterAll(async () => {
    await device.dispose();
    await server.dispose();
  });

  it('derives its key in a worker of the app', async () => {
    await expect.poll(() => workers.join('\n')).toMatch(/^\/_app\/immutable\/workers\/derive/m);
  });

  it('covers what is open as soon as the app goes into the background', async () => {
    const lock = lockPage(device.page);
    await lock.hide();
    // At once, and not a moment later.
    expect(await lock.readable()).toBe(false);
    await lock.show();
    await expect.poll(() => lock.readable()).toBe(true);
  });

  it('changes the passphrase on device and server at once, also over a kill', async () => {
    await lockPage(device.page).changePassphrase(team.mentor.passphrase, NEW);
    await device.kill();
    await device.start();
    await sessionPage(device.page).unlock(server.address, NEW);
    await menteesPage(device.page).openRecord(MENTEE.familyName);
    await signIn(server.address, team.mentor.login, NEW);
    await expect(
      signIn(server.address, team.mentor.login, team.mentor.passphrase),
    ).rejects.toThrow();
  });

  it('does not open with the old one', async () => {
    await lockPage(device.page).unlockWrong(server.address, team.mentor.passphrase);
  });
});
