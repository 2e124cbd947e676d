import { afterAll, beforeAll, expect, it } from 'vitest';
import { disclosurePage } from './pages/disclosure.page.ts';
import { menteesPage } from './pages/mentees.page.ts';
import { sessionPage } from './pages/session.page.ts';
import { createDevice, PHONE, type Device } from './world/browser.ts';
import { createTeam, createTestServer, type TestServer } from './world/server.ts';

const OTHER = { familyName: 'Saleh', givenNames: 'Ahmad' };
const PERSON = {
  familyName: 'Auskunft',
  givenNames: 'Amal',
  note: 'Kam mit Ahmad Saleh, rief danach Herrn Saleh an.',
};

let server: TestServer;
let phone: Device;

beforeAll(async () => {
  server = await createTestServer();
  await server.start();
  const team = await createTeam(server);
  phone = await createDevice(PHONE);
  await sessionPage(phone.page).signIn(server.address, team.mentor);
});
afterAll(async () => {
  await phone.dispose();
  await server.dispose();
});

it('a person is handed everything, without what is others’, and the task is done with it', async () => {
  const { page } = phone;
  const disclosure = disclosurePage(page);
  await menteesPage(page).create(OTHER);
  await menteesPage(page).create(PERSON);
  await disclosure.open();
  await disclosure.demand('3.11.2026');
  await page.getByText('verlangt am 3.11.2026, bis 3. Dezember').waitFor();

  await disclosure.prepare();
  await disclosure.black('Ahmad Saleh').waitFor();
  await disclosure.black('Saleh').last().click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /einverstanden/ })
    .click();
  await disclosure.shown('Saleh').waitFor();
  await disclosure.create();

  const document = disclosure.document();
  await document.getByText('Kam mit █████, rief danach Herrn Saleh an.').first().waitFor();
  await page.getByText('Die Aufgabe „Auskunft geben“ ist erledigt.').waitFor();
  const text = await document.innerText();
  expect(text).not.toContain('Ahmad');
  expect(text).toContain('post@sdtb.sachsen.de');
});
