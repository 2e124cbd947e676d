import { afterAll, beforeAll, expect, it } from 'vitest';
import type { RecordHistory } from '#lib/domain/server-answers.ts';
import { buildMentee } from '#tests/factories/mentee.ts';
import { ask } from './bare-engine.ts';
import { addPerson, addProject, setUpAdmin, startGateway } from './gateway.ts';
import type { Account, Gateway } from './gateway.ts';

let gateway: Gateway;
let db: string;
let mira: Account;
let office: Account;
let other: Account;
let id: string;

beforeAll(async () => {
  gateway = await startGateway();
  const admin = await setUpAdmin(gateway);
  const project = await addProject(gateway, admin, 'bautzen');
  db = project.db;
  const add = (login: string, role: 'MENTOR' | 'COORDINATOR') =>
    addPerson(gateway, admin, { login, role, projectId: project.id });
  mira = await add('mira', 'MENTOR');
  other = await add('olga', 'MENTOR');
  office = await add('buero', 'COORDINATOR');
  const mentee = buildMentee({
    projectId: project.id,
    createdBy: mira.id,
    updatedBy: mira.id,
    mentorIds: [mira.id],
    note: 'zuerst',
  });
  id = mentee._id;
  const put = async (who: Account, rev: string, ids: string[], more: object) => {
    const start = ids.length;
    const updatedAt = new Date(gateway.clock.now).toISOString();
    const stamp = { _rev: rev, _revisions: { start, ids }, updatedBy: who.id, updatedAt };
    const docs = [{ ...mentee, ...stamp, ...more }];
    const { body } = await ask(
      'POST',
      `${db}/_bulk_docs`,
      { docs, new_edits: false },
      {
        cookie: who.cookie,
      },
    );
    expect(body).toEqual([]);
    gateway.clock.now += 60_000;
  };
  await put(mira, '1-aa', ['aa'], {});
  await put(office, '2-bb', ['bb', 'aa'], { note: 'danach', germanLevel: 'B1' });
  const deletedAt = new Date(gateway.clock.now).toISOString();
  await put(mira, '3-cc', ['cc', 'bb', 'aa'], { note: 'danach', germanLevel: 'B1', deletedAt });
});
afterAll(() => gateway.stop());

const history = (who: Account) =>
  ask<RecordHistory>('GET', `${gateway.address}/api/history/${id}`, undefined, {
    cookie: who.cookie,
  });

it('tells who changed what and when, newest first, by the server’s clock', async () => {
  const { status, body } = await history(mira);
  expect(status).toBe(200);
  expect(body.more).toBe(false);
  expect(body.entries.map(({ kind, by, rev }) => [kind, by, rev])).toEqual([
    ['deleted', mira.id, '3-cc'],
    ['changed', office.id, '2-bb'],
    ['created', mira.id, '1-aa'],
  ]);
  expect(body.entries[1]?.fields).toEqual(
    expect.arrayContaining([{ field: 'note', before: 'zuerst', after: 'danach' }]),
  );
  expect(Date.parse(body.entries[1]?.at ?? '')).toBe(gateway.clock.now - 120_000);
});

it('does not exist for who has not the case', async () => {
  expect((await history(other)).status).toBe(404);
});

it('has no values any more once the key of the case is destroyed', async () => {
  const { audit } = gateway.house;
  expect(await audit.keys.destroy(`case:${id.slice('mentee:'.length)}`)).toBe(true);
  const { body } = await history(office);
  expect(body.entries.map(({ fields }) => fields)).toEqual([null, null, null]);
  expect(await audit.verify()).toMatchObject({ ok: true });
});
