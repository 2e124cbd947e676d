import { afterAll, beforeAll, describe, it } from 'vitest';
import { choicesPage } from './pages/choices.page.ts';
import { menteesPage } from './pages/mentees.page.ts';
import { sessionPage } from './pages/session.page.ts';
import { syncPage } from './pages/sync.page.ts';
import { createDevice, type Device } from './world/browser.ts';
import { untilInstalled } from './world/navigate.ts';
import { createTeam, createTestServer, type Team, type TestServer } from './world/server.ts';

const NAME = 'Zweifel';
const QUESTION = 'Zwei Angaben zur Telefonnummer';

let server: TestServer;
let team: Team;
let phone: Device;
let office: Device;

/** Exchanges until everything of this device is at the server. */
async function exchange({ page }: Device): Promise<void> {
  await syncPage(page).open();
  await syncPage(page).now();
  await syncPage(page).allSafe().waitFor();
}

describe('two people change one number offline', () => {
  beforeAll(async () => {
    server = await createTestServer();
    await server.start();
    team = await createTeam(server);
    [phone, office] = await Promise.all([createDevice(), createDevice()]);
    await sessionPage(phone.page).signIn(server.address, team.mentor);
    await menteesPage(phone.page).create({
      familyName: NAME,
      givenNames: 'Zoe',
      phone: '0351 111111',
    });
    await exchange(phone);
    await sessionPage(office.page).signIn(server.address, team.coordinator);
    await exchange(office);
    for (const device of [phone, office]) {
      await menteesPage(device.page).openRecord(NAME);
      await untilInstalled(device.page);
      await device.setOffline(true);
    }
    await menteesPage(phone.page).editPhone(NAME, '0351 222222');
    await menteesPage(office.page).editPhone(NAME, '0351 333333');
  });

  afterAll(async () => {
    for (const device of [phone, office]) await device.dispose();
    await server.dispose();
  });

  it('shows the later one, and asks both about the other', async () => {
    for (const device of [phone, office, phone]) {
      await device.setOffline(false);
      await exchange(device);
    }
    for (const { page } of [phone, office]) {
      await menteesPage(page).openRecord(NAME);
      await page.getByRole('link', { name: /0351 333333/ }).waitFor();
      await choicesPage(page).line(QUESTION).waitFor();
    }
  });

  it('tells who said what and when, and settles it with a tap that can be taken back', async () => {
    const { page } = phone;
    const choices = choicesPage(page);
    await choices.line(QUESTION).click();
    await choices.option('0351 333333').filter({ hasText: team.coordinator.name }).waitFor();
    const mine = choices.option('0351 222222').filter({ hasText: team.mentor.name });
    await mine.click();
    await page.getByRole('link', { name: /0351 222222/ }).waitFor();
    await choices.line(QUESTION).waitFor({ state: 'detached' });

    await page.getByRole('button', { name: 'Rückgängig' }).click();
    await choices.line(QUESTION).click();
    await mine.click();
    await choices.line(QUESTION).waitFor({ state: 'detached' });
  });

  it('asks nobody any more', async () => {
    for (const device of [phone, office]) await exchange(device);
    await menteesPage(office.page).openRecord(NAME);
    await office.page.getByRole('link', { name: /0351 222222/ }).waitFor();
    await choicesPage(office.page).line(QUESTION).waitFor({ state: 'detached' });
  });
});
