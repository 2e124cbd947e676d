import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findInHeap, heapOf } from '#tests/markers/heap.ts';
import { plantMarkers, type Planted } from '#tests/markers/markers.ts';
import { push } from '#tests/injection/world.ts';
import { runBackup } from '#tests/sync-server/backup-process.ts';
import { createDevice, type Device } from './world/browser.ts';
import { open, untilInstalled } from './world/navigate.ts';
import { findInProfile } from './world/profile-scan.ts';
import { importPage } from './pages/import.page.ts';
import { sessionPage } from './pages/session.page.ts';
import { syncPage } from './pages/sync.page.ts';
import { createTeam, createTestServer, type Team, type TestServer } from './world/server.ts';

/** Typed on the device: saved, begun, searched for, in a list that was looked through. */
const TYPED = {
  familyName: 'Handschriftlichbach',
  street: 'Tintenfassallee 9',
  note: 'Getippter Vermerk Bernsteinfarn',
  draft: 'Angefangener Vermerk Moorbirke',
  searched: 'Suchwortigel',
  task: 'Zeugnis aus Klettenbergen kopieren',
  listed: 'Listenzeilenreiher',
};
const LIST = Buffer.from(`Name;Vorname;Ort\r\n${TYPED.listed};Ida;Bautzen\r\n`);

let server: TestServer;
let team: Team;
let device: Device;
let planted: Planted;
let texts: string[];

describe('two hundred planted texts', () => {
  beforeAll(async () => {
    server = await createTestServer();
    await server.start();
    team = await createTeam(server);
    planted = plantMarkers(team);
    texts = [...planted.markers, ...Object.values(TYPED), team.mentor.passphrase];
    expect(await push(server.address, team, planted.documents)).toEqual([]);
    device = await createDevice();
    await sessionPage(device.page).signIn(server.address, team.mentor);
    await syncPage(device.page).open();
    await syncPage(device.page).allSafe().waitFor();
    await untilInstalled(device.page);
  });
  afterAll(async () => {
    await device.dispose();
    await server.dispose();
  });

  it('are on the screens, and in the memory, during the day', async () => {
    const { page } = device;
    expect(new Set(planted.markers).size).toBe(200);
    await open(page, '/mentees');
    const link = page.locator('main a[href^="/mentees/0"]').first();
    const record = (await link.getAttribute('href')) ?? '';
    await open(page, record);
    for (const name of ['Profil', 'Aufenthalt', 'Unterlagen', 'Bewerbung', 'Verlauf'])
      await page.getByRole('tab', { name }).click();
    await open(page, '/mentees/neu/alles');
    await page.getByLabel('Familienname').fill(TYPED.familyName);
    await page.getByLabel('Straße und Hausnummer').fill(TYPED.street);
    await page.getByLabel('Notiz', { exact: true }).fill(TYPED.note);
    await page.getByRole('button', { name: 'Speichern' }).click();
    await page.waitForURL(/\/mentees\/[0-9A-Z]{26}$/);
    await page.getByRole('button', { name: 'Kontakt', exact: true }).click();
    await page.getByRole('dialog').getByLabel('Notiz').fill(TYPED.draft);
    await page.getByRole('dialog').getByRole('button', { name: 'Schließen' }).click();
    await open(page, '/mentees');
    await page.getByRole('searchbox').first().fill(TYPED.searched);
    for (const path of ['/', '/betriebe', '/aufgaben', '/mehr', '/abgleich'])
      await open(page, path);
    await syncPage(page).now();
    await syncPage(page).allSafe().waitFor();
    const held = findInHeap(await heapOf(page), planted.markers);
    expect(held.found.length).toBeGreaterThanOrEqual(200);
  });

  it('are in no memory once the app is locked', async () => {
    const { page } = device;
    // A list that is looked through, and a message with a way back, are open a moment before.
    await importPage(page).choose({ name: 'liste.csv', mimeType: 'text/csv', buffer: LIST });
    await importPage(page).preview();
    await open(page, '/aufgaben');
    await page.getByRole('button', { name: 'Aufgabe', exact: true }).first().click();
    await page.getByRole('dialog').getByLabel('Was ist zu tun?').fill(TYPED.task);
    await page.getByRole('dialog').getByRole('button', { name: 'morgen' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Speichern' }).click();
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await open(page, '/einstellungen');
    await page.getByRole('button', { name: 'Jetzt sperren' }).click();
    await page.getByRole('button', { name: 'Entsperren' }).waitFor();
    const held = findInHeap(await heapOf(page), texts);
    expect(held).toEqual({ found: [], heldBy: '' });
  });

  it('are nowhere in the profile of the browser', async () => {
    await device.close();
    expect(await findInProfile(device.profile, texts)).toEqual([]);
  });

  it('are in no line that the server printed, and in no backup', async () => {
    const folder = await mkdtemp(path.join(os.tmpdir(), 'mappe-markers-'));
    try {
      const to = path.join(folder, 'sicherung.age');
      const { code, out, error } = await runBackup(
        ['--data', server.dataFolder, '--to', to],
        'ein langer Schlüssel für die Sicherung 4711',
      );
      expect([code, error]).toEqual([0, '']);
      const printed = [server.output(), out, error].join('\n');
      expect(texts.filter((text) => printed.includes(text))).toEqual([]);
      expect(await findInProfile(folder, texts)).toEqual([]);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });

  it('are in the data folder only where the engine keeps documents', async () => {
    const found = await findInProfile(server.dataFolder, texts);
    const places = found.map((line) => line.slice(line.lastIndexOf(' in ') + ' in '.length));
    const documents = new RegExp(`^databases/${team.project.db}\\.sqlite(-wal)?$`);
    expect(places.filter((place) => !documents.test(place))).toEqual([]);
    expect(new Set(found).size).toBeGreaterThanOrEqual(200);
  });
});
