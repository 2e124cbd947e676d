import { describe, expect, it } from 'vitest';
import { nextUlid } from '#tests/factories/ulid.ts';
import type { Education } from './profile.ts';
import { focusGroups, qualificationOf, suggestedQualification } from './qualification.ts';

const entry = (fields: Partial<Education>): Education => ({
  id: nextUlid(),
  type: 'VOCATIONAL',
  title: 'Schneiderin',
  ...fields,
});

describe('the vocational qualification', () => {
  it.each<[Partial<Education>, string | null]>([
    [{ type: 'SCHOOL', completed: true, title: 'Abitur' }, 'Q0'],
    [{ type: 'VOCATIONAL', completed: true, years: 3 }, 'Q1'],
    [{ type: 'VOCATIONAL', completed: true }, 'Q1'],
    [{ type: 'VOCATIONAL', completed: true, years: 2 }, 'Q1'],
    [{ type: 'VOCATIONAL', completed: true, years: 1.5 }, 'Q0'],
    [{ type: 'VOCATIONAL', completed: false, years: 3 }, 'Q0'],
    [{ type: 'VOCATIONAL', years: 3 }, null],
    [{ type: 'UNIVERSITY', title: 'Jura' }, null],
    [{ type: 'TRAINING', completed: true, years: 3 }, 'Q0'],
    [{ type: 'VOCATIONAL', completed: true, title: 'Tischlermeister' }, 'Q2'],
    [{ type: 'UNIVERSITY', completed: true, title: 'Bachelor Informatik' }, 'Q2'],
    [{ type: 'UNIVERSITY', completed: true, title: 'Lehramt', isced: 7 }, 'Q3'],
    [{ type: 'UNIVERSITY', completed: true, title: 'Diplom Bauingenieur' }, 'Q3'],
    [{ type: 'UNIVERSITY', completed: false, title: 'Master', isced: 7 }, 'Q0'],
  ])('of %o is %s', (fields, level) => {
    expect(suggestedQualification([entry(fields)])).toBe(level);
  });

  it('is the highest of several, and unknown without any', () => {
    const both = [
      entry({ completed: true }),
      entry({ type: 'UNIVERSITY', completed: true, title: 'Bachelor' }),
    ];
    expect(suggestedQualification(both)).toBe('Q2');
    expect(suggestedQualification(both.toReversed())).toBe('Q2');
    expect(suggestedQualification([])).toBeNull();
    const open = entry({ type: 'UNIVERSITY' });
    expect(suggestedQualification([entry({ type: 'SCHOOL' }), open])).toBeNull();
    expect(suggestedQualification([entry({ completed: true }), open])).toBe('Q1');
  });

  it('is what a person confirmed, whatever the entries suggest', () => {
    expect(qualificationOf({ qualificationLevel: 'Q1', education: [] })).toBe('Q1');
    expect(qualificationOf({ education: [entry({ completed: true })] })).toBe('Q1');
    expect(qualificationOf(null)).toBeNull();
  });
});

describe('the focus groups', () => {
  it.each([
    ['F', 'Q0', ['WOMEN', 'NO_VOCATIONAL_QUALIFICATION']],
    ['F', 'Q1', ['WOMEN']],
    ['M', 'Q0', ['NO_VOCATIONAL_QUALIFICATION']],
    ['X', undefined, []],
  ] as const)('of %s with %s are %o', (gender, qualificationLevel, groups) => {
    const profile = qualificationLevel ? { qualificationLevel } : null;
    expect(focusGroups({ gender }, profile)).toEqual(groups);
  });
});
