import type { AnyDocument } from '#lib/domain/document.ts';
import type { Goal, GoalStep } from '#lib/domain/goal.ts';
import type { Mentee } from '#lib/domain/mentee.ts';
import { plusDays } from './days.ts';
import { idOn, recordOf, type DemoContext } from './world.ts';

type Step = readonly [text: string, responsible: GoalStep['responsible'], weeks: number];
interface Plan {
  kind: Goal['kind'];
  title: string;
  steps: readonly Step[];
}

const LANGUAGE: Plan = {
  kind: 'LANGUAGE',
  title: 'Deutsch B2 erreichen',
  steps: [
    ['Sprachkurs suchen', 'MENTOR', 2],
    ['Zum Sprachkurs anmelden', 'MENTEE', 6],
    ['Zur Prüfung anmelden', 'MENTEE', 16],
  ],
};
const WORK: Plan = {
  kind: 'EMPLOYMENT',
  title: 'Arbeit finden, die zum Abschluss passt',
  steps: [
    ['Lebenslauf schreiben', 'MENTOR', 2],
    ['Passende Betriebe suchen', 'MENTOR', 5],
    ['Bewerbungen abschicken', 'MENTEE', 7],
    ['Vorstellungsgespräch üben', 'MENTOR', 9],
  ],
};
const TRAINING: Plan = {
  kind: 'TRAINING',
  title: 'Ausbildung im Handwerk beginnen',
  steps: [
    ['Praktikum im Betrieb', 'MENTEE', 4],
    ['Zeugnisse übersetzen lassen', 'MENTEE', 8],
    ['Bewerbung schreiben', 'MENTEE', 10],
  ],
};

/** Two goals: one that is well on its way, one that has just begun. */
export function demoGoals(context: DemoContext, mentee: Mentee): AnyDocument[] {
  const plans = [mentee.mainPath === 'TRAINING' ? TRAINING : WORK, LANGUAGE];
  return plans.map((plan, at) => demoGoal(context, mentee, plan, at === 0 ? 1 : 0));
}

function demoGoal(context: DemoContext, mentee: Mentee, plan: Plan, done: number): AnyDocument {
  const { random, today } = context;
  const begun = plusDays(today, -random.int(5, 12));
  return {
    ...recordOf(context, mentee, 'goal', begun),
    kind: plan.kind,
    title: plan.title,
    dueOn: plusDays(today, 180),
    responsible: 'MENTEE',
    state: 'RUNNING',
    steps: plan.steps.map(([text, responsible, weeks], at) => ({
      id: idOn(random, begun),
      text,
      responsible,
      // Not this week: Heute is for what is near, and there is enough of it.
      dueOn: plusDays(today, weeks * 7 + random.int(14, 24)),
      ...(at < done ? { doneOn: plusDays(today, -random.int(1, 4)) } : {}),
    })),
  };
}
