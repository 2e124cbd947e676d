import * as z from 'zod';
import { envelope, instant, isoDate, longText, shortText, ulidText } from './record.ts';

export const TASK_STATES = ['OPEN', 'DONE', 'SKIPPED', 'OBSOLETE'] as const;

/** A task with a due date: `task:CASE:ULID` or `task:ULID` (domain.md 1.10). */
export const taskSchema = z.strictObject({
  ...envelope,
  type: z.literal('task'),
  title: shortText.min(1, 'title-missing'),
  dueOn: isoDate,
  note: longText.optional(),
  caseId: ulidText.optional(),
  employerId: z.string().optional(),
  assigneeId: ulidText,
  state: z.enum(TASK_STATES),
  doneAt: instant.optional(),
});
export type Task = z.infer<typeof taskSchema>;
