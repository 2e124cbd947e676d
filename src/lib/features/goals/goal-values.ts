import { suggestedGoals, type SuggestedGoal } from '#lib/domain/catalogues/goal-suggestions.ts';
import { addDays } from '#lib/domain/day.ts';
import type { Goal, GoalStep } from '#lib/domain/goal.ts';

/** What stands in the sheet of a goal; kept as a sealed draft. */
export interface GoalValues {
  kind: Goal['kind'] | '';
  title: string;
  text: string;
  dueOn: string;
  responsible: Goal['responsible'];
  state: Goal['state'];
  /** Code of the suggestion that was taken over, and of its steps those that shall be. */
  suggestion: string;
  steps: string[];
}

export const valuesOf = (goal: Goal | null): GoalValues => ({
  kind: goal?.kind ?? '',
  title: goal?.title ?? '',
  text: goal?.text ?? '',
  dueOn: goal?.dueOn ?? '',
  responsible: goal?.responsible ?? 'MENTEE',
  state: goal?.state ?? 'OPEN',
  suggestion: '',
  steps: [],
});

export function suggestionOf(values: GoalValues): SuggestedGoal | null {
  if (values.kind === '') return null;
  return suggestedGoals(values.kind).find(({ code }) => code === values.suggestion) ?? null;
}

/** About so many months on, as a day. */
export const inMonths = (today: string, months: number): string =>
  addDays(today, Math.round(months * 30.44));

/** The form with a suggestion taken over: its words, its day, all of its steps. */
export function withSuggestion(values: GoalValues, code: string, today: string): GoalValues {
  const before = suggestionOf(values);
  const next = { ...values, suggestion: code };
  const taken = suggestionOf(next);
  const own = values.title.trim() !== '' && values.title !== before?.title;
  if (!taken) return { ...next, title: own ? values.title : '', steps: [] };
  return {
    ...next,
    title: own ? values.title : taken.title,
    dueOn: inMonths(today, taken.months),
    steps: taken.steps.map((step) => step.code),
  };
}

/** The steps that were chosen, each with a day of its own. */
export function stepsOf(values: GoalValues, today: string, newUlid: () => string): GoalStep[] {
  return (suggestionOf(values)?.steps ?? [])
    .filter(({ code }) => values.steps.includes(code))
    .map(({ text, responsible, weeks }) => ({
      id: newUlid(),
      text,
      responsible,
      dueOn: addDays(today, weeks * 7),
    }));
}
