import { describe, expect, it } from 'vitest';
import { buildCaseFile } from '#tests/factories/case-file.ts';
import { testUlid } from '#tests/factories/ulid.ts';
import { GOAL_KINDS, type Goal, type GoalStep } from './goal.ts';
import { suggestedGoals, suggestedSteps } from './catalogues/goal-suggestions.ts';
import { allStepsDone, datedSteps, inOrder, ticked } from './goal-progress.ts';

const step = (n: number, of: Partial<GoalStep> = {}): GoalStep => ({
  id: testUlid(n, 'S'),
  text: `Schritt ${n}`,
  responsible: 'MENTEE',
  ...of,
});
const goal = (of: Partial<Goal> = {}): Goal => buildCaseFile('goal', of);

describe('the days that goals want', () => {
  it('are those of open steps and of the goal itself, the earliest first', () => {
    const one = goal({
      dueOn: '2027-03-01',
      steps: [
        step(1, { dueOn: '2027-01-15' }),
        step(2, { dueOn: '2026-12-01', doneOn: '2026-11-30' }),
        step(3),
      ],
    });
    const other = goal({ title: 'Führerschein', dueOn: '2027-02-01' });
    const found = datedSteps([one, other]);
    expect(found.map(({ title, dueOn }) => [title, dueOn])).toEqual([
      ['Schritt 1', '2027-01-15'],
      ['Führerschein', '2027-02-01'],
      ['Deutsch B1', '2027-03-01'],
    ]);
    expect(found[0]?.key).toBe(`step:${one._id.slice(-26)}:${testUlid(1, 'S')}`);
    expect(new Set(found.map(({ key }) => key)).size).toBe(3);
  });
  it.each(['DONE', 'DROPPED'] as const)('are none once the goal is %s', (state) => {
    expect(datedSteps([goal({ state, dueOn: '2027-01-01' })])).toEqual([]);
  });
  it('put the goal first that wants something next; goals without a day come last', () => {
    const [late, none, soon] = [
      goal({ title: 'spät', dueOn: '2027-05-01' }),
      goal({ title: 'ohne' }),
      goal({ title: 'bald', dueOn: '2027-12-01', steps: [step(1, { dueOn: '2026-12-01' })] }),
    ];
    expect(inOrder([late, none, soon]).map(({ title }) => title)).toEqual(['bald', 'spät', 'ohne']);
  });
});

describe('a step', () => {
  const open = goal({ steps: [step(1), step(2)] });
  it('that is ticked off carries the day and sets the goal going', () => {
    const done = ticked(open, testUlid(1, 'S'), '2026-11-23');
    expect(done?.state).toBe('RUNNING');
    expect(done?.steps?.map(({ doneOn }) => doneOn)).toEqual(['2026-11-23', undefined]);
  });
  it('can be opened again, and nothing is changed where it is so already', () => {
    const done = { ...open, ...ticked(open, testUlid(1, 'S'), '2026-11-23') };
    expect(ticked(done, testUlid(1, 'S'), null)?.steps).toEqual(open.steps);
    expect(ticked(done, testUlid(1, 'S'), '2026-11-23')).toBeNull();
    expect(ticked(open, testUlid(9, 'S'), '2026-11-23')).toBeNull();
  });
  it('was the last one where all are ticked; a goal without steps is not reached by that', () => {
    const all = { steps: [step(1, { doneOn: '2026-11-23' })] };
    expect([allStepsDone(all), allStepsDone(open), allStepsDone({})]).toEqual([true, false, false]);
  });
});

describe('suggested goals', () => {
  it.each(GOAL_KINDS)('are there for %s, with steps and short words', (kind) => {
    expect(suggestedGoals(kind).length).toBeGreaterThan(0);
    for (const { title, steps } of suggestedGoals(kind)) {
      expect(title.length).toBeLessThanOrEqual(60);
      expect(steps.length).toBeGreaterThan(1);
    }
    const codes = suggestedSteps(kind).map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
  });
  it('carry one code for one wording everywhere', () => {
    const byCode = new Map<string, string>();
    for (const kind of GOAL_KINDS)
      for (const { code, text } of suggestedSteps(kind)) {
        expect(byCode.get(code) ?? text).toBe(text);
        byCode.set(code, text);
      }
  });
});
