import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays } from '#lib/domain/day.ts';
import { berlinDay } from '#lib/domain/berlin-day.ts';
import { letterPage } from './pages/letter.page.ts';
import { menteesPage } from './pages/mentees.page.ts';
import { placementsPage } from './pages/placements.page.ts';
import { sessionPage } from './pages/session.page.ts';
import { createDevice, type Device } from './world/browser.ts';
import { open, untilInstalled } from './world/navigate.ts';
import { plantCase } from './world/plant-case.ts';
import { createTeam, createTestServer, type Team, type TestServer } from './world/server.ts';
import { countTaps } from './world/taps.ts';

const MENTEE = 'Vertragsfreund';
const EMPLOYER = 'Tischlerei Hobelspan';
const HELPER = 'Lagerhilfe';
/** As a German types it. */
const typed = (day: string) => day.split('-').reverse().join('.');

let server: TestServer;
let team: Team;
let phone: Device;

describe('the day of the contract, on a phone without a network', () => {
  beforeAll(async () => {
    server = await createTestServer();
    await server.start();
    team = await createTeam(server);
    await plantCase(server, team, {
      mentee: { familyName: MENTEE, status: 'ACTIVE', benefitRegime: 'SGB2' },
      employer: EMPLOYER,
      profile: { qualificationLevel: 'Q1', strengths: 'zuverlässig' },
      application: { kind: 'JOB', title: HELPER, state: 'PLANNED' },
      consents: [{ purpose: 'C3', scopes: ['CV'] }],
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

  it('makes a letter of profile and employer, and keeps what is typed', async () => {
    const { page } = phone;
    const letter = letterPage(page);
    await menteesPage(page).openRecord(MENTEE);
    await letter.open(HELPER);
    await letter.paper.getByText(`ich bewerbe mich bei Ihnen als ${HELPER}.`).waitFor();
    await letter.paper.getByText(EMPLOYER).waitFor();
    await letter.block('Stärken');
    await letter.paper.getByText('Meine Stärken: zuverlässig.').waitFor();
    const typed = `${await letter.text.inputValue()}\n\nIch bin Moslem.`;
    await letter.text.fill(typed);
    await page.getByText('„Moslem“: Ist das für die Arbeit nötig?').waitFor();
    await page.getByText('Entwurf gesichert').waitFor();
    await menteesPage(page).openRecord(MENTEE);
    await letter.open(HELPER);
    await page.getByText(/^Das ist ein Entwurf/).waitFor();
    await expect.poll(() => letter.text.inputValue()).toBe(typed);
    await letter.text.fill(typed.replace('\n\nIch bin Moslem.', ''));
    await letter.save();
  });

  it('prints the letter alone, and notes what the mentor gives, once', async () => {
    const { page } = phone;
    const letter = letterPage(page);
    await page.emulateMedia({ media: 'print' });
    // A message stays off the paper, also one that comes just now.
    const shown = await page.locator('section[popover]').evaluate((host) => {
      if (!host.matches(':popover-open')) (host as HTMLElement).showPopover();
      return getComputedStyle(host).display;
    });
    expect(shown).toBe('none');
    await page.getByRole('navigation').first().waitFor({ state: 'hidden' });
    expect(await letter.paper.isVisible()).toBe(true);
    await page.emulateMedia({ media: 'screen' });
    await letter.give();
    await page.getByText(`Die Weitergabe an ${EMPLOYER} wird eingetragen.`).waitFor();
    expect(await letter.word()).toBe('Anschreiben.docx');
    expect(await letter.word()).toBe('Anschreiben.docx');
    await menteesPage(page).openRecord(MENTEE);
    await page.getByRole('tab', { name: /^Bewerbung/ }).click();
    const noted = page.getByRole('listitem').filter({ hasText: 'Einwilligung C3' });
    await noted.getByText('Anschreiben').waitFor();
    expect(await noted.count()).toBe(1);
  });

  it('writes the placement down with its suggestions, and puts a funding on the list', async () => {
    const { page } = phone;
    const placements = placementsPage(page);
    await menteesPage(page).openRecord(MENTEE);
    const taps = await countTaps(page);
    await placements.tab();
    await placements.add();
    await placements.choose('Was ist es?', 'Arbeit');
    await placements.fill('Als was?', 'Tischler');
    await placements.choose('Beruf nach KldB', 'Tischler*in');
    await placements.fill('Beginn', typed(addDays(berlinDay(Date.now()), 8)));
    await placements.fill('Befristet bis', typed(addDays(berlinDay(Date.now()), 70)));
    await placements.fill('Stunden in der Woche', '38');
    await expect.poll(() => placements.chosen('Art').innerText()).toBe('sozialversichert');
    await expect
      .poll(() => placements.chosen('Sozialversicherungspflichtig').innerText())
      .toBe('ja');
    await expect.poll(() => placements.chosen('Anforderungsniveau').innerText()).toBe('Fachkraft');
    await expect.poll(() => placements.chosen('Passt zur Qualifikation').innerText()).toBe('ja');
    await placements.choose('Förderung, die infrage kommt', 'EGZ');
    await placements.save('Vermittlung gespeichert');
    // Tab, form, sort, occupation, funding, save; what is typed needs a tap for each field.
    expect(await taps()).toBe(6);
    await page.getByText(/^Nachbetreuung nach 2 Wochen: ab/).waitFor();
  });

  it('makes deadlines of it, and warns of the application on the record and on Heute', async () => {
    const { page } = phone;
    await placementsPage(page).matters('EGZ-Antrag fehlt, Beginn in 8 Tagen').waitFor();
    await open(page, '/');
    await page.getByRole('button', { name: /Förderung noch nicht beantragt: EGZ/ }).waitFor();
    await open(page, '/aufgaben');
    for (const rule of ['Förderung noch nicht beantragt: EGZ', 'Befristung endet'])
      await page.getByRole('button', { name: rule }).first().waitFor();
  });

  it('is quiet as soon as somebody has applied: two taps', async () => {
    const { page } = phone;
    const placements = placementsPage(page);
    await menteesPage(page).openRecord(MENTEE);
    await placements.tab();
    const taps = await countTaps(page);
    await page.getByRole('button', { name: 'Besprochen EGZ' }).click();
    await page.getByRole('button', { name: 'Heute beantragt EGZ' }).click();
    await page.getByText(/^beantragt am/).waitFor();
    expect(await taps()).toBe(2);
    await placements.matters(/EGZ-Antrag/).waitFor({ state: 'detached' });
  });
});
