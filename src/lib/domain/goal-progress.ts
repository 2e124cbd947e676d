import type { Goal, GoalStep } from './goal.ts';
import { parseId } from './id.ts';

/** What a goal or a step wants by a day; `key` names it on every device alike. */
export interface DatedStep {
  key: string;
  goalId: string;
  /** Absent where the goal itself has the day. */
  stepId?: string;
  title: string;
  goalTitle: string;
  dueOn: string;
  responsible: Goal['responsible'];
}

export const isOpen = ({ state }: Pick<Goal, 'state'>): boolean =>
  state === 'OPEN' || state === 'RUNNING';

export const openSteps = (goal: Pick<Goal, 'steps'>): GoalStep[] =>
  (goal.steps ?? []).filter(({ doneOn }) => doneOn === undefined);

/** Nothing is left to do, and it had steps: the goal may be reached. */
export const allStepsDone = (goal: Pick<Goal, 'steps'>): boolean =>
  (goal.steps ?? []).length > 0 && openSteps(goal).length === 0;

export const isOverdue = (dueOn: string | undefined, today: string): boolean =>
  dueOn !== undefined && dueOn < today;

/** Days of what is still to do, of goals that are pursued; the earliest first. */
export function datedSteps(goals: readonly Goal[]): DatedStep[] {
  return goals
    .filter(isOpen)
    .flatMap(datedOf)
    .sort((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : a.key < b.key ? -1 : 1));
}

function datedOf(goal: Goal): DatedStep[] {
  const ulid = parseId(goal._id)?.ulid ?? '';
  const of = { goalId: goal._id, goalTitle: goal.title };
  const found: DatedStep[] = openSteps(goal).flatMap(({ id, text, dueOn, responsible }) =>
    dueOn === undefined
      ? []
      : [{ ...of, key: `step:${ulid}:${id}`, stepId: id, title: text, dueOn, responsible }],
  );
  const { dueOn, title, responsible } = goal;
  if (dueOn !== undefined) found.push({ ...of, key: `goal:${ulid}`, title, dueOn, responsible });
  return found;
}

/** What is pursued first, by the next day that it wants; without a day at the end, the oldest first. */
export function inOrder(goals: readonly Goal[]): Goal[] {
  const next = (goal: Goal): string =>
    datedOf(goal)
      .map(({ dueOn }) => dueOn)
      .toSorted()[0] ?? '~';
  return [...goals].sort((a, b) => {
    const [x, y] = [next(a), next(b)];
    return x < y ? -1 : x > y ? 1 : a._id < b._id ? -1 : 1;
  });
}

/** The goal with a step ticked off on a day, or open again with `null`; null where it is so already. */
export function ticked(
  goal: Pick<Goal, 'steps' | 'state'>,
  stepId: string,
  doneOn: string | null,
): Pick<Goal, 'steps' | 'state'> | null {
  const step = goal.steps?.find(({ id }) => id === stepId);
  if (!step || (step.doneOn ?? null) === doneOn) return null;
  const steps = goal.steps?.map((one) => {
    if (one.id !== stepId) return one;
    const open = { ...one };
    delete open.doneOn;
    return doneOn === null ? open : { ...open, doneOn };
  });
  // Who does something for it pursues it.
  return { steps, state: goal.state === 'OPEN' && doneOn !== null ? 'RUNNING' : goal.state };
}
