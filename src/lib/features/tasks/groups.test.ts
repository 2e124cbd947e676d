import { describe, expect, it } from 'vitest';
import type { Due } from '#lib/records/due.ts';
import { buildTask } from '#tests/factories/task.ts';
import { groupDue, newestFinished } from './groups.ts';

const TODAY = '2026-11-23';
const taskDue = (on: string): Due => {
  const task = buildTask({ dueOn: on });
  return { kind: 'task', id: task._id, on, task, deadline: null };
};

describe('what is open', () => {
  it('stands by urgency, a week to its last day', () => {
    const days = ['2026-11-01', '2026-11-22', TODAY, '2026-11-24', '2026-11-30', '2026-12-01'];
    expect(
      groupDue(days.map(taskDue), TODAY).map(({ group, due }) => [group, due.map(({ on }) => on)]),
    ).toEqual([
      ['overdue', ['2026-11-01', '2026-11-22']],
      ['today', [TODAY]],
      ['week', ['2026-11-24', '2026-11-30']],
      ['later', ['2026-12-01']],
    ]);
  });
});

describe('what is finished', () => {
  it('stands newest first, thirty at most, by when it was done or passed over', () => {
    const at = (n: number) => `2026-10-${String(n).padStart(2, '0')}T08:00:00.000Z`;
    const tasks = Array.from({ length: 31 }, (_, n) =>
      n % 2
        ? buildTask({ state: 'DONE', doneAt: at(n + 1) })
        : buildTask({ state: 'SKIPPED', updatedAt: at(n + 1) }),
    );
    const shown = newestFinished(tasks);
    expect(shown).toHaveLength(30);
    expect(shown[0]?.updatedAt).toBe(at(31));
    expect(shown.at(-1)?.doneAt).toBe(at(2));
  });
});
