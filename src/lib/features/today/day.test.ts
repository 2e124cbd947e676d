import { describe, expect, it } from 'vitest';
import { buildContact } from '#tests/factories/contact.ts';
import { visitsOf, withoutEntry } from './day.ts';

const today = '2026-11-23';
const visit = (date: string, time?: string) =>
  buildContact({ state: 'PLANNED', date, ...(time ? { time } : {}) });

describe('Heute', () => {
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
