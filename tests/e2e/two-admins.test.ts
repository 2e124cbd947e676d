import { afterAll, beforeAll, expect, it } from 'vitest';
import { adminPage } from './pages/admin.page.ts';
import { sessionPage } from './pages/session.page.ts';
import { createDevice, DESKTOP, PHONE, type Device } from './world/browser.ts';
import {
  createProject,
  createTestServer,
  invite,
  setUpFirst,
  signIn,
  type Person,
  type TestServer,
} from './world/server.ts';

let server: TestServer;
let first: Person;
let second: Person;
let mentor: Person;
let desk: Device;
let phone: Device;

beforeAll(async () => {
  server = await createTestServer();
  await server.start();
  const { address } = server;
  first = await setUpFirst(server);
  const cookie = await signIn(address, first.login, first.passphrase);
  second = await invite(address, cookie, 'zweite', 'Zita Zweite', 'ADMIN', null);
  const project = await createProject(address, cookie, 'Projekt Bautzen', 'bautzen');
  mentor = await invite(address, cookie, 'mira', 'Mira Mentorin', 'MENTOR', project.id);
  [desk, phone] = [await createDevice(DESKTOP), await createDevice(PHONE)];
});
afterAll(async () => {
  await Promise.all([desk, phone].map((device) => device.dispose()));
  await server.dispose();
});

const roleOf = async (): Promise<unknown> => {
  const cookie = await signIn(server.address, mentor.login, mentor.passphrase);
  const answer = await fetch(`${server.address}/api/me`, { headers: { cookie } });
  return ((await answer.json()) as { user: { role: string } }).user.role;
};

it('one administrator asks for another role, and it counts when the second has confirmed', async () => {
  await sessionPage(desk.page).signIn(server.address, first);
  await adminPage(desk.page).askForRole(mentor.name, 'Koordination');
  expect(await roleOf()).toBe('MENTOR');

  await sessionPage(phone.page).signIn(server.address, second);
  await adminPage(phone.page).confirmRole(mentor.name);
  expect(await roleOf()).toBe('COORDINATOR');
});
