import { spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { CONSENT_PURPOSES } from '#lib/domain/catalogues/consents.ts';
import { checkProblem } from '#lib/domain/admission/check-problem.ts';
import { occupancyOf, roomIn } from '#lib/domain/admission/occupancy.ts';
import { validateDocument } from '#lib/domain/document.ts';
import { CASE_FILE_TYPES } from '#lib/domain/id.ts';
import { admissionsToDecide } from '#lib/features/admission/waiting.ts';
import { loadTexts } from '#lib/i18n/consents/load.ts';
import { sha256Of, shownText } from '#lib/i18n/consents/shown.ts';
import { DEMO_CONTROLLER, DEMO_TEXT_SHA256 } from '#server/demo/consents.ts';
import { DEMO_LOGINS, DEMO_PASSPHRASE, seedDemo } from '#server/demo/seed.ts';
import { openHouse, type House } from '#server/house.ts';

const TODAY = '2026-11-23';
const now = () => Date.parse(`${TODAY}T08:00:00Z`);

async function withDemo<T>(use: (house: House) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'mappe-demo-'));
  const house = await openHouse(folder, now);
  if (!house.ok) throw new Error(house.message);
  try {
    await seedDemo(house.value, TODAY, now);
    return await use(house.value);
  } finally {
    await house.value.close();
    await rm(folder, { recursive: true, force: true });
  }
}

async function documents(house: House, name: string): Promise<Record<string, unknown>[]> {
  const database = await house.engine.open(name);
  const rows = (await database?.list({ limit: 10_000, includeDocs: true })) ?? [];
  return rows.map(({ id, document }) => ({
    _id: id,
    ...(JSON.parse(document?.body ?? '{}') as Record<string, unknown>),
  }));
}

it('makes a whole programme, every document of the right shape', async () => {
  await withDemo(async (house) => {
    expect(await house.accounts.projects()).toHaveLength(14);
    const people = await house.accounts.people();
    expect(people.length).toBeGreaterThanOrEqual(50);
    for (const [role, login] of Object.entries(DEMO_LOGINS)) {
      const { user } = await house.accounts.sessions.signIn(login, DEMO_PASSPHRASE, {
        address: '::1',
        deviceToken: null,
        sessionToken: null,
      });
      expect(user.role).toBe(role);
    }
    for (const name of await house.engine.databases())
      for (const document of await documents(house, name))
        expect(validateDocument(document)).toMatchObject({ ok: true });
  });
});

it('fills one project with a year of work around today', async () => {
  await withDemo(async (house) => {
    const all = await documents(house, 'project-bautzen');
    const of = (type: string) => all.filter((document) => document.type === type);
    expect([of('mentee').length, of('employer').length]).toEqual([301, 120]);
    expect(of('contact').length).toBeGreaterThan(1500);
    expect(of('placement').length).toBeGreaterThan(50);
    const days = of('vacancy').map(({ validUntil }) => String(validUntil));
    expect(days.length).toBeGreaterThan(50);
    expect(days.some((day) => day < TODAY)).toBe(true);
    const planned = of('contact').filter(({ state }) => state === 'PLANNED');
    expect(planned.some(({ date }) => date === TODAY)).toBe(true);
    expect(planned.some(({ date }) => date === '2026-11-24')).toBe(true);
    const due = of('task').filter(({ state }) => state === 'OPEN');
    expect(due.some(({ dueOn }) => String(dueOn) < TODAY)).toBe(true);
    expect(due.some(({ dueOn }) => dueOn === TODAY)).toBe(true);
  });
});

it('fills the files of its cases, and lets one admission wait for a word', async () => {
  await withDemo(async (house) => {
    const all = (await documents(house, 'project-bautzen')).flatMap((one) => {
      const checked = validateDocument(one);
      return checked.ok ? [checked.value] : [];
    });
    const numbers = CASE_FILE_TYPES.map((type) => ({
      type,
      n: all.filter((one) => one.type === type).length,
    }));
    // What was signed stays on paper here: its text would have to be of this very version.
    for (const { type, n } of numbers.filter((one) => one.type !== 'agreement'))
      expect(n, type).toBeGreaterThan(type === 'funding' ? 10 : 40);
    for (const one of all)
      if (one.type === 'check') expect(checkProblem(one, null), one._id).toBeNull();
    const mentees = new Map(all.flatMap((one) => (one.type === 'mentee' ? [[one._id, one]] : [])));
    const checks = all.filter((one) => one.type === 'check');
    const waiting = admissionsToDecide(checks, (id) => mentees.get(`mentee:${id}`) ?? null);
    expect(waiting.map(({ mentee }) => mentee.familyName)).toEqual(['Ionescu']);
    const project = (await house.accounts.projects()).find(({ slug }) => slug === 'bautzen');
    const capacity = project ? await house.accounts.capacities.of(project) : [];
    const occupancy = occupancyOf({ mentees: [...mentees.values()], checks, capacity }, TODAY);
    expect(roomIn(occupancy)).toBe('YES');
  });
});

it('is the same every time', async () => {
  const names = (house: House) =>
    documents(house, 'project-bautzen').then((all) =>
      all.map(({ _id, type, familyName, name }) => [_id, type, familyName, name]),
    );
  expect(await withDemo(names)).toEqual(await withDemo(names));
});

it('that was begun and not finished is said to be so, instead of half a programme shown', async () => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'mappe-demo-'));
  const house = await openHouse(folder, now);
  if (!house.ok) throw new Error(house.message);
  await house.value.store.putSetting('demoSeeding', 'begun');
  await house.value.close();
  const args = ['sync-server/demo-main.ts', '--port', '0', '--data', folder];
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  expect([status, stderr]).toEqual([2, expect.stringMatching(/nicht fertig angelegt.*\n$/)]);
  await rm(folder, { recursive: true, force: true });
});

it('has consents of the very texts that the app shows', async () => {
  const texts = await loadTexts('de', '2026-11');
  if (!texts) throw new Error('no texts');
  for (const purpose of CONSENT_PURPOSES)
    expect(DEMO_TEXT_SHA256[purpose]).toBe(
      await sha256Of(shownText(texts, purpose, DEMO_CONTROLLER)),
    );
});
