import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CONSENT_LANGUAGES } from '#lib/domain/catalogues/consents.ts';
import { CONSENT_LANGUAGE_NAMES, directionOf } from '#lib/i18n/consents/languages.ts';
import { goalsPage } from './pages/goals.page.ts';
import { menteesPage } from './pages/mentees.page.ts';
import { sessionPage } from './pages/session.page.ts';
import { createDevice, PHONE, type Device } from './world/browser.ts';
import { open, untilInstalled } from './world/navigate.ts';
import { createTeam, createTestServer, type Team, type TestServer } from './world/server.ts';
import { countTaps } from './world/taps.ts';

const MENTEE = { familyName: 'Zielstreb', givenNames: 'Amal' };
const STEP = 'Sprachkurs suchen';

let server: TestServer;
let team: Team;
let phone: Device;

describe('goals and their agreement on a phone without a network', () => {
  beforeAll(async () => {
    server = await createTestServer();
    await server.start();
    team = await createTeam(server);
    phone = await createDevice(PHONE);
    await sessionPage(phone.page).signIn(server.address, team.mentor);
    await menteesPage(phone.page).create(MENTEE);
    await untilInstalled(phone.page);
    await phone.setOffline(true);
  });
  afterAll(async () => {
    await phone.dispose();
    await server.dispose();
  });

  it('a goal with its steps is there after four taps, and a step is ticked off in one', async () => {
    const goals = goalsPage(phone.page);
    await goals.open();
    const taps = await countTaps(phone.page);
    await goals.add('Deutsch lernen', 'Deutsch B1 erreichen');
    expect(await taps()).toBe(4);
    await goals.tick(STEP);
    await goals.isTicked(STEP).waitFor();
    await goals.undo();
    await goals.isOpen(STEP).waitFor();
    await goals.tick(STEP);
    await phone.page.getByText('1 von 3 Schritten erledigt').waitFor();
  });

  it('the agreement is read in Arabic, left, taken up again and signed by both', async () => {
    const { page } = phone;
    const goals = goalsPage(page);
    await goals.begin();
    await page.getByRole('checkbox', { name: 'Deutsch B1 erreichen' }).waitFor();
    await goals.next();
    await page.getByRole('radio', { name: 'العربية' }).check({ force: true });
    await page.getByLabel('Träger des Projekts').fill('Träger e. V., Markt 1, 01796 Pirna');
    await goals.next();
    const help = page.locator('h2[lang=ar]').first();
    expect(await help.evaluate((element) => getComputedStyle(element).direction)).toBe('rtl');
    await page.getByText('البحث عن دورة لغة').waitFor();
    await page.getByText('Entwurf gesichert').waitFor();
    await menteesPage(page).openRecord(MENTEE.familyName);
    await goals.open();
    await page.getByRole('link', { name: 'Weitermachen' }).click();
    await goals.next('Besprochen, weiter');
    await goals.sign('Amal Zielstreb');
    await goals.sign(team.mentor.name);
    await goals.save();
    await page.waitForURL(/\/mentees\/[0-9A-Z]{26}$/);
    await goals.open();
    await page.getByText(/^Unterschrieben am /).waitFor();
  });

  it('what was signed is shown word for word, and the mentee sees the next steps alone', async () => {
    const { page } = phone;
    await page.getByRole('link', { name: 'Ansehen und drucken' }).click();
    await page.getByRole('img', { name: 'Mentee: Amal Zielstreb' }).waitFor();
    await page.getByText(/^Prüfsumme \(SHA-256\): [0-9a-f]{64}$/).waitFor();
    await page.getByText('mitfinanziert mit Steuermitteln').waitFor();
    expect(await page.getByText('Achtung:').count()).toBe(0);
    await open(page, new URL(page.url()).pathname.replace('vereinbarungen', 'schritte'));
    const sheet = page.getByRole('dialog');
    await sheet.getByLabel('Sprache', { exact: true }).selectOption({ label: 'Arabisch' });
    await sheet.getByText('خطواتي القادمة').waitFor();
    await sheet.getByText('التسجيل في دورة اللغة').waitFor();
    expect(await sheet.getByText(/^\d\d\.\d\d\.\d{4}$/).count()).toBeGreaterThan(0);
    await sheet.getByRole('button', { name: 'Schließen' }).click();
    await page.getByRole('tab', { name: 'Ziele' }).waitFor();
  });

  it('a card is shown in each language from its own side, and a word is found in both', async () => {
    const { page } = phone;
    const base = new URL(page.url()).pathname;
    await page.getByRole('button', { name: 'Aufgabe', exact: true }).click();
    const sheet = page.getByRole('dialog');
    await sheet.getByLabel('Was ist zu tun?').fill('Formular abgeben');
    await sheet.getByRole('button', { name: 'Speichern' }).click();
    await sheet.waitFor({ state: 'hidden' });
    await open(page, `${base}/termin`);
    for (const tag of CONSENT_LANGUAGES) {
      const { own, german } = CONSENT_LANGUAGE_NAMES[tag];
      const label = tag === 'de' ? own : german;
      await sheet.getByLabel('Sprache', { exact: true }).selectOption({ label });
      const card = sheet.locator(`[lang=${tag}][dir=${directionOf(tag)}]`).first();
      await card.getByText('Formular abgeben').waitFor();
      const text = await card.innerText();
      expect(text).toMatch(/\d\d\.\d\d\.\d{4}/);
      expect(text).not.toMatch(/(?![0-9])\p{Nd}/u);
    }
    await sheet.getByRole('button', { name: 'Schließen' }).click();
    await page.getByRole('tab', { name: 'Ziele' }).waitFor();
    await open(page, `${base}/woerter`);
    await sheet.getByLabel('Sprache', { exact: true }).selectOption({ label: 'Arabisch' });
    const search = sheet.getByRole('searchbox', { name: 'Wort suchen' });
    await search.fill('المهله');
    const word = sheet.getByRole('button', { name: /^die Frist/ });
    await word.click();
    await sheet.getByText('Bis zu diesem Tag muss etwas fertig sein.').waitFor();
    await search.fill('krankenk');
    await sheet.getByRole('button', { name: /شركة التأمين الصحي/ }).waitFor();
    await word.waitFor({ state: 'hidden' });
  });
});
