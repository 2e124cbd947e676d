import { describe, expect, it } from 'vitest';
import { buildMentee } from '#tests/factories/mentee.ts';
import { addDays } from './day.ts';
import {
  attentionOf,
  isSilent,
  lastContactByCase,
  noContactAttention,
  permitAttention,
  silentBefore,
  silentSince,
} from './attention.ts';
import type { Contact } from './contact.ts';
import type { Mentee, Residence } from './mentee.ts';
import type { Task } from './task.ts';

const ME = '01ARZ3NDEKTSV4RRFFQ69G5FAV';
const TODAY = '2026-11-23';
const C1 = { purpose: 'C1', answer: 'GIVEN', givenAt: '2026-01-10T08:00:00.000Z' } as const;
const envelope = {
  schemaVersion: 1,
  projectId: ME,
  createdAt: '2026-01-10T08:00:00.000Z',
  createdBy: ME,
  updatedAt: '2026-01-10T08:00:00.000Z',
  updatedBy: ME,
};
const mentee = (more: Partial<Mentee> = {}): Mentee => ({
  ...envelope,
  _id: `mentee:${ME}`,
  type: 'mentee',
  familyName: 'Rahimi',
  mentorIds: [ME],
  status: 'ACTIVE',
  ...more,
});
const contact = (more: Partial<Contact>): Contact => ({
  ...envelope,
  _id: `contact:${ME}:${ME}`,
  type: 'contact',
  date: TODAY,
  contactType: 'HOME',
  topics: ['M1'],
  caseId: ME,
  mentorId: ME,
  state: 'DONE',
  ...more,
});
const task = (more: Partial<Task>): Task => ({
  ...envelope,
  _id: `task:${ME}:${ME}`,
  type: 'task',
  title: 'Zeugnis anfordern',
  dueOn: TODAY,
  assigneeId: ME,
  caseId: ME,
  state: 'OPEN',
  ...more,
});
const permit = (statusCode: Residence['statusCode'], validUntil: string) =>
  mentee({ residence: { statusCode, validUntil } });

describe('a permit that ends', () => {
  it('is announced 28 days before for a Duldung and 90 days before for a residence title', () => {
    expect(permitAttention(permit('DUL_60A', '2026-12-22'), TODAY)).toBeNull();
    expect(permitAttention(permit('DUL_60A', '2026-12-21'), TODAY)).toMatchObject({ days: 28 });
    expect(permitAttention(permit('AE_25_5', '2027-02-22'), TODAY)).toBeNull();
    expect(permitAttention(permit('AE_25_5', '2027-02-21'), TODAY)).toMatchObject({ days: 90 });
    // The card of temporary protection goes on by regulation.
    expect(permitAttention(permit('AE_24', '2026-03-04'), TODAY)).toMatchObject({
      on: '2027-03-04',
    });
  });
  it('is red within two weeks and when it is past', () => {
    expect(permitAttention(permit('DUL_60A', '2026-12-08'), TODAY)?.tone).toBe('warn');
    expect(permitAttention(permit('DUL_60A', '2026-12-07'), TODAY)?.tone).toBe('danger');
    expect(permitAttention(permit('DUL_60A', '2026-11-20'), TODAY)).toMatchObject({ days: -3 });
  });
  it('does not concern a closed case', () => {
    const closed = { ...permit('DUL_60A', '2026-11-20'), status: 'CLOSED' as const };
    expect(permitAttention(closed, TODAY)).toBeNull();
  });
});

describe('an active case without contact', () => {
  it('is asked about after 42 days, not on the 42nd', () => {
    expect(noContactAttention(mentee(), [contact({ date: '2026-10-12' })], TODAY)).toBeNull();
    const missing = noContactAttention(mentee(), [contact({ date: '2026-10-11' })], TODAY);
    expect(missing).toMatchObject({ since: '2026-10-11', days: 43 });
  });
  it('does not count planned, cancelled or missed appointments', () => {
    const none = [
      contact({ state: 'PLANNED' }),
      contact({ state: 'CANCELLED' }),
      contact({ contactType: 'NOSHOW' }),
    ];
    expect(noContactAttention(mentee(), none, TODAY)).toMatchObject({ since: null });
  });
  it('is not asked about while the next visit is planned', () => {
    const visit = contact({ state: 'PLANNED', date: '2026-11-25', time: '09:00' });
    const kinds = attentionOf(
      mentee(),
      { contacts: [visit], tasks: [], consents: [C1] },
      TODAY,
    ).map((a) => a.kind);
    expect(kinds).toEqual(['VISIT']);
  });
});

describe('what matters now', () => {
  it('puts red before amber before the rest', () => {
    const one = mentee({
      residence: { statusCode: 'AE_25_5', validUntil: '2027-01-15' },
      toReview: ['phones.0.number'],
    });
    const tasks = [task({ dueOn: '2026-11-20' })];
    const contacts = [contact({ date: '2026-11-20' })];
    const kinds = attentionOf(one, { contacts, tasks, consents: [C1] }, TODAY).map((a) => a.kind);
    expect(kinds).toEqual(['TASK', 'PERMIT', 'REVIEW']);
  });
  it('says nothing where nothing is due', () => {
    const contacts = [contact({ date: '2026-11-20' })];
    const tasks = [task({ dueOn: '2026-11-24' }), task({ dueOn: '2026-11-01', state: 'DONE' })];
    expect(attentionOf(mentee(), { contacts, tasks, consents: [C1] }, TODAY)).toEqual([]);
  });
  it('begins with a consent that is over, and says what is missing', () => {
    const none = { contacts: [contact({ date: TODAY, state: 'DONE' })], tasks: [] };
    const over = { ...C1, withdrawal: { at: '2026-11-20T08:00:00.000Z', by: ME, how: 'PHONE' } };
    const of = (consents: Parameters<typeof attentionOf>[1]['consents']) =>
      attentionOf(mentee(), { ...none, consents }, TODAY);
    expect(of([{ ...over, withdrawal: { ...over.withdrawal, how: 'PHONE' } }])).toEqual([
      { kind: 'CONSENT', tone: 'danger', why: 'ended' },
    ]);
    expect(of([])).toEqual([{ kind: 'CONSENT', tone: 'warn', why: 'missing' }]);
    expect(of([{ ...C1, textVersion: '2026-05' }])).toEqual([
      { kind: 'SHEET', tone: 'info', on: '2026-12-01', days: 8 },
    ]);
  });
});

describe('the last contact of every case', () => {
  it('is the newest that took place', () => {
    const contacts = [
      contact({ caseId: 'A', date: '2026-11-02' }),
      contact({ caseId: 'A', date: '2026-11-01' }),
      contact({ caseId: 'A', date: '2026-11-20', contactType: 'NOSHOW' }),
      contact({ caseId: 'A', date: '2026-12-01', state: 'PLANNED' }),
      contact({ caseId: 'B', date: '2026-11-03' }),
    ];
    expect([...lastContactByCase(contacts)]).toEqual([
      ['A', '2026-11-02'],
      ['B', '2026-11-03'],
    ]);
  });
});

describe('silence over whole caseloads', () => {
  it('agrees with the single case on every day around the limit', () => {
    const today = '2026-11-23';
    const mentee = buildMentee({ status: 'ACTIVE' });
    for (let days = 38; days <= 46; days += 1) {
      const since = addDays(today, -days);
      const single = silentSince(mentee, since, today) !== null;
      expect(isSilent(mentee, since, silentBefore(today))).toBe(single);
    }
  });

  it('says of a restricted case that it is restricted, and nothing else', () => {
    const restriction = { reason: 'CLAIMS', since: '2026-11-20' } as const;
    const kept = { ...permit('DUL_60A', '2026-11-24'), restriction, toReview: ['note'] };
    const of = { contacts: [], tasks: [task({ dueOn: '2026-11-01' })], consents: [] };
    expect(attentionOf(kept, of, TODAY)).toEqual([
      { kind: 'RESTRICTED', tone: 'info', since: '2026-11-20' },
    ]);
    expect(noContactAttention(kept, [], TODAY)).toBeNull();
    expect(isSilent(kept, null, silentBefore(TODAY))).toBe(false);
  });
});
