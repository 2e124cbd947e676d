import { afterAll, beforeAll, expect, it } from 'vitest';
import { codeAt, stepOf } from '#server/accounts/totp.ts';
import { devicesPage } from './pages/devices.page.ts';
import { sessionPage } from './pages/session.page.ts';
import { createDevice, DESKTOP, PHONE, type Device } from './world/browser.ts';
import { open } from './world/navigate.ts';
import { createTeam, createTestServer, type Team, type TestServer } from './world/server.ts';

let server: TestServer;
let team: Team;
let phone: Device;
let laptop: Device;

beforeAll(async () => {
  server = await createTestServer();
  await server.start();
  team = await createTeam(server);
  [phone, laptop] = [await createDevice(PHONE), await createDevice(DESKTOP)];
});
afterAll(async () => {
  await Promise.all([phone, laptop].map((device) => device.dispose()));
  await server.dispose();
});

it('a second factor is set up, asked for on the next device, and that device signed out', async () => {
  await sessionPage(phone.page).signIn(server.address, team.mentor);
  await open(phone.page, '/geraete');
  const own = devicesPage(phone.page);
  const secret = await own.beginSecondFactor();
  const codes = await own.confirmSecondFactor(codeAt(secret, stepOf(Date.now())));
  expect(codes).toHaveLength(10);

  await sessionPage(laptop.page).signInWithCode(server.address, team.mentor, codes[0] ?? '');

  await open(phone.page, '/mehr');
  await open(phone.page, '/geraete');
  await own.untilShown(2);
  await own.endOthers();
  await open(laptop.page, '/abgleich');
  await laptop.page.getByRole('button', { name: 'Jetzt abgleichen' }).first().click();
  await laptop.page.getByText('Die Anmeldung am Server ist abgelaufen').first().waitFor();
});
