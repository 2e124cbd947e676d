import { describe, expect, it } from 'vitest';
import { buildTask } from '#tests/factories/task.ts';
import { groupTasks } from './groups.ts';

const TODAY = '2026-11-23';
const due = (dueOn: string) => buildTask({ dueOn, title: dueOn, state: 'OPEN' });

describe('the list of tasks', () => {
  it('puts what is overdue first and leaves empty groups out', () => {
    const found = groupTasks([due('2026-12-24'), due('2026-11-22'), due(TODAY)], TODAY);
    expect(found.map((g) => g.group)).toEqual(['overdue', 'today', 'later']);
  });
  it('counts the seventh day to the week and the eighth as later', () => {
    const found = groupTasks([due('2026-11-30'), due('2026-12-01')], TODAY);
    expect(found.map((g) => [g.group, g.tasks.length])).toEqual([
      ['week', 1],
      ['later', 1],
    ]);
  });
  it('does not list skipped and obsolete tasks', () => {
    expect(
      groupTasks([buildTask({ state: 'OBSOLETE' }), buildTask({ state: 'SKIPPED' })], TODAY),
    ).toEqual([]);
  });
});
