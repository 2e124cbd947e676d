import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { formulasIn, hostileList } from '#tests/injection/list.ts';
import { PAYLOADS } from '#tests/injection/payloads.ts';
import { watchPage, type Watch } from '#tests/injection/watch.ts';
import { plantAround, plantedDocuments, push } from '#tests/injection/world.ts';
import { importPage } from './pages/import.page.ts';
import { papersPage } from './pages/papers.page.ts';
import { sessionPage } from './pages/session.page.ts';
import { syncPage } from './pages/sync.page.ts';
import { createDevice, type Device } from './world/browser.ts';
import { open, untilInstalled } from './world/navigate.ts';
import { createTeam, createTestServer, type Team, type TestServer } from './world/server.ts';

/** So high that a list draws all of its rows. */
const TALL = { width: 1280, height: 13_000 };
/** `npm run test:injection` opens every record and types every text; `npm test` takes a few. */
const WHOLE = process.env['MAPPE_INJECTION'] === 'whole';
const OPENED = WHOLE ? PAYLOADS.length : 3;
/** Milliseconds for the records of both kinds. */
const OPENING = WHOLE ? 1_800_000 : 240_000;
const TABS = ['Verlauf', 'Profil', 'Aufenthalt', 'Unterlagen', 'Vermittlung', 'Einwilligung'];
/** Written by hand into every field of the forms, one after the other. */
const TYPED = [
  '"><img src=x onerror=alert(document.domain)>',
  'javascript:alert(document.domain)',
  "</script><svg onload=fetch('/injected')>",
  '{{constructor.constructor("alert(1)")()}}\u202e\u0000',
];
const FILE_NAMES = [
  '<img src=x onerror=alert(1)>.pdf',
  'javascript:alert(1).pdf',
  '=1+1\u202efdp.pdf',
];

let server: TestServer;
let team: Team;
let device: Device;
let watch: Watch;

describe('texts that want to be code', () => {
  beforeAll(async () => {
    server = await createTestServer();
    await server.start();
    team = await createTeam(server);
    expect(await push(server.address, team, plantedDocuments(team))).toEqual([]);
    expect(await plantAround(server.address, team)).toEqual([]);
    device = await createDevice(TALL);
    watch = await watchPage(device.page, server.address);
    await sessionPage(device.page).signIn(server.address, team.mentor);
    await syncPage(device.page).open();
    await syncPage(device.page).allSafe().waitFor();
    await untilInstalled(device.page);
  });
  afterAll(async () => {
    await device.dispose();
    await server.dispose();
  });

  it('are texts in every list', async () => {
    const { page } = device;
    for (const [path, first] of [
      ['/', null],
      ['/mentees', `a[href^="/mentees/0"]`],
      ['/betriebe', `a[href^="/betriebe/0"]`],
      ['/aufgaben', null],
      ['/abgleich', null],
      ['/uebergaben', null],
      ['/wissen', null],
      ['/mehr', null],
      ['/einstellungen', null],
    ] as const) {
      await open(page, path);
      await page.locator('main').filter({ hasText: /\w/ }).first().waitFor();
      if (first)
        await page
          .locator(first)
          .nth(PAYLOADS.length - 1)
          .waitFor({ state: 'attached' });
      await watch.look(path);
    }
    await open(page, '/aufgaben');
    // The very characters are on the screen.
    await page.getByText('<svg onload=', { exact: false }).first().waitFor();
    expect(watch.found).toEqual([]);
  });

  it(
    'are texts on every tab of a record, and in its form',
    async () => {
      const { page } = device;
      for (const path of await recordsOf(page, '/mentees')) {
        await open(page, path);
        for (const name of TABS) {
          await page.getByRole('tab', { name }).click();
          await watch.look(`${path} ${name}`);
        }
        await open(page, `${path}/bearbeiten`);
        await page.getByLabel('Familienname').waitFor();
        await watch.look(`${path} form`);
      }
      for (const path of await recordsOf(page, '/wissen')) {
        await open(page, path);
        await page.getByRole('heading', { level: 1 }).first().waitFor();
        await watch.look(path);
      }
      for (const path of await recordsOf(page, '/betriebe')) {
        await open(page, path);
        await page.getByRole('tab', { name: 'Angaben' }).click();
        await watch.look(path);
        await open(page, `${path}/bearbeiten`);
        await page.getByRole('button', { name: 'Speichern' }).waitFor();
        await watch.look(`${path} form`);
      }
      expect(watch.found).toEqual([]);
    },
    OPENING,
  );

  it('are texts while somebody types them', async () => {
    const { page } = device;
    for (const path of ['/mentees/neu', '/betriebe/neu']) {
      await open(page, path);
      const fields = page.locator('main').locator('input[type=text]:visible, textarea:visible');
      await fields.first().waitFor();
      for (let round = 0; round < (WHOLE ? TYPED.length : 1); round += 1) {
        for (const [n, field] of (await fields.all()).entries())
          await field.fill(TYPED[(n + round) % TYPED.length] ?? '');
        await watch.look(`${path} typed`);
      }
    }
    expect(watch.found).toEqual([]);
  });

  it('are texts as names of files', async () => {
    const { page } = device;
    const [path = ''] = await recordsOf(page, '/mentees');
    await open(page, path);
    await papersPage(page).open();
    for (const name of FILE_NAMES) {
      const buffer = Buffer.from('%PDF-1.4\n');
      await papersPage(page).choose('picker', { name, mimeType: 'application/pdf', buffer });
      await page.getByRole('dialog').getByLabel('Was ist es?').waitFor();
      await watch.look(`file ${name}`);
      await page.getByRole('dialog').getByRole('button', { name: 'Schließen' }).click();
    }
    expect(watch.found).toEqual([]);
  });

  it('are texts in a list that is taken over, and no formulas in what goes back', async () => {
    const { page } = device;
    const screen = importPage(page);
    const name = '<img src=x onerror=alert(1)>.csv';
    await screen.choose({ name, mimeType: 'text/csv', buffer: hostileList() });
    await watch.look('columns');
    await screen.preview();
    for (const group of ['Neu', 'Prüfen', 'Probleme'] as const) {
      await screen.show(group);
      await watch.look(`preview ${group}`);
    }
    await screen.show('Probleme');
    const back = await screen.problemFile();
    expect(back).toContain('SUM(1+1)');
    expect(formulasIn(back)).toEqual([]);
    expect(watch.found).toEqual([]);
  });

  it('would be noticed if they were more', async () => {
    const { page } = device;
    await page.evaluate(() => {
      const link = document.createElement('a');
      link.href = 'javascript:alert(1)';
      document.body.append(link);
      link.click();
      try {
        link.innerHTML = '<img src=x onerror=alert(1)>';
      } catch {
        // Trusted Types refuse it, and report it.
      }
    });
    await watch.look('planted');
    await expect.poll(() => watch.found.join('\n')).toContain('report: require-trusted-types-for');
    await expect.poll(() => watch.found.join('\n')).toContain('report: script-src');
    expect(watch.found).toContain('planted: <a href="javascript:alert(1)">');
  });
});

async function recordsOf(page: Page, list: string): Promise<string[]> {
  await open(page, list);
  const links = page.locator(`a[href^="${list}/0"]`);
  await links.first().waitFor();
  const paths = await links.evaluateAll((all) =>
    all.map((link) => link.getAttribute('href') ?? ''),
  );
  return [...new Set(paths)].slice(0, OPENED);
}
