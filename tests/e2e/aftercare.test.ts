import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { berlinDay } from '#lib/domain/berlin-day.ts';
import { addMonths } from '#lib/domain/calendar/months.ts';
import { addDays } from '#lib/domain/day.ts';
import { menteesPage } from './pages/mentees.page.ts';
import { placementsPage } from './pages/placements.page.ts';
import { sessionPage } from './pages/session.page.ts';
import { createDevice, type Device } from './world/browser.ts';
import { open, untilInstalled } from './world/navigate.ts';
import { plantCase } from './world/plant-case.ts';
import { createTeam, createTestServer, type Team, type TestServer } from './world/server.ts';
import { countTaps } from './world/taps.ts';

const MENTEE = 'Nachgefragt';
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
        residence: { statusCode: 'DUL_60C', validUntil: addMonths(startOn, 30) },
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
});
