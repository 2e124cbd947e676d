import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contactPage } from './pages/contact.page.ts';
import { menteesPage } from './pages/mentees.page.ts';
import { sessionPage } from './pages/session.page.ts';
import { syncPage } from './pages/sync.page.ts';
import { createDevice, type Device } from './world/browser.ts';
import { countDocuments } from './world/count-documents.ts';
import { open } from './world/navigate.ts';
import { createTeam, createTestServer, type Team, type TestServer } from './world/server.ts';

const MENTEE = { familyName: 'Doppelblick', givenNames: 'Dana' };
const SEEN = 'Im anderen Fenster gesehen';
/** Saves in each tab, both at the same time. */
const ROUNDS = 15;

let server: TestServer;
let team: Team;
let device: Device;
let tabs: [Page, Page];

const noteOf = (tab: number, round: number) => `Runde ${round} aus Fenster ${tab}.`;

async function unlock(page: Page): Promise<void> {
  await sessionPage(page).unlock(server.address, team.mentor.passphrase);
}

describe('two tabs of one browser', () => {
  beforeAll(async () => {
    server = await createTestServer();
    await server.start();
    team = await createTeam(server);
    device = await createDevice();
    await sessionPage(device.page).signIn(server.address, team.mentor);
    await menteesPage(device.page).create(MENTEE);
    tabs = [device.page, await device.openTab()];
    await unlock(tabs[1]);
  });

  afterAll(async () => {
    await device.dispose();
    await server.dispose();
  });

  it('shows in one tab what was recorded in the other', async () => {
    const [first, second] = tabs;
    await menteesPage(second).openRecord(MENTEE.familyName);
    await contactPage(first).record({ topic: 'Bewerbung', note: SEEN });
    await second.getByText(SEEN).first().waitFor();
  });

  it('keeps 30 quick saves that alternate between the tabs', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      await Promise.all(
        tabs.map((tab, number) =>
          contactPage(tab).record({ topic: 'Stellensuche', note: noteOf(number, round) }),
        ),
      );
    }
    for (const tab of tabs)
      for (let round = 0; round < ROUNDS; round += 1)
        for (const number of tabs.keys())
          await tab.getByText(noteOf(number, round)).first().waitFor();
  });

  it('has all of them on the server and, once more, after unlocking', async () => {
    const [first] = tabs;
    await syncPage(first).open();
    await syncPage(first).now();
    await syncPage(first).allSafe().waitFor();
    expect(await countDocuments(server, team)).toMatchObject({ contact: 2 * ROUNDS + 1 });
    await unlock(first);
    await menteesPage(first).openRecord(MENTEE.familyName);
    for (const number of tabs.keys())
      await first
        .getByText(noteOf(number, ROUNDS - 1))
        .first()
        .waitFor();
  });

  it('locks both when one is locked', async () => {
    const [first, second] = tabs;
    await open(first, '/mehr');
    await first.getByRole('button', { name: /^Jetzt sperren/ }).click();
    for (const tab of [first, second])
      await tab.getByRole('button', { name: 'Entsperren' }).waitFor();
    await second.getByText(MENTEE.familyName).first().waitFor({ state: 'detached' });
  });
});
