import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ContactForm } from '#lib/features/contacts/contact-form.svelte.ts';
import { Caseload } from '#lib/records/caseload.svelte.ts';
import type { Documents } from '#lib/store/documents.ts';
import { memoryDocuments } from '#tests/doubles/memory-documents.ts';
import { TEST_MENTOR, TEST_PROJECT } from '#tests/factories/envelope.ts';
import { buildMentee } from '#tests/factories/mentee.ts';
import { nextUlid } from '#tests/factories/ulid.ts';

const NOON = Date.parse('2026-11-23T11:00:00Z');
const TODAY = '2026-11-23';

let store: Documents;
let caseload: Caseload;
const cases: string[] = [];

beforeEach(async () => {
  store = memoryDocuments('project');
  caseload = new Caseload({
    project: store,
    programme: memoryDocuments('programme'),
    projectId: TEST_PROJECT,
    userId: TEST_MENTOR,
    now: () => NOON,
    newUlid: nextUlid,
  });
  const mentees = [1, 2, 3].map(() => buildMentee({ _id: `mentee:${nextUlid()}` }));
  await store.write(
    mentees.map((mentee) => ({ ...mentee, _rev: '1-first' })),
    'server',
  );
  cases.splice(0, 3, ...mentees.map(({ _id }) => _id.slice('mentee:'.length)));
});
afterEach(async () => {
  caseload.close();
  await store.close();
});

const form = (draft: object | null = null): ContactForm =>
  new ContactForm(
    { caseId: cases[0] },
    { caseload, userId: TEST_MENTOR, today: TODAY, hour: 10 },
    draft,
  );

describe('a contact', () => {
  it('of a group stands at each of those who were there, once, and the note at one', async () => {
    const group = form();
    Object.assign(group.values, {
      contactType: 'GROUP',
      topics: ['M6'],
      note: 'Busfahren geübt',
      others: [cases[1], cases[2], cases[1], cases[0]],
    });
    expect((await group.save()).ok).toBe(true);
    const all = cases.map((id) => caseload.contactsOfCase(id));
    expect(all.map((of) => of.length)).toEqual([1, 1, 1]);
    const groups = all.map(([contact]) => contact?.groupId);
    expect(new Set(groups).size).toBe(1);
    expect(groups[0]).toMatch(/^[0-9A-Z]{26}$/);
    expect(all.map(([contact]) => contact?.note)).toEqual([
      'Busfahren geübt',
      undefined,
      undefined,
    ]);
    expect(group.made).toHaveLength(3);
  });

  it('leaves a task for the next step, written with it or not at all', async () => {
    const visit = form();
    Object.assign(visit.values, {
      contactType: 'HOME',
      topics: ['M3'],
      nextStep: 'Lebenslauf ausdrucken',
      nextOn: '2026-12-01',
    });
    expect((await visit.save()).ok).toBe(true);
    const [task] = caseload.tasksOfCase(cases[0] ?? '');
    expect(task).toMatchObject({ title: 'Lebenslauf ausdrucken', dueOn: '2026-12-01' });
    const open = form();
    Object.assign(open.values, { topics: ['M3'], nextStep: 'ohne Tag' });
    const refused = await open.save();
    expect(refused.ok || refused.problem.map(({ field }) => field)).toEqual(['nextOn']);
    expect(caseload.contactsOfCase(cases[0] ?? '')).toHaveLength(1);
  });

  it('keeps the way and the checklist only where they belong', async () => {
    const office = form();
    Object.assign(office.values, {
      contactType: 'AUTHORITY',
      topics: ['M9'],
      travelMin: '25',
      travelKm: '12,5',
      checklist: 'EXTENSION',
      done: ['PHOTO'],
    });
    expect((await office.save()).ok).toBe(true);
    expect(caseload.contactsOfCase(cases[0] ?? '')[0]).toMatchObject({
      travelMin: 25,
      travelKm: 12.5,
      checklist: { code: 'EXTENSION', done: ['PHOTO'] },
    });
    const call = form();
    Object.assign(call.values, { ...office.values, contactType: 'PHONE' });
    expect((await call.save()).ok).toBe(true);
    const phoned = caseload.contactsOfCase(cases[0] ?? '').find((c) => c.contactType === 'PHONE');
    expect(phoned?.travelKm).toBeUndefined();
    expect(phoned?.checklist).toBeUndefined();
  });

  it.each([
    ['travelKm', 'weit'],
    ['travelKm', '-3'],
    ['travelMin', '1,5'],
  ])('says that %s %j is no number', async (field, typed) => {
    const visit = form();
    Object.assign(visit.values, { contactType: 'HOME', topics: ['M3'], [field]: typed });
    const result = await visit.save();
    expect(result.ok || result.problem.map((one) => one.field)).toEqual([field]);
  });

  it('opens a draft of an older version, which knew less', () => {
    const old = form({ topics: ['M3'], note: 'angefangen' });
    expect(old.values.note).toBe('angefangen');
    expect(old.values.others).toEqual([]);
    expect(old.values.date).toBe(TODAY);
  });
});
