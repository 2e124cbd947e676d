import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { adminPage } from './pages/admin.page.ts';
import { gatePage } from './pages/gate.page.ts';
import { menteesPage } from './pages/mentees.page.ts';
import { createDevice, DESKTOP, PHONE, type Device } from './world/browser.ts';
import { npmStart, type StartedServer } from './world/npm-start.ts';

const PROJECT = 'Projekt Görlitz';
const ADMIN = { name: 'Ada Anfang', login: 'ada', passphrase: 'sechs Weiden an der Neiße' };
const MENTOR = { name: 'Mira Muster', login: 'mira', passphrase: 'sieben Linden im Oberland' };
const OFFICE = { name: 'Kai Kanzlei', login: 'kai', passphrase: 'acht Eschen vor der Stadt' };

let server: StartedServer;
let office: Device;
let phone: Device;
let mentorLink = '';
/** What the pages' content security policy stopped. */
const stopped: string[] = [];

describe('the first run on an empty data folder', () => {
  beforeAll(async () => {
    [server, office, phone] = await Promise.all([
      npmStart(),
      createDevice(DESKTOP),
      createDevice(PHONE),
    ]);
    for (const { page } of [office, phone])
      page.on('console', (message) => {
        if (message.text().includes('Content Security Policy')) stopped.push(message.text());
      });
  });

  afterAll(async () => {
    await Promise.all([office.dispose(), phone.dispose()]);
    await server.dispose();
  });

  it('lets the printed link set up the first administrator', async () => {
    await gatePage(office.page).setUp(server.setupLink, ADMIN);
    await gatePage(office.page).signIn(ADMIN);
    await adminPage(office.page).open();
  });

  it('lets the administrator create a project and invite two people', async () => {
    const admin = adminPage(office.page);
    await admin.createProject(PROJECT);
    mentorLink = await admin.invite({ ...MENTOR, role: 'Mentor*in', project: PROJECT });
    const other = await admin.invite({ ...OFFICE, role: 'Koordination', project: PROJECT });
    expect(mentorLink).toMatch(new RegExp(`^${server.address}/einladung#.+`));
    expect(other).not.toBe(mentorLink);
  });

  it('lets the invited mentor choose a passphrase, sign in and work', async () => {
    await gatePage(phone.page).acceptInvitation(mentorLink, MENTOR);
    await gatePage(phone.page).signIn(MENTOR);
    await menteesPage(phone.page).create({ familyName: 'Erstmals', givenNames: 'Elli' });
  });

  it('says clearly that a used link no longer works', async () => {
    const gate = gatePage(phone.page);
    await gate.openLink(mentorLink);
    await gate.invitationOld();
    await gate.openLink(server.setupLink);
    await gate.setupClosed();
  });

  it('never runs into its own content security policy', () => {
    expect(stopped).toEqual([]);
  });
});
