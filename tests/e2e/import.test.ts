import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importPage } from './pages/import.page.ts';
import { listPage } from './pages/list.page.ts';
import { sessionPage } from './pages/session.page.ts';
import { syncPage } from './pages/sync.page.ts';
import { createDevice, type Device } from './world/browser.ts';
import { countDocuments } from './world/count-documents.ts';
import { watchIndexedDb } from './world/disk.ts';
import { untilInstalled } from './world/navigate.ts';
import { createTeam, createTestServer, type Team, type TestServer } from './world/server.ts';

const SAMPLES = path.resolve(import.meta.dirname, '../samples');
const sample = (name: string) => path.join(SAMPLES, name);

/** 120 of the expected list and the person from Berlin, who is taken as an inquiry. */
const MENTEES = 121;
/** Rows that repeat a person of the same list. */
const DUPLICATES = 4;
const EMPLOYERS = 60;
/** Rows whose names are unambiguous; the other 277 of 900 say why not. */
const CONTACTS = 623;
const ALL = MENTEES + EMPLOYERS + CONTACTS;

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

let server: TestServer;
let team: Team;
let phone: Device;

/** Brings the contact list to its preview; false where its rows are there already. */
async function contactsAreNew(): Promise<boolean> {
  const screen = importPage(phone.page);
  await screen.choose(sample('contacts.csv'));
  await screen.preview();
  const counts = await screen.counts();
  return counts['Schon da'] === 0;
}

describe('lists taken over on the phone, without a network', () => {
  beforeAll(async () => {
    server = await createTestServer();
    await server.start();
    team = await createTeam(server);
    phone = await createDevice();
    await sessionPage(phone.page).signIn(server.address, team.mentor);
    await syncPage(phone.page).open();
    await syncPage(phone.page).allSafe().waitFor();
    await untilInstalled(phone.page);
    // In order, so that the browser has written its cookies too.
    await phone.close();
    await server.kill();
    await phone.setOffline(true);
    await phone.start();
    await sessionPage(phone.page).unlock(server.address, team.mentor.passphrase);
  });

  afterAll(async () => {
    await phone.dispose();
    await server.dispose();
  });

  it.each([
    ['a picture', { name: 'liste.csv', mimeType: 'image/png', buffer: PNG }, 'keine Liste'],
    [
      'an empty file',
      { name: 'leer.csv', mimeType: 'text/csv', buffer: Buffer.alloc(0) },
      'In dieser Datei steht nichts.',
    ],
  ])('says what is wrong with %s and changes nothing', async (_kind, file, sentence) => {
    const screen = importPage(phone.page);
    await screen.choose(file);
    await screen.problem(sentence);
    await syncPage(phone.page).open();
    await syncPage(phone.page).allSafe().waitFor();
  });

  it('shows the mentees in counts, the problems by line, and offers them as a file', async () => {
    const screen = importPage(phone.page);
    await screen.choose(sample('mentees.csv'));
    await screen.recognised('Mentees, 127 Zeilen');
    await screen.preview();
    const counts = await screen.counts();
    expect(counts).toMatchObject({ Probleme: 2, 'Schon da': 0 });
    // Likely duplicates are left out unless chosen; what is merely similar stands beside them.
    expect(counts.Neu + counts.Prüfen + counts['Doppelt?']).toBe(MENTEES + DUPLICATES);
    await screen.show('Probleme');
    await screen.row(126).getByText('leere Zeile').waitFor();
    await screen.row(127).getByText('In dieser Zeile steht kein Name.').waitFor();
    const file = await screen.problemFile();
    const lines = file.trim().split('\r\n');
    expect(lines).toHaveLength(2);
    expect(lines[0]).toMatch(/Zeile.Grund"?$/);
    expect(lines[1]).toContain('127');
    expect(lines[1]).toContain('kein Name');
    await screen.take(MENTEES);
    await screen.done(`${MENTEES} Mentees übernommen`);
  });

  it('takes over the companies', async () => {
    const screen = importPage(phone.page);
    await screen.choose(sample('employers.csv'));
    await screen.preview();
    await screen.take(EMPLOYERS);
    await screen.done(`${EMPLOYERS} Betriebe übernommen`);
  });

  it('creates nothing when the same lists come again', async () => {
    const screen = importPage(phone.page);
    for (const [list, known] of [
      ['mentees.csv', MENTEES],
      ['employers.csv', EMPLOYERS],
    ] as const) {
      await screen.choose(sample(list));
      await screen.preview();
      expect(await screen.counts()).toMatchObject({ Neu: 0, Prüfen: 0, 'Schon da': known });
      await screen.nothingToTake();
      await screen.leavePreview();
    }
    await syncPage(phone.page).open();
    await syncPage(phone.page)
      .onlyHere(MENTEES + EMPLOYERS)
      .waitFor();
  });

  it('says of each contact why it finds nobody', async () => {
    const screen = importPage(phone.page);
    await screen.choose(sample('contacts.csv'));
    await screen.preview();
    const counts = await screen.counts();
    expect(counts.Neu + counts.Prüfen + counts['Doppelt?']).toBe(CONTACTS);
    expect(counts.Probleme).toBe(277);
    await screen.show('Probleme');
    await phone.page.getByText('Zu diesem Namen gibt es mehrere Mentees.').first().waitFor();
    await screen.leavePreview();
  });

  it.each([
    ['while rows are checked', () => importPage(phone.page).writing()],
    ['while rows are written', async () => (await watchIndexedDb(phone.profile)).written],
  ])('holds all or nothing after the browser was killed %s', async (_when, moment) => {
    if (await contactsAreNew()) {
      const come = moment();
      await importPage(phone.page).take(CONTACTS);
      await come;
    }
    await phone.kill();
    await phone.start();
    await sessionPage(phone.page).unlock(server.address, team.mentor.passphrase);
    const sync = syncPage(phone.page);
    await sync.open();
    await sync
      .onlyHere(MENTEES + EMPLOYERS)
      .or(sync.onlyHere(ALL))
      .waitFor();
  });

  it('takes over the contacts, now or before the kill, but once', async () => {
    if (await contactsAreNew()) {
      await importPage(phone.page).take(CONTACTS);
      await importPage(phone.page).done(`${CONTACTS} Kontakte übernommen`);
    }
    await syncPage(phone.page).open();
    await syncPage(phone.page).onlyHere(ALL).waitFor();
  });

  it('has everyone in the lists', async () => {
    const { page } = phone;
    await listPage(page).mentees(MENTEES);
    await listPage(page).employers(EMPLOYERS);
    const expected = JSON.parse(await readFile(sample('expected.json'), 'utf8')) as {
      mentees: { familyName: string; givenNames: string }[];
      employers: { name: string }[];
    };
    const [mentee, employer] = [expected.mentees.at(-1), expected.employers.at(-1)];
    await listPage(page).find('/mentees', mentee?.familyName ?? '');
    await listPage(page).find('/betriebe', employer?.name ?? '');
  });

  it('is acknowledged once the server is back, with equal counts', async () => {
    await server.start();
    await phone.setOffline(false);
    const sync = syncPage(phone.page);
    await sync.open();
    await sync.now();
    await sync.allSafe().waitFor();
    expect(await countDocuments(server, team)).toMatchObject({
      mentee: MENTEES,
      employer: EMPLOYERS,
      contact: CONTACTS,
    });
  });
});
