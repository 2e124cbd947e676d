import { deadline, type Deadline } from './deadline.ts';
import type { CaseRule } from './records.ts';

/** What was agreed: each goal by its day, each step by its own. */
export const goalDeadlines: CaseRule = (_mentee, { goals }) =>
  goals.flatMap((goal): Deadline[] => {
    if (goal.state === 'DONE' || goal.state === 'DROPPED') return [];
    const { caseId, dueOn, title } = goal;
    const own =
      dueOn === undefined
        ? []
        : [
            deadline('GOAL', { caseId, id: goal._id, date: dueOn }, dueOn, 'GOAL', {
              about: title,
            }),
          ];
    const steps = (goal.steps ?? []).flatMap((step) => {
      if (step.dueOn === undefined || step.doneOn !== undefined) return [];
      const source = { caseId, id: goal._id, part: step.id, date: step.dueOn };
      return [deadline('GOAL', source, step.dueOn, 'STEP', { about: step.text })];
    });
    return [...own, ...steps];
  });
