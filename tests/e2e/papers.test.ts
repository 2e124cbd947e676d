import { createHash } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { menteesPage } from './pages/mentees.page.ts';
import { papersPage } from './pages/papers.page.ts';
import { sessionPage } from './pages/session.page.ts';
import { syncPage } from './pages/sync.page.ts';
import { createDevice, DESKTOP, PHONE, type Device } from './world/browser.ts';
import { untilInstalled } from './world/navigate.ts';
import { PLACE, readJpeg, takePhoto } from './world/photo.ts';
import { findInProfile } from './world/profile-scan.ts';
import {
  createTeam,
  createTestServer,
  signIn,
  type Team,
  type TestServer,
} from './world/server.ts';

const MENTEE = { familyName: 'Fotografova', givenNames: 'Olga' };
const PHOTO = { title: 'Zeugnis der Abendschule', purpose: 'Bewerbung' };
const PDF = { title: 'Lebenslaufgeschwister', purpose: 'Anerkennung' };
const SECRET = 'Unterlagengeheimnis Zitronenfalter';
const PIECE_TAKES_MS = 1_500;

let server: TestServer;
let team: Team;
let phone: Device;
let office: Device;

describe('papers of a mentee', () => {
  beforeAll(async () => {
    server = await createTestServer();
    await server.start();
    team = await createTeam(server);
    [phone, office] = await Promise.all([createDevice(PHONE), createDevice(DESKTOP)]);
    await sessionPage(phone.page).signIn(server.address, team.mentor);
    await menteesPage(phone.page).create(MENTEE);
    await syncPage(phone.page).open();
    await syncPage(phone.page).allSafe().waitFor();
    await untilInstalled(phone.page);
    // What the browser keeps (its cookies too) is on the disk.
    await phone.close();
    await phone.start();
    await sessionPage(phone.page).unlock(server.address, team.mentor.passphrase);
    await menteesPage(phone.page).openRecord(MENTEE.familyName);
  });
  afterAll(async () => {
    await Promise.all([phone.dispose(), office.dispose()]);
    await server.dispose();
  });

  it('are taken without a network, and only with a purpose', async () => {
    const papers = papersPage(phone.page);
    await papers.open();
    const buffer = await takePhoto(phone.page, 2_400, 1_600);
    await phone.setOffline(true);
    await papers.choose('camera', { name: 'IMG_1.jpg', mimeType: 'image/jpeg', buffer });
    await phone.page.getByLabel('Was ist es?').fill(PHOTO.title);
    await papers.pressSave();
    await phone.page.getByText('Es fehlt, wofür diese Unterlage gebraucht wird.').waitFor();
    await papers.save(PHOTO);
    await papers.state(PHOTO.title, 'nur hier').waitFor();
    const pdf = Buffer.from(`%PDF-1.4 ${SECRET}`);
    await papers.choose('picker', { name: 'x.pdf', mimeType: 'application/pdf', buffer: pdf });
    await papers.save(PDF);
  });

  it('are there after the battery was pulled, also in the middle of their way', async () => {
    await phone.kill();
    await phone.setOffline(false);
    await phone.start();
    const { page } = phone;
    // So slow a network that there is time to pull the battery.
    await page.route('**/api/files/**', async (route) => {
      await pause(PIECE_TAKES_MS);
      await route.continue();
    });
    await sessionPage(page).unlock(server.address, team.mentor.passphrase);
    await menteesPage(page).openRecord(MENTEE.familyName);
    await papersPage(page).open();
    await papersPage(page)
      .state(PHOTO.title, /wird übertragen, [2-9]\d %/)
      .waitFor();
    await phone.kill();
    await phone.start();
    await sessionPage(phone.page).unlock(server.address, team.mentor.passphrase);
    await menteesPage(phone.page).openRecord(MENTEE.familyName);
    const papers = papersPage(phone.page);
    await papers.open();
    await papers.state(PHOTO.title, 'gesichert').waitFor();
    await papers.state(PDF.title, 'gesichert').waitFor();
  });

  it('reach the server whole, small, and without the place of the photo', async () => {
    const cookie = await signIn(server.address, team.mentor.login, team.mentor.passphrase);
    const headers = { cookie };
    const list = await fetch(
      `${server.address}/db/${team.project.db}/_all_docs?include_docs=true`,
      {
        headers,
      },
    );
    const { rows } = (await list.json()) as { rows: { doc: Record<string, string> }[] };
    const papers = rows.map(({ doc }) => doc).filter((doc) => doc['type'] === 'paper');
    expect(papers).toHaveLength(2);
    for (const { _id = '', sha256, contentType } of papers) {
      const id = encodeURIComponent(_id.replace('paper:', 'file:'));
      const file = await fetch(`${server.address}/api/files/${id}`, { headers });
      const bytes = Buffer.from(await file.arrayBuffer());
      expect(createHash('sha256').update(new Uint8Array(bytes)).digest('hex')).toBe(sha256);
      if (contentType !== 'image/jpeg') continue;
      expect(readJpeg(bytes)).toEqual({ width: 2_000, height: 1_333, exif: false });
      expect(bytes.includes(PLACE)).toBe(false);
    }
  });

  it('open in the office from the server, and leave the list with a way back', async () => {
    const { page } = office;
    await sessionPage(page).signIn(server.address, team.coordinator);
    await menteesPage(page).openRecord(MENTEE.familyName);
    const papers = papersPage(page);
    await papers.open();
    await papers.state(PHOTO.title, 'nicht auf diesem Gerät').waitFor();
    await papers.show(PHOTO.title);
    await expect
      .poll(() =>
        papers.picture(PHOTO.title).evaluate((image) => (image as HTMLImageElement).naturalWidth),
      )
      .toBe(2_000);
    await papers.close();
    await papers.state(PHOTO.title, 'gesichert').waitFor();
    await papers.remove(PHOTO.title);
    await papers.row(PHOTO.title).waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Rückgängig' }).click();
    await papers.row(PHOTO.title).waitFor();
  });

  it('leave nothing in the clear in the browser profile', async () => {
    await phone.close();
    const planted = [SECRET, 'Zitronenfalter', PHOTO.title, 'Abendschule', PDF.title, PLACE];
    expect(await findInProfile(phone.profile, planted)).toEqual([]);
  });
});
