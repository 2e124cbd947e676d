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
import { colourAt, PATTERN, skewedPage } from './world/skewed-page.ts';
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
const PAGE = { title: 'Bescheid der Kammer', purpose: 'Anerkennung' };
const SEEN = { title: 'Reisepass' };
const CORNERS = ['oben links', 'oben rechts', 'unten rechts', 'unten links'];
const SECRET = 'Unterlagengeheimnis Zitronenfalter';
const PIECE_TAKES_MS = 1_500;

const isDrawn = (image: Element): boolean => (image as HTMLImageElement).naturalWidth > 0;

/** Width by height, and the colour in the middle of each field of the pattern. */
function readFields(image: Element, { columns, rows }: typeof PATTERN) {
  const { naturalWidth: width, naturalHeight: height } = image as HTMLImageElement;
  const context = new OffscreenCanvas(width, height).getContext('2d');
  context?.drawImage(image as HTMLImageElement, 0, 0);
  const fields = Array.from({ length: rows * columns }, (_, at) => {
    const x = (((at % columns) + 0.5) / columns) * width;
    const y = ((Math.floor(at / columns) + 0.5) / rows) * height;
    return [...(context?.getImageData(x, y, 1, 1).data ?? [])].slice(0, 3);
  });
  return { ratio: width / height, fields };
}

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
    // Noise has no corners: none are made up.
    await expect.poll(() => papers.cornersSaid().textContent()).toMatch(/ziehen/);
    await papers.leave();
    await phone.page.getByLabel('Was ist es?').fill(PHOTO.title);
    await papers.pressSave();
    await phone.page.getByText('Es fehlt, wofür diese Unterlage gebraucht wird.').waitFor();
    await papers.save(PHOTO);
    await papers.state(PHOTO.title, 'nur hier').waitFor();
    const pdf = Buffer.from(`%PDF-1.4 ${SECRET}`);
    await papers.choose('picker', { name: 'x.pdf', mimeType: 'application/pdf', buffer: pdf });
    await papers.save(PDF);
  });

  it('are set straight on the device: what was askew has its shape and pattern back', async () => {
    const { page } = phone;
    const papers = papersPage(page);
    const tab = await phone.openTab();
    const { jpeg, corners } = await skewedPage(tab);
    await tab.close();
    await papers.choose('camera', { name: 'IMG_2.jpg', mimeType: 'image/jpeg', buffer: jpeg });
    await expect.poll(() => papers.cornersSaid().textContent()).toMatch(/erkannt/);
    for (const [at, which] of CORNERS.entries()) {
      const said = await papers.corner(which).getAttribute('aria-label');
      const [left, top] = (said ?? '').match(/\d+(?= %)/g) ?? [];
      expect(Math.abs(Number(left) - (corners[at]?.x ?? 0) * 100)).toBeLessThan(1);
      expect(Math.abs(Number(top) - (corners[at]?.y ?? 0) * 100)).toBeLessThan(1);
    }
    // By the keyboard, there and back.
    await papers.corner('oben rechts').press('ArrowLeft');
    await papers.corner('oben rechts').press('ArrowRight');
    await papers.straighten();
    await papers.save(PAGE);
    await papers.show(PAGE.title);
    await expect.poll(() => papers.picture(PAGE.title).evaluate(isDrawn)).toBe(true);
    const { ratio, fields } = await papers.picture(PAGE.title).evaluate(readFields, PATTERN);
    expect(ratio / (PATTERN.width / PATTERN.height)).toBeCloseTo(1, 1.5);
    fields.forEach((seen, at) => {
      const want = colourAt(at % PATTERN.columns, Math.floor(at / PATTERN.columns));
      const away = Math.max(...want.map((part, index) => Math.abs(part - (seen[index] ?? 0))));
      expect(away, `field ${at}`).toBeLessThan(24);
    });
    await papers.close();
  });

  it('that should not be copied are noted as seen, with a short list', async () => {
    const { page } = phone;
    const papers = papersPage(page);
    await papers.begin('Foto aufnehmen');
    await papers.kind(SEEN.title).click();
    await page.getByRole('checkbox', { name: 'Noch gültig' }).check();
    await page.getByLabel('Gültig bis').fill('31.3.2031');
    await page.getByRole('button', { name: 'Gesehen speichern' }).click();
    await papers
      .row(SEEN.title)
      .getByText(/Gesehen am .* · Identität geprüft/)
      .waitFor();
    await papers.state(SEEN.title, 'nur hier').waitFor();
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
    await papers.state(PAGE.title, 'gesichert').waitFor();
    await papers.state(SEEN.title, 'gesichert').waitFor();
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
    const all = rows.map(({ doc }) => doc).filter((doc) => doc['type'] === 'paper');
    const papers = all.filter(({ sha256 }) => sha256 !== undefined);
    expect([all.length, papers.length]).toEqual([4, 3]);
    for (const { _id = '', sha256, contentType, title } of papers) {
      const id = encodeURIComponent(_id.replace('paper:', 'file:'));
      const file = await fetch(`${server.address}/api/files/${id}`, { headers });
      const bytes = Buffer.from(await file.arrayBuffer());
      expect(createHash('sha256').update(new Uint8Array(bytes)).digest('hex')).toBe(sha256);
      if (contentType !== 'image/jpeg') continue;
      const jpeg = readJpeg(bytes);
      expect(jpeg.exif).toBe(false);
      if (title === PHOTO.title) expect(jpeg).toMatchObject({ width: 2_000, height: 1_333 });
      else expect(jpeg.height).toBeLessThan(900);
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
    await papers.show(SEEN.title);
    await page.getByRole('dialog').getByText('Noch gültig', { exact: true }).waitFor();
    await page.getByRole('dialog').getByText('31.3.2031').waitFor();
    await papers.close();
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
