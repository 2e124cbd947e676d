import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fingerprintLabel, fingerprintText } from '#lib/domain/fingerprint.ts';
import { contactPage } from './pages/contact.page.ts';
import { employersPage } from './pages/employers.page.ts';
import { menteesPage } from './pages/mentees.page.ts';
import { sessionPage } from './pages/session.page.ts';
import { syncPage } from './pages/sync.page.ts';
import { createDevice, DESKTOP, PHONE, type Device } from './world/browser.ts';
import { open, untilInstalled } from './world/navigate.ts';
import { findInProfile } from './world/profile-scan.ts';
import {
  createTeam,
  createTestServer,
  signIn,
  type Team,
  type TestServer,
} from './world/server.ts';

/** Planted by the mentor; none of it may be found in the profile afterwards. */
const MENTEE = {
  familyName: 'Zyklopenadler',
  givenNames: 'Quirinanda',
  phone: '0151 23984756',
  street: 'Unkenwinkelgasse 173',
  note: 'Wachtelbrunnen-Vermerk eins',
};
const EMPLOYER = { name: 'Tischlerei Krapfenhuber-Vossloh', note: 'Sägewolkenvermerk zwei' };
const HOME_VISIT = 'Hausbesuchsnotiz Perlmuttfarn';
const COMPANY_VISIT = 'Betriebsbesuchsnotiz Quarzkiesel';
const KNOWN = { familyName: 'Vorherdagewesen', givenNames: 'Isidora' };
const EDITED_NOTE = 'Nachgetragen: Kranichteichweg';
/** Entries that exist on the mentor's phone only, until the train. */
const ONLY_HERE = 5;

let server: TestServer;
let team: Team;
let mentor: Device;
let office: Device;

describe('the visit day', () => {
  beforeAll(async () => {
    server = await createTestServer();
    await server.start();
    team = await createTeam(server);
    [mentor, office] = await Promise.all([createDevice(PHONE), createDevice(DESKTOP)]);
  });

  afterAll(async () => {
    await Promise.all([mentor.dispose(), office.dispose()]);
    await server.dispose();
  });

  it('lets a mentor on a phone and a coordinator in the office sign in and sync', async () => {
    const { page } = mentor;
    await sessionPage(page).signIn(server.address, team.mentor);
    await menteesPage(page).create(KNOWN);
    await syncPage(page).open();
    await syncPage(page).allSafe().waitFor();

    await sessionPage(office.page).signIn(server.address, team.coordinator);
    await open(office.page, '/mentees');
    await menteesPage(office.page).row(KNOWN.familyName).waitFor();
    await untilInstalled(page);
    // The phone goes into the pocket: what the browser keeps (its cookies too) is on the disk.
    await mentor.close();
  });

  it('records a whole visit day without server and network', async () => {
    await server.kill();
    await mentor.setOffline(true);
    await mentor.start();
    const { page } = mentor;
    await sessionPage(page).unlock(server.address, team.mentor.passphrase);
    await menteesPage(page).create(MENTEE);
    await contactPage(page).record({ kind: 'Hausbesuch', topic: 'Bewerbung', note: HOME_VISIT });
    await employersPage(page).create(EMPLOYER);
    await contactPage(page).record({
      kind: 'Betriebsbesuch',
      topic: 'Förderung',
      note: COMPANY_VISIT,
    });
    await menteesPage(page).editNote(KNOWN.familyName, EDITED_NOTE);
  });

  it('has everything, marked as only here, after the browser was killed', async () => {
    await mentor.kill();
    await mentor.start();
    const { page } = mentor;
    await sessionPage(page).unlock(server.address, team.mentor.passphrase);
    await syncPage(page).open();
    await syncPage(page).onlyHere(ONLY_HERE).waitFor();
    await menteesPage(page).openRecord(MENTEE.familyName);
    await page.getByText(HOME_VISIT).first().waitFor();
    await employersPage(page).openRecord(EMPLOYER.name);
    await page.getByText(COMPANY_VISIT).first().waitFor();
    await menteesPage(page).openRecord(KNOWN.familyName);
    await page.getByRole('tab', { name: 'Profil' }).click();
    await page.getByText(EDITED_NOTE).first().waitFor();
  });

  it('is acknowledged within 5 s of the next cycle, and shown in the office without a reload', async () => {
    await server.start();
    await mentor.setOffline(false);
    const shown = menteesPage(office.page).row(MENTEE.familyName);
    const sync = syncPage(mentor.page);
    await sync.open();
    await sync.now();
    await sync.allSafe().waitFor({ timeout: 5_000 });
    // The longer the office found the server gone, the less often it tries; within a minute it does.
    await shown.waitFor({ timeout: 90_000 });
  });

  it('leaves equal counts and bodies on both devices and the server', async () => {
    const onServer = await serverHolding();
    await expect.poll(() => syncPage(mentor.page).holding()).toEqual(onServer);
    await expect.poll(() => syncPage(office.page).holding()).toEqual(onServer);
  });

  it('leaves nothing in the clear in the browser profile', async () => {
    await mentor.close();
    const planted = [
      MENTEE.familyName,
      MENTEE.givenNames,
      MENTEE.phone,
      '+4915123984756',
      '15123984756',
      MENTEE.street,
      'Unkenwinkelgasse',
      MENTEE.note,
      'Wachtelbrunnen',
      EMPLOYER.name,
      'Krapfenhuber',
      EMPLOYER.note,
      'Sägewolkenvermerk',
      HOME_VISIT,
      'Perlmuttfarn',
      COMPANY_VISIT,
      'Quarzkiesel',
      KNOWN.familyName,
      KNOWN.givenNames,
      EDITED_NOTE,
      'Kranichteichweg',
      team.mentor.passphrase,
      team.mentor.name,
      team.coordinator.name,
    ];
    expect(await findInProfile(mentor.profile, planted)).toEqual([]);
  });
});

async function serverHolding() {
  const cookie = await signIn(server.address, team.coordinator.login, team.coordinator.passphrase);
  const bodies: Record<string, unknown>[] = [];
  for (const db of [team.project.db, 'programme']) {
    const answer = await fetch(`${server.address}/db/${db}/_all_docs?include_docs=true`, {
      headers: { cookie },
    });
    const { rows } = (await answer.json()) as { rows: { doc: Record<string, unknown> }[] };
    bodies.push(...rows.map((row) => row.doc));
  }
  const digest = createHash('sha256').update(fingerprintText(bodies)).digest();
  return { documents: bodies.length, label: fingerprintLabel(new Uint8Array(digest)) };
}
