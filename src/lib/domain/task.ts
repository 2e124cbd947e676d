import * as z from 'zod';
import { envelope, instant, isoDate, longText, shortText, ulidText } from './record.ts';

export const TASK_STATES = ['OPEN', 'DONE', 'SKIPPED', 'OBSOLETE'] as const;

/** What a person demands by the GDPR: access, rectification, erasure, restriction (Art. 15 to 18). */
export const RIGHTS_DEMANDED = ['ACCESS', 'RECTIFICATION', 'ERASURE', 'RESTRICTION'] as const;
export type RightDemanded = (typeof RIGHTS_DEMANDED)[number];

/**
 * A person's absence, first and last day. It is kept as a task of no case, as that is what all of a
 * project see; in the state OBSOLETE, as there is nothing to do and no list of work shows it.
 */
export const absence = z.strictObject({
  from: isoDate,
  until: isoDate,
  /** Who stands in; absent where there was no case to stand in for. */
  deputyId: ulidText.optional(),
});
export type Absence = z.infer<typeof absence>;

export const taskRepeat = z.strictObject({
  every: z.enum(['WEEK', 'MONTH']),
  count: z.int().min(1).max(52),
  /** Day from which the rhythm counts; without one, the day the task is due. */
  from: isoDate.optional(),
});
export type TaskRepeat = z.infer<typeof taskRepeat>;

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
  /** Of a task that answers a demand: which right, and the day on which it was demanded. */
  right: z.enum(RIGHTS_DEMANDED).optional(),
  requestedOn: isoDate.optional(),
  /**
   * Key of the deadline by rule that this settles (DONE, SKIPPED) or takes over with a day of its
   * own (OPEN); the rule does not come up again for that key.
   */
  deadlineKey: shortText.optional(),
  /** Done once, it comes again after so many weeks or months. */
  repeat: taskRepeat.optional(),
  /** Of `assigneeId`; it ends on `dueOn`. */
  absence: absence.optional(),
});
export type Task = z.infer<typeof taskSchema>;
