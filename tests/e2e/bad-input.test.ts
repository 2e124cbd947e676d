import { createServer, type Server } from 'node:http';
import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { contactPage } from './pages/contact.page.ts';
import { menteesPage } from './pages/mentees.page.ts';
import { sessionPage } from './pages/session.page.ts';
import { syncPage } from './pages/sync.page.ts';
import { createDevice, type Device } from './world/browser.ts';
import { open, untilInstalled } from './world/navigate.ts';
import { createTeam, createTestServer, type Team, type TestServer } from './world/server.ts';

const NAME = { familyName: 'Bestandsprobe', givenNames: 'Tilda' };

let server: TestServer;
let team: Team;
let phone: Device;

/** Each bad thing gets its sentence, nothing is lost, and the rest goes on. */
describe('bad input', () => {
  beforeAll(async () => {
    server = await createTestServer();
    await server.start();
    team = await createTeam(server);
    phone = await createDevice();
    await sessionPage(phone.page).signIn(server.address, team.mentor);
    await menteesPage(phone.page).create(NAME);
    await syncPage(phone.page).open();
    await syncPage(phone.page).allSafe().waitFor();
    await untilInstalled(phone.page);
  });

  afterAll(async () => {
    await phone.dispose();
    await server.dispose();
  });

  const says = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor();
  const note = (text: string) =>
    contactPage(phone.page).record({ kind: 'Telefon', topic: 'Bewerbung', note: text });

  it('says that a passphrase was wrong, how many tries are left, and then opens', async () => {
    const { page } = phone;
    await page.goto(server.address);
    await page.getByLabel('Passphrase', { exact: true }).fill('nicht die richtige');
    await page.getByRole('button', { name: 'Entsperren' }).click();
    await says(page, 'Das war nicht richtig. Noch 4 Versuche, dann 30 Sekunden Pause.');
    await page.getByLabel('Passphrase', { exact: true }).fill(team.mentor.passphrase);
    await page.getByRole('button', { name: 'Entsperren' }).click();
    await page.getByRole('navigation').first().waitFor();
  });

  it('lets what was typed as a day go with its sheet', async () => {
    const { page } = phone;
    const thrown: string[] = [];
    page.on('pageerror', ({ message }) => thrown.push(message));
    await open(page, '/abwesenheit');
    await page.getByRole('main').getByRole('button', { name: 'Eintragen' }).click();
    const sheet = page.getByRole('dialog');
    await sheet.getByLabel('Letzter Tag').fill('24.12.2026');
    await page.keyboard.press('Escape');
    await sheet.waitFor({ state: 'hidden' });
    expect(thrown).toEqual([]);
  });

  it('keeps entries while the server is down, and says so', async () => {
    const { page } = phone;
    await server.kill();
    await menteesPage(page).openRecord(NAME.familyName);
    await note('ohne Server');
    await syncPage(page).open();
    await syncPage(page).now();
    await says(page, 'Der Server antwortet nicht.');
    await syncPage(page).onlyHere(1).waitFor();
  });

  it('says so where what was tapped needs code that is not on the device', async () => {
    const { page } = phone;
    await page.evaluate(() => {
      void Promise.reject(new TypeError('Failed to fetch dynamically imported module: /x.js'));
    });
    await says(page, 'Dieser Teil der Mappe ist noch nicht auf dem Gerät.');
  });

  it('does not take the sign-in page of a WLAN for the server', async () => {
    const { page } = phone;
    const portal = await startPortal(new URL(server.address).port);
    await syncPage(page).now();
    await says(page, 'Statt des Servers hat etwas anderes geantwortet.');
    await syncPage(page).onlyHere(1).waitFor();
    portal.closeAllConnections();
    portal.close();
    await once(portal, 'close');
    await server.start();
    await syncPage(page).now();
    await syncPage(page).allSafe().waitFor();
  });

  it('stays open when the session has expired, and goes on after signing in again', async () => {
    const { page } = phone;
    await page.context().clearCookies();
    await menteesPage(page).openRecord(NAME.familyName);
    await note('ohne Anmeldung');
    await syncPage(page).open();
    await syncPage(page).now();
    await says(page, 'Die Anmeldung am Server ist abgelaufen');
    await syncPage(page).onlyHere(1).waitFor();
    await page.getByLabel('Passphrase', { exact: true }).fill(team.mentor.passphrase);
    await page.getByRole('button', { name: 'Neu anmelden' }).click();
    await syncPage(page).allSafe().waitFor();
  });

  it('keeps what the schema refuses, with the reason, and sends it once it is mended', async () => {
    const { page } = phone;
    // A line that garbles what is sent: the title of each task is lost on the way.
    await page.evaluate(() => {
      const fetch = window.fetch.bind(window);
      window.fetch = (input, init) => {
        const spoiled =
          typeof init?.body === 'string'
            ? { ...init, body: init.body.replaceAll(/"title":"[^"]*"/g, '"title":""') }
            : init;
        return fetch(input, spoiled);
      };
      Object.assign(window, { mendLine: () => (window.fetch = fetch) });
    });
    await addTask(page, 'Zeugnis kopieren');
    await menteesPage(page).openRecord(NAME.familyName);
    await note('geht trotzdem durch');
    await syncPage(page).open();
    await syncPage(page).now();
    await says(page, 'Vom Server nicht angenommen');
    await says(page, 'Es steht noch nicht da, was zu tun ist.');
    await syncPage(page).onlyHere(1).waitFor();
    await page.evaluate(() => (window as unknown as { mendLine: () => void }).mendLine());
    await syncPage(page).now();
    await syncPage(page).allSafe().waitFor();
  });

  it('says that the device is full, keeps the draft, and saves once there is room', async () => {
    const { page } = phone;
    await menteesPage(page).openRecord(NAME.familyName);
    await page.getByRole('button', { name: 'Kontakt', exact: true }).click();
    const sheet = page.getByRole('dialog');
    await sheet.getByRole('button', { name: 'Bewerbung', exact: true }).click();
    await sheet.getByLabel('Notiz').fill('kein Platz');
    await page.evaluate(fillDisk);
    await sheet.getByRole('button', { name: 'Speichern' }).click();
    await sheet.getByText('Der Speicher dieses Geräts ist voll.').first().waitFor();
    await page.evaluate(() => (window as unknown as { freeDisk: () => void }).freeDisk());
    await sheet.getByRole('button', { name: 'Speichern' }).click();
    await sheet.waitFor({ state: 'hidden' });
    await says(page, /kein Platz/);
  });

  it('sets a sealed body aside that does not open, and fetches it from the server again', async () => {
    const { page } = phone;
    await syncPage(page).open();
    await syncPage(page).now();
    await syncPage(page).allSafe().waitFor();
    const { documents } = await syncPage(page).holding();
    await page.goto(server.address);
    await page.getByRole('button', { name: 'Entsperren' }).waitFor();
    expect(await page.evaluate(garbleSealedRows)).toBeGreaterThan(0);
    await sessionPage(page).unlock(server.address, team.mentor.passphrase);
    await syncPage(page).open();
    await says(page, 'Ein Teil der Daten auf diesem Gerät lässt sich nicht lesen.');
    await syncPage(page).now();
    await expect.poll(async () => (await syncPage(page).holding()).documents).toBe(documents);
  });

  it('refuses a file that is no list', async () => {
    const { page } = phone;
    await open(page, '/import');
    await page.locator('input[type=file]').setInputFiles({
      name: 'bild.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0]),
    });
    await says(page, /keine (lesbare )?(Liste|Tabelle)/);
  });
});

async function addTask(page: Page, title: string): Promise<void> {
  await open(page, '/aufgaben');
  await page.getByRole('button', { name: 'Aufgabe', exact: true }).first().click();
  const sheet = page.getByRole('dialog');
  await sheet
    .getByLabel(/^(Was|Aufgabe|Titel)/)
    .first()
    .fill(title);
  await sheet.getByRole('button', { name: 'Speichern' }).click();
  await sheet.waitFor({ state: 'hidden' });
}

/** What a full disk does to IndexedDB. (Chromium's quota override has no effect on it any more.) */
function fillDisk(): void {
  const { put, add } = Object.getOwnPropertyDescriptors(IDBObjectStore.prototype);
  const full = () => {
    throw new DOMException('full', 'QuotaExceededError');
  };
  Object.assign(IDBObjectStore.prototype, { put: full, add: full });
  const freeDisk = () => Object.defineProperties(IDBObjectStore.prototype, { put, add });
  Object.assign(window, { freeDisk });
}

/** A captive portal: every request gets a friendly page. */
async function startPortal(port: string): Promise<Server> {
  const portal = createServer((_, answer) => {
    answer.writeHead(200, { 'content-type': 'text/html' });
    answer.end('<!doctype html><title>WLAN</title><p>Bitte anmelden');
  });
  portal.listen(Number(port), 'localhost');
  await once(portal, 'listening');
  return portal;
}

/** Turns bytes over in the first sealed page of each database; answers how many it hit. */
async function garbleSealedRows(): Promise<number> {
  const ask = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(new Error('request failed'));
    });
  let hit = 0;
  for (const { name } of await indexedDB.databases()) {
    if (!name) continue;
    const database = await ask(indexedDB.open(name));
    for (const table of ['pages', 'log']) {
      if (!database.objectStoreNames.contains(table)) continue;
      const store = database.transaction(table, 'readwrite').objectStore(table);
      const cursor = await ask(store.openCursor());
      if (!cursor) continue;
      const row = cursor.value as Record<string, unknown>;
      const bytes = Object.values(row).find((value) => value instanceof Uint8Array);
      if (!bytes) continue;
      bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 0xff;
      await ask(cursor.update(row));
      hit += 1;
    }
    database.close();
  }
  return hit;
}
