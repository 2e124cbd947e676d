import { describe, expect, it } from 'vitest';
import { buildCaseFile } from '#tests/factories/case-file.ts';
import type { Contact } from './contact.ts';
import { byMonth, historyOf, isOfGroup } from './history.ts';
import type { Task } from './task.ts';

const contact = (id: string, date: string, createdAt = '2026-01-01T00:00:00.000Z') =>
  ({ _id: id, type: 'contact', date, createdAt }) as Contact;
const task = (id: string, more: Partial<Task>) =>
  ({ _id: id, type: 'task', createdAt: '2026-01-01T00:00:00.000Z', ...more }) as Task;

describe('the timeline of a record', () => {
  it('runs newest first, later written first on the same day', () => {
    const entries = historyOf({
      contacts: [
        contact('a', '2026-11-02', '2026-11-02T08:00:00.000Z'),
        contact('b', '2026-11-02', '2026-11-02T09:00:00.000Z'),
        contact('c', '2026-11-20'),
      ],
      tasks: [],
      placements: [],
    });
    expect(entries.map((e) => e.id)).toEqual(['c', 'b', 'a']);
  });
  it('shows a task only once it is done, on the day it was done', () => {
    const tasks = [
      task('open', { state: 'OPEN', dueOn: '2026-11-01' }),
      task('done', { state: 'DONE', dueOn: '2026-11-01', doneAt: '2026-11-05T10:00:00.000Z' }),
    ];
    const entries = historyOf({ contacts: [], tasks, placements: [] });
    expect(entries.map((e) => [e.id, e.on])).toEqual([['done', '2026-11-05']]);
  });
  it('shows each residence document on the day from which it counts', () => {
    const permits = [
      buildCaseFile('permit', { issuedOn: '2026-09-20', documentSeenOn: '2026-10-01' }),
      buildCaseFile('permit', { documentSeenOn: '2026-10-02' }),
    ];
    const entries = historyOf({ contacts: [], tasks: [], placements: [], permits });
    expect(entries.map(({ kind, on }) => [kind, on])).toEqual([
      ['permit', '2026-10-02'],
      ['permit', '2026-09-20'],
    ]);
  });
  it('shows a check on the day it was made, and an agreement on the day it was signed', () => {
    const entries = historyOf({
      contacts: [],
      tasks: [],
      placements: [],
      // A quarter past midnight in Berlin.
      checks: [buildCaseFile('check', { createdAt: '2026-09-01T22:15:00.000Z' })],
      agreements: [buildCaseFile('agreement', { signedOn: '2026-09-10' })],
    });
    expect(entries.map(({ kind, on }) => [kind, on])).toEqual([
      ['agreement', '2026-09-10'],
      ['check', '2026-09-02'],
    ]);
    expect(entries.every((entry) => isOfGroup(entry, 'admission'))).toBe(true);
    expect(entries.some((entry) => isOfGroup(entry, 'contact'))).toBe(false);
  });
  it('is cut at each turn of a month', () => {
    const contacts = [
      contact('a', '2026-10-31'),
      contact('b', '2026-11-01'),
      contact('c', '2026-11-30'),
    ];
    const months = byMonth(historyOf({ contacts, tasks: [], placements: [] }));
    expect(months.map((m) => [m.month, m.entries.length])).toEqual([
      ['2026-11', 2],
      ['2026-10', 1],
    ]);
  });
});
