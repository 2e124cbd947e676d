import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { berlinDay } from '#lib/domain/berlin-day.ts';
import { addMonths } from '#lib/domain/calendar/months.ts';
import { nextWorkingDay } from '#lib/domain/calendar/working-day.ts';
import { addDays } from '#lib/domain/day.ts';
import { menteesPage } from './pages/mentees.page.ts';
import { placementsPage } from './pages/placements.page.ts';
import { sessionPage } from './pages/session.page.ts';
import { createDevice, type Device } from './world/browser.ts';
import { allowNotifications, shownNotifications } from './world/notifications.ts';
import { open, untilInstalled } from './world/navigate.ts';
import { plantCase } from './world/plant-case.ts';
import { createTeam, createTestServer, type Team, type TestServer } from './world/server.ts';
import { countTaps } from './world/taps.ts';
import { drag } from './world/touch.ts';

const MENTEE = 'Nachgefragt';
/** A day on which reminders come: of a free day they come before it. */
const WORKING_DAY = nextWorkingDay(addDays(berlinDay(Date.now()), 1));
const typed = (day: string) => day.split('-').map(Number).reverse().join('.');

let server: TestServer;
let team: Team;
let phone: Device;

describe('aftercare and a break-off, on a phone without a network', () => {
  beforeAll(async () => {
    server = await createTestServer();
    await server.start();
    team = await createTeam(server);
    const startOn = addDays(addMonths(berlinDay(Date.now()), -3), -3);
    await plantCase(server, team, {
      mentee: {
        familyName: MENTEE,
        status: 'AFTERCARE',
        residence: { statusCode: 'DUL_60C', validUntil: WORKING_DAY },
      },
      employer: 'Bäckerei Sauerteig',
      placement: {
        kind: 'T01',
        title: 'Bäcker',
        startOn,
        followUps: [{ step: 'W2', status: 'SAME', on: addDays(startOn, 15) }],
      },
    });
    phone = await createDevice();
    const { page } = phone;
    await sessionPage(page).signIn(server.address, team.mentor);
    await open(page, '/mentees');
    await menteesPage(page).row(MENTEE).waitFor();
    await untilInstalled(page);
    await phone.setOffline(true);
  });

  afterAll(async () => {
    await phone.dispose();
    await server.dispose();
  });

  it.each([
    ['the record', () => menteesPage(phone.page).openRecord(MENTEE), /^Nachbetreuung nach 3/],
    ['Heute', () => open(phone.page, '/'), 'Verbleib eintragen'],
  ])('writes down whereabouts from %s in three taps, and takes it back', async (...row) => {
    const [from, go, line] = row;
    const { page } = phone;
    const placements = placementsPage(page);
    await go();
    const asked = page.getByRole('main').getByRole('button', { name: line }).first();
    await asked.waitFor();
    const taps = await countTaps(page);
    await asked.click();
    await placements.choose('Wie geht es weiter?', 'im selben Betrieb');
    await placements.save('Verbleib festgehalten');
    expect(await taps()).toBe(3);
    await asked.waitFor({ state: 'detached' });
    if (from === 'the record') {
      await page.getByRole('button', { name: 'Rückgängig' }).click();
      await asked.waitFor();
    }
  });

  it('does and puts off a deadline by a finger, and scrolls where that is meant', async () => {
    const { page } = phone;
    await open(page, '/');
    const row = page.getByRole('listitem').filter({ hasText: 'Bescheinigung läuft ab' });
    await row.waitFor();
    await drag(row, { dx: 30, dy: 120 });
    await drag(row, { dx: 80 });
    await expect.poll(() => row.getAttribute('data-swipe')).toBeNull();

    await drag(row, { dx: 140 });
    await page.getByRole('status').getByText('Frist erledigt').waitFor();
    await row.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Rückgängig' }).click();
    await row.waitFor();

    await drag(row, { dx: -140 });
    const sheet = page.getByRole('dialog');
    await sheet.getByText('Wann wieder erinnern?').waitFor();
    await page.keyboard.press('Escape');
    await sheet.waitFor({ state: 'hidden' });
  });

  it('finds on Heute what was begun, and goes on with it there', async () => {
    const { page } = phone;
    const placements = placementsPage(page);
    await menteesPage(page).openRecord(MENTEE);
    await placements.tab();
    await placements.end();
    await placements.sheet.getByLabel('Grund').selectOption({ label: 'Aufhebungsvertrag' });
    await page.keyboard.press('Escape');
    await placements.sheet.waitFor({ state: 'hidden' });
    await open(page, '/');
    const begun = page.getByRole('button', { name: /^Entwurf: Ende einer Vermittlung/ });
    await begun.click();
    await placements.sheet.getByText(/^Entwurf von/).waitFor();
    await placements.sheet.getByRole('button', { name: 'Neu beginnen' }).click();
    await page.keyboard.press('Escape');
    await placements.sheet.waitFor({ state: 'hidden' });
    await begun.waitFor({ state: 'detached' });
  });

  it('says after a break-off who reports it, makes its tasks, and takes the case back', async () => {
    const { page } = phone;
    const placements = placementsPage(page);
    await menteesPage(page).openRecord(MENTEE);
    await placements.tab();
    await page.getByText('nach 3 Monaten: im selben Betrieb').waitFor();
    const taps = await countTaps(page);
    await placements.end();
    await placements.sheet.getByLabel('Grund').selectOption({ label: 'Kündigung durch Mentee' });
    const report = placements.sheet.getByRole('region', { name: /^Wer meldet das/ });
    const until = typed(addDays(berlinDay(Date.now()), 14));
    await report.getByText(`Betrieb oder Schule bis ${until}`).waitFor();
    await expect.poll(() => placements.chosen('In der Probezeit?').innerText()).toBe('ja');
    await placements.save('Ende festgehalten, 2 Aufgaben angelegt');
    expect(await taps()).toBe(2);
    await page.getByText(/Beendet: Kündigung durch Mentee, in der Probezeit/).waitFor();
    await page.getByRole('main').getByText('In Begleitung', { exact: true }).last().waitFor();
    await page.getByRole('tab', { name: /^Verlauf/ }).click();
    await page.getByText('Arbeitsuchend und arbeitslos melden').first().waitFor();
    // The company's report is a deadline by rule.
    await open(page, '/aufgaben');
    await page.getByText('Abbruch der Ausländerbehörde melden').first().waitFor();
  });

  it('reminds of a number while it is locked, and names nobody', async () => {
    const { page } = phone;
    await allowNotifications(page, 'denied');
    await open(page, '/einstellungen');
    await page.getByText('Der Browser erlaubt dieser App keine Hinweise.').waitFor();
    await allowNotifications(page, 'granted');
    await open(page, '/');
    await open(page, '/einstellungen');
    await page.getByRole('button', { name: 'Hinweise einschalten' }).click();
    await page.getByText('Eingeschaltet auf diesem Gerät.').waitFor();
    const shown = () => shownNotifications(page);
    // Who looks at the app is not told besides.
    expect(await shown()).toEqual([]);

    await page.keyboard.press('Alt+Shift+L');
    await page.getByLabel('Passphrase', { exact: true }).waitFor();
    await page.clock.setFixedTime(`${WORKING_DAY}T12:00:00+01:00`);
    await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
    await expect.poll(async () => (await shown()).length).toBe(1);
    const [one] = await shown();
    expect(one?.title).toBe('Mentorenmappe');
    expect(one?.all).toMatch(/"\d Frist(en)? heute"/);
    for (const name of [MENTEE, team.mentor.name, 'Projekt Bautzen', 'Sauerteig', 'Bescheinigung'])
      expect(one?.all).not.toContain(name);
  });
});
