import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { watchDisclosure } from '#tests/injection/disclosed.ts';
import { caseIdOf, plantedDocuments } from '#tests/injection/documents.ts';
import { formulasIn, hostileList } from '#tests/injection/list.ts';
import { plantOffice } from '#tests/injection/office.ts';
import { PAYLOADS } from '#tests/injection/payloads.ts';
import { createHostileTeam, NAMES, type HostileTeam } from '#tests/injection/people.ts';
import { ADDRESSES, drawn, walkThrough, type Walked } from '#tests/injection/walk.ts';
import { watchPage, type Watch } from '#tests/injection/watch.ts';
import { push } from '#tests/injection/world.ts';
import { importPage } from './pages/import.page.ts';
import { papersPage } from './pages/papers.page.ts';
import { sessionPage } from './pages/session.page.ts';
import { syncPage } from './pages/sync.page.ts';
import { createDevice, PATIENCE_MS, type Device } from './world/browser.ts';
import { open, untilInstalled } from './world/navigate.ts';
import { createTestServer, type TestServer } from './world/server.ts';

/** So high that a list draws all of its rows. */
const TALL = { width: 1280, height: 13_000 };
/**
 * `npm run test:injection` opens every record, presses every kind of button and types every text;
 * `npm test` opens a few, and for who works in the office what only the office sees.
 */
const WHOLE = process.env['MAPPE_INJECTION'] === 'whole';
const RECORDS = WHOLE ? PAYLOADS.length : 1;
/** Cases in which something of each kind stands. */
const CASES = WHOLE ? PAYLOADS.length : 2;
const NAMED = WHOLE ? NAMES.length : 12;
/** Milliseconds. */
const LONG = WHOLE ? 3_600_000 : 240_000;
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

/** What each of the office has that a mentor has not. */
const OFFICE: Readonly<Record<'coordinator' | 'admin' | 'programme' | 'auditor', RegExp>> = {
  coordinator:
    /^\/($|faelle|freigaben|loeschlauf|uebergaben|verwaltung|geraete|abwesenheit|mentees\/\[id\]$)/,
  admin: /^\/(verwaltung|mehr|geraete)/,
  programme: /^\/wissen/,
  auditor: /^\/(pruefung|mehr)/,
};

type Role = keyof typeof OFFICE;
const ROLES = Object.keys(OFFICE) as Role[];
/** One after the other where there is time: less that disturbs, and one that fails fails alone. */
const OFFICE_WALKS = WHOLE ? ROLES.map((role) => [role]) : [ROLES];
/** Parts of the walk of a mentor: what needs no record, then address by address. */
const PARTS = WHOLE
  ? [
      ADDRESSES.filter((address) => !address.includes('[')),
      ...ADDRESSES.filter((address) => address.includes('[')).map((address) => [address]),
    ]
  : [ADDRESSES];

let server: TestServer;
let team: HostileTeam;
let device: Device;
let watch: Watch;
/** The case that has every payload in every field of everything that a case has; one with less. */
let fullCase: string;
let smallCase: string;
/** Which only the coordination sees. */
let restrictedCase: string;
/** Addresses at which nobody found a record to open. */
let unseen: readonly string[] = ADDRESSES;
/** Links met on the way of the mentor. */
let links: Set<string>;

describe('texts that want to be code', () => {
  beforeAll(async () => {
    server = await createTestServer();
    await server.start();
    const { address } = server;
    team = await createHostileTeam(server, { colleagues: NAMED, projects: WHOLE ? NAMED : 4 });
    const author = { id: team.mentor.id, projectId: team.project.id };
    const { colleagues } = team;
    const documents = plantedDocuments(author, { cases: CASES, colleagues });
    const [first, second] = documents.filter(({ type }) => type === 'mentee').map(caseIdOf);
    [fullCase, smallCase] = [first ?? '', second ?? ''];
    expect(await push(address, team, documents)).toEqual([]);
    const office = await plantOffice(address, team, WHOLE ? PAYLOADS.length : 3);
    expect(office.refused).toEqual([]);
    restrictedCase = office.restricted;
    device = await createDevice(TALL);
    watch = await watchPage(device.page, address);
    await sessionPage(device.page).signIn(address, team.mentor);
    await syncPage(device.page).open();
    await syncPage(device.page).allSafe().waitFor();
    await untilInstalled(device.page);
    links = new Set([`/mentees/${fullCase}`]);
  }, LONG);
  beforeEach(async () => {
    const locked = device.page.getByRole('button', { name: 'Entsperren' });
    if (await locked.isVisible())
      await sessionPage(device.page).unlock(server.address, team.mentor.passphrase);
  });
  afterAll(async () => {
    await device.dispose();
    await server.dispose();
  });

  // First: the walks take longer than a sign-in counts as fresh.
  it('are texts in the document that a person is handed', async () => {
    const seen = await watchDisclosure(device.page, smallCase);
    expect([...watch.found, ...seen.found]).toEqual([]);
    expect(seen.drawn.size).toBeGreaterThan(0);
  });

  it.each(PARTS.map((part) => [name(part), part] as const))(
    'are texts on every screen of a mentor: %s',
    async (_, addresses) => {
      const { page } = device;
      const before = watch.found.length;
      const walking = { page, watch, links, records: RECORDS, press: WHOLE };
      note('mentor', addresses, await walkThrough({ ...walking, addresses }));
      expect(watch.found.slice(before)).toEqual([]);
    },
    LONG,
  );

  it('stand on the screens of a mentor letter by letter', () => {
    expect(PAYLOADS.filter((payload) => !watch.drawn.has(payload))).toEqual([]);
  });

  it.each(OFFICE_WALKS.map((roles) => [roles.join(', '), roles] as const))(
    'are texts on every screen of the office: %s',
    async (_, roles) => {
      await Promise.all(roles.map(walkAs));
    },
    LONG,
  );

  it('were looked for at every address', () => {
    expect(unseen).toEqual([]);
  });

  it('are texts to who was invited', async () => {
    await inContext(async (page, seen) => {
      await page.goto(server.address + team.invitationPath);
      await page.getByText(NAMES[0] ?? '').waitFor();
      await seen.look('/einladung');
    });
  });

  it('are texts while somebody types them', async () => {
    const { page } = device;
    for (const path of ADDRESSES.filter((one) => /^\/(mentees|betriebe)\/neu/.test(one))) {
      await open(page, path);
      const fields = page.locator('main').locator('input[type=text]:visible, textarea:visible');
      await fields.first().waitFor();
      for (let round = 0; round < (WHOLE ? TYPED.length : 1); round += 1) {
        for (const [n, field] of (await fields.all()).entries())
          await field.fill(TYPED[(n + round) % TYPED.length] ?? '');
        await watch.look(`${path} typed`);
      }
    }
    for (const path of ['/mentees', '/betriebe', '/wissen']) {
      await open(page, path);
      await page.getByRole('searchbox').filter({ visible: true }).first().fill('<img src=x on');
      await drawn(page);
      await watch.look(`${path} searched`);
    }
    // What was begun and not saved.
    await open(page, '/');
    await drawn(page);
    await watch.look('/ with drafts');
    expect(watch.found).toEqual([]);
  });

  it('are texts as names of files', async () => {
    const { page } = device;
    await open(page, `/mentees/${fullCase}`);
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

const name = (part: readonly string[]): string =>
  part.length === 1 ? (part[0] ?? '') : `${part.length} addresses`;

function note(who: string, addresses: readonly string[], { missing, ...counts }: Walked): void {
  unseen = unseen.filter((one) => !addresses.includes(one) || missing.includes(one));
  if (WHOLE) console.log(`${who}: ${JSON.stringify(counts)}`);
}

/** The walk of one of the office; what was found wrong fails the story. */
function walkAs(role: Role): Promise<void> {
  return inContext(async (page, seen) => {
    await sessionPage(page).signIn(server.address, team[role]);
    const addresses = WHOLE ? ADDRESSES : ADDRESSES.filter((address) => OFFICE[role].test(address));
    const met = new Set([`/mentees/${restrictedCase}`]);
    const walking = { records: WHOLE ? 3 : 1, press: WHOLE, links: met };
    note(role, addresses, await walkThrough({ page, watch: seen, addresses, ...walking }));
  });
}

/** A page of somebody else's, watched. */
async function inContext<T>(walk: (page: Page, seen: Watch) => Promise<T>): Promise<T> {
  const browser = device.page.context().browser() as Browser;
  const context = await browser.newContext({ viewport: TALL, locale: 'de-DE' });
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE_MS);
  const seen = await watchPage(page, server.address);
  const result = await walk(page, seen);
  expect(seen.found).toEqual([]);
  await context.close();
  return result;
}
