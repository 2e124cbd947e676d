import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildMentee } from '#tests/factories/mentee.ts';
import { push } from '#tests/injection/world.ts';
import { devicesPage } from './pages/devices.page.ts';
import { menteesPage } from './pages/mentees.page.ts';
import { rescuePage } from './pages/rescue.page.ts';
import { sessionPage } from './pages/session.page.ts';
import { syncPage } from './pages/sync.page.ts';
import { createDevice, DESKTOP, PHONE, type Device } from './world/browser.ts';
import { open, untilInstalled } from './world/navigate.ts';
import { findInProfile } from './world/profile-scan.ts';
import {
  createTeam,
  createTestServer,
  invite,
  signIn,
  type Person,
  type Team,
  type TestServer,
} from './world/server.ts';

/** On the phone: pulled from the server, and typed there without a network. */
const PULLED = 'Verlorenbachtal';
const TYPED = 'Unabgeglichenau';
const OTHERS = 'Nachbarsfallberg';

let server: TestServer;
let team: Team;
let other: Person;
let phone: Device;
let office: Device;

beforeAll(async () => {
  server = await createTestServer();
  await server.start();
  team = await createTeam(server);
  const { mentor, project } = team;
  const admin = await signIn(server.address, team.admin.login, team.admin.passphrase);
  other = await invite(server.address, admin, 'mentor2', 'Omar Obermann', 'MENTOR', project.id);
  const own = { createdBy: mentor.id, updatedBy: mentor.id, mentorIds: [mentor.id] };
  const pulled = buildMentee({ projectId: project.id, ...own, familyName: PULLED });
  expect(await push(server.address, team, [pulled])).toEqual([]);
  [phone, office] = await Promise.all([createDevice(PHONE), createDevice(DESKTOP)]);
  await Promise.all([
    fillPhone(),
    sessionPage(office.page).signIn(server.address, team.coordinator),
  ]);
});
afterAll(async () => {
  await Promise.all([phone.dispose(), office.dispose()]);
  await server.dispose();
});

/** Two people share it; one of them has something on it that nobody else has. */
async function fillPhone(): Promise<void> {
  const { page } = phone;
  await sessionPage(page).signIn(server.address, other);
  await menteesPage(page).create({ familyName: OTHERS, givenNames: 'Nora' });
  await rescuePage(page).otherPerson(server.address);
  await sessionPage(page).signIn(server.address, team.mentor);
  await open(page, '/mentees');
  await page.getByText(PULLED).first().waitFor();
  await syncPage(page).open();
  await syncPage(page).allSafe().waitFor();
  await untilInstalled(page);
}

async function typeOffline(): Promise<void> {
  const { page } = phone;
  await phone.setOffline(true);
  await menteesPage(page).create({ familyName: TYPED, givenNames: 'Ugo' });
  await open(page, '/einstellungen');
  await page.getByRole('button', { name: 'Jetzt sperren' }).click();
  await page.getByRole('button', { name: 'Entsperren' }).waitFor();
}

/** Random names of the places that have a database, or an item beside it. */
const placesOf = () =>
  phone.page.evaluate(async () => {
    const databases = (await indexedDB.databases()).map(({ name }) => name ?? '');
    const beside = Object.keys(localStorage).filter((name) =>
      /^mappe\.(mirror|drafts)\./.test(name),
    );
    const slots = Object.entries(localStorage).filter(([name]) =>
      /^mappe\.(device|aside)/.test(name),
    );
    const names = [...databases, ...beside].flatMap(
      (name) => /mappe-[0-9a-f]{16}/.exec(name) ?? [],
    );
    return { names: [...new Set(names)].sort(), slots: slots.map(([name]) => name.slice(0, 12)) };
  });

it('a lost phone is marked in two taps, and empty at its next contact, locked as it is', async () => {
  await Promise.all([typeOffline(), open(office.page, '/geraete/team')]);
  const before = await placesOf();
  expect([before.names.length, before.slots.sort()]).toEqual([2, ['mappe.aside.', 'mappe.device']]);
  expect(await phone.page.evaluate(() => document.cookie)).toBe('');

  await devicesPage(office.page).markLost(team.mentor.name);
  await office.page.getByText('hat sich seitdem nicht gemeldet').waitFor();
  await office.page.getByText(PULLED).waitFor();

  await phone.setOffline(false);
  await phone.page.getByText('Die Falldaten sind gelöscht.').waitFor();
  const after = await placesOf();
  expect(after.slots).toEqual(['mappe.aside.']);
  expect(after.names).toHaveLength(1);
  expect(before.names).toContain(after.names[0]);
  await open(office.page, '/geraete/team');
  await office.page.getByText(/^gelöscht am/).waitFor();

  // Who shares it has lost nothing.
  await phone.page.getByRole('button', { name: 'Zur Anmeldung' }).click();
  await sessionPage(phone.page).signIn(server.address, other);
  await open(phone.page, '/mentees');
  await phone.page.getByText(OTHERS).first().waitFor();
  await phone.close();
  expect(await findInProfile(phone.profile, [PULLED, TYPED, OTHERS])).toEqual([]);
});
