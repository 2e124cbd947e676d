import { describe, expect, it } from 'vitest';
import { buildContact } from '#tests/factories/contact.ts';
import { buildMentee } from '#tests/factories/mentee.ts';
import { buildTask } from '#tests/factories/task.ts';
import { deadlinesOf, visitsOf, withoutEntry } from './day.ts';

const today = '2026-11-23';
const visit = (date: string, time?: string) =>
  buildContact({ state: 'PLANNED', date, ...(time ? { time } : {}) });

describe('Heute', () => {
  it('lists what is overdue and what falls into the next seven days', () => {
    const tasks = ['2026-11-01', '2026-11-30', '2026-12-01'].map((dueOn) =>
      buildTask({ dueOn, state: 'OPEN' }),
    );
    const permit = (validUntil: string) =>
      buildMentee({ residence: { statusCode: 'DUL_60A', validUntil } });
    const mentees = [permit('2026-11-25'), permit('2026-12-14')];
    const found = deadlinesOf({ tasks, mentees }, today);
    expect(found.map((one) => [one.kind, one.on])).toEqual([
      ['task', '2026-11-01'],
      ['permit', '2026-11-25'],
      ['task', '2026-11-30'],
    ]);
  });
  it('puts visits in the order of the day', () => {
    const contacts = [
      visit(today),
      visit(today, '14:00'),
      visit(today, '09:30'),
      visit('2026-11-24'),
    ];
    expect(visitsOf(contacts, today).map((c) => c.time)).toEqual(['09:30', '14:00', undefined]);
  });
  it('asks about the visits of the day only in the evening, about older ones at once', () => {
    const contacts = [visit(today), visit('2026-11-20'), visit('2026-10-01')];
    expect(withoutEntry(contacts, { today, hour: 9 }).map((c) => c.date)).toEqual(['2026-11-20']);
    expect(withoutEntry(contacts, { today, hour: 17 })).toHaveLength(2);
  });
});
