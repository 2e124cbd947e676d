import type { Goal, GoalStep } from '#lib/domain/goal.ts';
import { isOpen, openSteps } from '#lib/domain/goal-progress.ts';

/** Far enough for one page, and for one look. */
const MOST = 12;

/** Open steps of what is pursued: the mentee's own first, each by its day; those without one last. */
export function stepsFor(goals: readonly Goal[]): GoalStep[] {
  const own = (step: GoalStep) => (step.responsible === 'MENTEE' ? '0' : '1');
  const order = (step: GoalStep) => `${own(step)}${step.dueOn ?? '~'}${step.id}`;
  return goals
    .filter(isOpen)
    .flatMap(openSteps)
    .sort((a, b) => (order(a) < order(b) ? -1 : 1))
    .slice(0, MOST);
}
