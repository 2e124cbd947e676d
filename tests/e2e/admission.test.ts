import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { admissionPage } from './pages/admission.page.ts';
import { consentsPage } from './pages/consents.page.ts';
import { goalsPage } from './pages/goals.page.ts';
import { sessionPage } from './pages/session.page.ts';
import { syncPage } from './pages/sync.page.ts';
import { createDevice, PHONE, type Device } from './world/browser.ts';
import { countDocuments } from './world/count-documents.ts';
import { untilInstalled } from './world/navigate.ts';
import { createTeam, createTestServer, type Team, type TestServer } from './world/server.ts';

const PERSON = 'Amal Kellermann';

let server: TestServer;
let team: Team;
let phone: Device;

describe('an admission in a basement, on a phone without a network', () => {
  beforeAll(async () => {
    server = await createTestServer();
    await server.start();
    team = await createTeam(server);
    phone = await createDevice(PHONE);
    await sessionPage(phone.page).signIn(server.address, team.mentor);
    await untilInstalled(phone.page);
    await phone.setOffline(true);
  });
  afterAll(async () => {
    await phone.dispose();
    await server.dispose();
  });

  it('begins with four fields, and asks only what matters', async () => {
    const { page } = phone;
    const admission = admissionPage(page);
    await admission.inquire({
      name: 'Kellermann, Amal',
      phone: '0176 1234567',
      place: '02625 Bautzen',
      language: 'Arabisch',
    });
    await admission.question('Wohnt die Person in Sachsen?').waitFor();
    await page.getByText('02625 Bautzen').filter({ visible: true }).first().waitFor();
    await admission.status('gestattung', 'Aufenthaltsgestattung');
    await admission.question('Reicht das Deutsch für die Begleitung?').waitFor();
    expect(await admission.question('Seit wann lebt sie in Sachsen?').count()).toBe(0);
    await admission.answer('Reicht das Deutsch', 'Ja');
    await page.getByText('Entwurf gesichert').waitFor();
  });

  it('is left in the middle, and taken up again from Heute after a restart', async () => {
    await phone.page.reload();
    const { page } = phone;
    const admission = admissionPage(page);
    await page.getByLabel('Passphrase', { exact: true }).fill(team.mentor.passphrase);
    await page.getByRole('button', { name: 'Entsperren' }).click();
    await page.getByRole('link', { name: 'Heute' }).filter({ visible: true }).first().click();
    await page.getByRole('link', { name: /^Entwurf: Aufnahmeprüfung/ }).click();
    await admission.question('Verbietet das Dokument die Arbeit?').waitFor();
    await admission.show();
    await page.getByText('Diese Frage ist noch offen.').waitFor();
    await admission.answer('Verbietet das Dokument', 'Nein');
    await admission.show();
    await page.getByText('Die Aufnahme kann weitergehen').waitFor();
    await page.getByText('Die Person ist im Asylverfahren.').waitFor();
    await page.getByText(/§ 55 AsylG, Katalog Stand/).waitFor();
    await admission.keep();
    await admission.step('Einwilligungen').waitFor();
  });

  it('goes on with the information sheet in Arabic and a signature, and comes back', async () => {
    const { page } = phone;
    const consents = consentsPage(page);
    await admissionPage(page).toConsents();
    await page.getByRole('radio', { name: 'العربية', checked: true }).waitFor();
    await consents.controller('Träger e. V., Markt 1, 01796 Pirna');
    await consents.next();
    const help = page.locator('h2[lang=ar]').first();
    expect(await help.evaluate((element) => getComputedStyle(element).direction)).toBe('rtl');
    await consents.next('Gelesen oder vorgelesen, weiter');
    await consents.answer('C1', 'Ja');
    await consents.answer('C6', 'Nein');
    await consents.next();
    await consents.sign();
    await page.getByRole('button', { name: 'Speichern', exact: true }).click();
    await page.waitForURL(/\/aufnahme$/);
    await admissionPage(page).step('Vereinbarung').waitFor();
  });

  it('ends with a goal and two signatures: the person is in mentoring', async () => {
    const { page } = phone;
    const goals = goalsPage(page);
    await admissionPage(page).toAgreement();
    await admissionPage(page).addGoal('Deutsch lernen', 'Deutsch B1 erreichen');
    await page.getByRole('checkbox', { name: 'Deutsch B1 erreichen' }).waitFor();
    await goals.next();
    await page.getByLabel('Träger des Projekts').waitFor();
    await goals.next();
    await goals.next('Besprochen, weiter');
    await goals.sign(PERSON);
    await goals.sign(team.mentor.name);
    await goals.save();
    await page.waitForURL(/\/aufnahme$/);
    await page.getByText('Die Person wird begleitet.').waitFor();
    await page.getByRole('link', { name: 'Zum Fall' }).last().click();
    await page.waitForURL(/\/mentees\/[0-9A-Z]{26}$/);
    await page.getByText('In Begleitung').filter({ visible: true }).first().waitFor();
  });

  it('is whole at the server once there is a network', async () => {
    await phone.setOffline(false);
    const sync = syncPage(phone.page);
    await sync.open();
    await sync.now();
    await sync.allSafe().waitFor();
    const {
      mentee,
      check,
      consent,
      agreement,
      goal,
      task = 0,
    } = await countDocuments(server, team);
    expect({ mentee, check, consent, agreement, goal, task }).toEqual({
      mentee: 1,
      check: 1,
      consent: 2,
      agreement: 1,
      goal: 1,
      task: 0,
    });
  });
});
