import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { caseOf } from '#lib/domain/id.ts';
import type { Problem, Result } from '#lib/domain/problem.ts';
import { Caseload } from '#lib/records/caseload.svelte.ts';
import type { Fields, NewRecord } from '#lib/records/writes.ts';
import type { Documents } from '#lib/store/documents.ts';
import { memoryDocuments } from '#tests/doubles/memory-documents.ts';
import { buildMember } from '#tests/factories/member.ts';
import { buildMentee } from '#tests/factories/mentee.ts';
import { TEST_COORDINATOR, TEST_MENTOR, TEST_PROJECT } from '#tests/factories/envelope.ts';
import { nextUlid } from '#tests/factories/ulid.ts';
import { watchValues } from './seen.svelte.ts';
import { STORES } from './stores.ts';

const NOON = Date.parse('2026-11-23T11:00:00Z');

function value<T>(result: Result<T, Problem[]>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
}

function open(project: Documents, now = () => NOON): Caseload {
  return new Caseload({
    project,
    programme: memoryDocuments('programme'),
    projectId: TEST_PROJECT,
    userId: TEST_MENTOR,
    now,
    newUlid: nextUlid,
  });
}

const mentee = (familyName: string): Fields<'mentee'> => ({
  familyName,
  mentorIds: [TEST_MENTOR],
  status: 'ACTIVE',
});
const contact = (date: string, caseId?: string): Fields<'contact'> => ({
  date,
  contactType: 'HOME',
  topics: ['M1'],
  mentorId: TEST_MENTOR,
  state: 'DONE',
  ...(caseId ? { caseId } : {}),
});

describe.each(STORES)('the caseload over %s', (_name, openStore) => {
  let store: Documents;
  let caseload: Caseload;

  beforeEach(async () => {
    store = await openStore();
    caseload = open(store);
  });
  afterEach(async () => {
    caseload.close();
    await store.close();
  });

  it('fills the envelope and keeps the record before it answers', async () => {
    const made = value(await caseload.create('mentee', mentee('Haddad')));
    expect(made).toMatchObject({
      type: 'mentee',
      schemaVersion: 1,
      projectId: TEST_PROJECT,
      createdBy: TEST_MENTOR,
      updatedBy: TEST_MENTOR,
      createdAt: '2026-11-23T11:00:00.000Z',
    });
    expect(store.get(made._id)?.familyName).toBe('Haddad');
    expect(caseload.light(made._id)).toBe('here');
  });

  it('answers with the problems of each field and writes nothing', async () => {
    const refused = await caseload.create('mentee', { ...mentee(''), birthDate: '1990-02-30' });
    expect(refused).toMatchObject({
      ok: false,
      problem: expect.arrayContaining([{ code: 'date-invalid', field: 'birthDate' }]) as unknown,
    });
    expect(store.all()).toEqual([]);
  });

  it('puts the case into the id of what belongs to it', async () => {
    const m = value(await caseload.create('mentee', mentee('Haddad')));
    const caseId = caseOf(m._id) ?? '';
    const made = value(await caseload.create('contact', contact('2026-11-20', caseId)));
    expect(caseOf(made._id)).toBe(caseId);
    const other = value(await caseload.create('contact', contact('2026-11-21'), { caseId }));
    expect(caseOf(other._id)).toBe(caseId);
    expect(caseload.contactsOfCase(caseId).map(({ date }) => date)).toEqual([
      '2026-11-21',
      '2026-11-20',
    ]);
  });

  it('merges a patch into the newest revision, and takes away what is undefined', async () => {
    const made = value(await caseload.create('mentee', { ...mentee('Haddad'), note: 'alt' }));
    value(await caseload.update<'mentee'>(made._id, { givenNames: 'Samira' }));
    const changed = value(
      await caseload.update<'mentee'>(made._id, { status: 'PAUSED', note: undefined }),
    );
    expect(changed).toMatchObject({ givenNames: 'Samira', status: 'PAUSED' });
    expect(caseload.mentees.get(made._id)).not.toHaveProperty('note');
  });

  it('keeps both changes when two are made at the same time', async () => {
    const made = value(await caseload.create('mentee', mentee('Haddad')));
    await Promise.all([
      caseload.update<'mentee'>(made._id, { givenNames: 'Samira' }),
      caseload.update<'mentee'>(made._id, { status: 'PAUSED' }),
    ]);
    expect(caseload.mentees.get(made._id)).toMatchObject({
      givenNames: 'Samira',
      status: 'PAUSED',
    });
  });

  it('takes a removed record from the lists and brings it back', async () => {
    const made = value(await caseload.create('mentee', mentee('Haddad')));
    value(await caseload.remove(made._id));
    expect(caseload.mentees.all).toEqual([]);
    expect(store.get(made._id)).not.toBeNull();
    value(await caseload.restore(made._id));
    expect(caseload.mentees.all.map(({ familyName }) => familyName)).toEqual(['Haddad']);
  });

  it('says not-found for a record that is not here', async () => {
    expect(await caseload.update(`mentee:${nextUlid()}`, {})).toMatchObject({
      problem: [{ code: 'not-found' }],
    });
  });

  it('shows a change to whoever is looking, and only touches its own lists', async () => {
    const a = value(await caseload.create('mentee', mentee('A')));
    const b = value(await caseload.create('mentee', mentee('B')));
    const [caseA, caseB] = [caseOf(a._id) ?? '', caseOf(b._id) ?? ''];
    const lengths = watchValues(() => caseload.contactsOfCase(caseA).length);
    const untouched = caseload.contactsOfCase(caseB);
    const made = value(await caseload.create('contact', contact('2026-11-20', caseA)));
    expect(lengths.values()).toEqual([0, 1]);
    expect(caseload.contactsOfCase(caseB)).toBe(untouched);
    value(await caseload.update<'contact'>(made._id, { date: '2026-11-22' }));
    expect(caseload.contactsOfCase(caseA)[0]?.date).toBe('2026-11-22');
    value(await caseload.remove(made._id));
    expect(lengths.values().at(-1)).toBe(0);
    lengths.stop();
  });

  it('turns the light to safe when the server acknowledged, to refused when it refused', async () => {
    const made = value(await caseload.create('mentee', mentee('Haddad')));
    const lights = watchValues(() => caseload.light(made._id));
    caseload.setRefused([made._id]);
    expect(lights.values()).toEqual(['here', 'refused']);
    caseload.setRefused([]);
    expect(lights.values().at(-1)).toBe('here');
    await store.acknowledge([{ id: made._id, rev: store.get(made._id)?._rev ?? '' }]);
    expect(lights.values()).toEqual(['here', 'refused', 'here', 'safe']);
    lights.stop();
  });

  it('imports all, with references between the records', async () => {
    const ulid = nextUlid();
    const done: number[] = [];
    const records: NewRecord[] = [
      { type: 'mentee', fields: mentee('Haddad'), ulid },
      ...Array.from({ length: 250 }, (): NewRecord => ({
        type: 'contact',
        fields: contact('2026-11-20', ulid),
      })),
    ];
    const imported = value(await caseload.importMany(records, (n) => done.push(n)));
    expect(imported).toEqual({ created: 251 });
    expect(done).toEqual([100, 200, 251]);
    expect(caseload.contactsOfCase(ulid)).toHaveLength(250);
  });

  it('imports nothing where one record is wrong, and names it', async () => {
    const refused = await caseload.importMany([
      { type: 'mentee', fields: mentee('Haddad') },
      { type: 'mentee', fields: mentee('') },
    ]);
    expect(refused).toMatchObject({
      ok: false,
      problem: [{ code: 'name-missing', values: { row: 1 } }],
    });
    expect(store.all()).toEqual([]);
  });

  it('tells what colleagues changed since the first pull, until it was looked at', async () => {
    const theirs = (familyName: string) => ({
      ...buildMentee({ familyName, updatedBy: TEST_COORDINATOR }),
      _rev: '1-aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa',
      _revisions: { start: 1, ids: ['aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa'] },
    });
    await store.write([theirs('Erste Ladung')], 'server');
    expect(caseload.newSince).toEqual([]);
    await store.putLocal('sync', { lastComplete: NOON });
    await store.write([theirs('Neu')], 'server');
    expect(caseload.newSince).toMatchObject([
      { document: { familyName: 'Neu' }, by: TEST_COORDINATOR, at: NOON },
    ]);
    const reopened = await vi.waitFor(() => {
      const again = open(store);
      expect(again.newSince).toHaveLength(1);
      return again;
    });
    await reopened.looked();
    expect(reopened.newSince).toEqual([]);
  });

  it('finds a record by what was just written, also by the note of a contact', async () => {
    const made = value(await caseload.create('mentee', mentee('Haddad')));
    const caseId = caseOf(made._id) ?? '';
    const hits = watchValues(() => caseload.searchMentees('pflegeheim').length);
    const noted = value(
      await caseload.create('contact', {
        ...contact('2026-11-20', caseId),
        note: 'Bewerbung beim Pflegeheim',
      }),
    );
    expect(hits.values()).toEqual([0, 1]);
    value(await caseload.update<'contact'>(noted._id, { note: 'Bewerbung beim Bäcker' }));
    expect(hits.values().at(-1)).toBe(0);
    value(await caseload.update<'mentee'>(made._id, { familyName: 'Pflegeheimer' }));
    expect(hits.values().at(-1)).toBe(1);
    value(await caseload.remove(made._id));
    expect(hits.values().at(-1)).toBe(0);
    expect(caseload.search('pflege')).toEqual({ mentees: [], employers: [] });
    hits.stop();
  });

  it('knows the day of the last contact, also after one was added, moved and removed', async () => {
    const made = value(await caseload.create('mentee', mentee('Haddad')));
    const caseId = caseOf(made._id) ?? '';
    const days = watchValues(() => caseload.lastContactOn(caseId));
    const first = value(await caseload.create('contact', contact('2026-11-02', caseId)));
    value(await caseload.create('contact', contact('2026-11-01', caseId)));
    expect(days.values().at(-1)).toBe('2026-11-02');
    value(await caseload.update<'contact'>(first._id, { date: '2026-11-20' }));
    expect(days.values().at(-1)).toBe('2026-11-20');
    value(await caseload.remove(first._id));
    expect(days.values().at(-1)).toBe('2026-11-01');
    days.stop();
  });

  it('knows colleagues by name', async () => {
    const member = buildMember({ name: 'Katrin Vogel' });
    await store.write([{ ...member }], 'local');
    expect(caseload.memberName(member._id.slice('member:'.length))).toBe('Katrin Vogel');
    expect(caseload.memberName(nextUlid())).toBe('');
  });
});

describe('a failing store', () => {
  it('becomes a problem, and nothing is shown that was not kept', async () => {
    const store = memoryDocuments();
    const caseload = open(store);
    store.failNext('storage-full');
    expect(await caseload.create('mentee', mentee('Haddad'))).toEqual({
      ok: false,
      problem: [{ code: 'storage-full' }],
    });
    expect(caseload.mentees.all).toEqual([]);
    const made = value(await caseload.create('mentee', mentee('Haddad')));
    store.failNext('storage-full');
    expect(await caseload.update<'mentee'>(made._id, { note: 'x' })).toMatchObject({
      problem: [{ code: 'storage-full' }],
    });
    store.failNext('storage-full');
    expect(await caseload.importMany([{ type: 'mentee', fields: mentee('Haddad') }])).toMatchObject(
      { problem: [{ code: 'storage-full' }] },
    );
    expect(caseload.mentees.all).toHaveLength(1);
  });
});
