import * as z from 'zod';
import { envelope, isoDate, longText, shortText, ulidText } from './record.ts';

export const GOAL_KINDS = [
  'LANGUAGE',
  'RECOGNITION',
  'QUALIFICATION',
  'INTERNSHIP',
  'TRAINING',
  'EMPLOYMENT',
  'AUTHORITY',
  'CHILDCARE',
  'MOBILITY',
  'SELF_HELP',
] as const;
export const RESPONSIBLES = ['MENTEE', 'MENTOR', 'THIRD'] as const;
export const GOAL_STATES = ['OPEN', 'RUNNING', 'DONE', 'DROPPED'] as const;

/** One step: who does what by when. */
export const goalStep = z.strictObject({
  id: ulidText,
  text: shortText.min(1, 'title-missing'),
  responsible: z.enum(RESPONSIBLES),
  dueOn: isoDate.optional(),
  doneOn: isoDate.optional(),
});
export type GoalStep = z.infer<typeof goalStep>;

/** A goal of the integration plan: `goal:CASE:ULID` (domain.md 1.7). */
export const goalSchema = z.strictObject({
  ...envelope,
  type: z.literal('goal'),
  caseId: ulidText,
  kind: z.enum(GOAL_KINDS),
  title: shortText.min(1, 'title-missing'),
  text: longText.optional(),
  dueOn: isoDate.optional(),
  responsible: z.enum(RESPONSIBLES),
  state: z.enum(GOAL_STATES),
  doneOn: isoDate.optional(),
  steps: z.array(goalStep).max(40).optional(),
});
export type Goal = z.infer<typeof goalSchema>;
