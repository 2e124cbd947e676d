import { makeId } from '#lib/domain/id.ts';
import type { Task } from '#lib/domain/task.ts';
import { TEST_MENTOR, testEnvelope } from './envelope.ts';
import { nextUlid } from './ulid.ts';

/** A valid open task, of no case unless `caseId` is given. */
export function buildTask(fields: Partial<Task> = {}): Task {
  return {
    ...testEnvelope,
    _id: makeId('task', nextUlid(), fields.caseId ?? null),
    type: 'task',
    title: 'Verlängerung beantragen',
    dueOn: '2026-12-01',
    assigneeId: TEST_MENTOR,
    state: 'OPEN',
    ...fields,
  };
}
