import { describe, expect, it } from 'vitest';
import { admissionCheckSchema, type AdmissionCheck, type CheckFacts } from '../admission-check.ts';
import { ROLES } from '../member.ts';
import { checkProblem } from './check-problem.ts';
import { resultOf } from './facts.ts';
import { ADMISSION_RULES, type AdmissionRules } from './rules.ts';

const [RULES] = ADMISSION_RULES;
const CASE = '01HZX3K5T8Q2W4E6R7Y9V0ABCD';
const ASKED = '01HZX3K5T8Q2W4E6R7Y9V0ABC1';
const AT = '2026-11-23T08:00:00.000Z';
const OTHER: CheckFacts = {
  residesInSaxony: true,
  germanSufficient: 'YES',
  statusCode: 'EU_FREI',
  hasMigrationBackground: true,
  inSaxonySince: '2022-05-01',
  inSaxonySincePrecision: 'DAY',
  assessmentDate: '2026-11-23',
  capacity: 'OPEN',
  workBan: false,
};
function aCheck(
  facts: CheckFacts = OTHER,
  more: Partial<AdmissionCheck> = {},
  rules: AdmissionRules = RULES,
): AdmissionCheck {
  const { ruleSetVersion, eligibility, targetGroup, groupRow, row } = resultOf(
    facts,
    rules,
    more.decidedGroup,
  );
  return admissionCheckSchema.parse({
    ...{ _id: `check:${CASE}:${ASKED}`, schemaVersion: 1, projectId: CASE },
    ...{ createdAt: AT, createdBy: CASE, updatedAt: AT, updatedBy: CASE },
    ...{ type: 'check', caseId: CASE, facts },
    ...{ ruleSetVersion, eligibility, targetGroup, groupRow, row },
    ...more,
  });
}
const DECIDED = { decides: ASKED, decision: 'ADMIT', reason: 'Platz ist frei.' } as const;

describe('a stored admission check', () => {
  it('stands where its result follows from its facts', () => {
    for (const role of ROLES) expect(checkProblem(aCheck(), role)).toBeNull();
    expect(checkProblem(aCheck({ ...OTHER, workBan: true }), 'MENTOR')).toBeNull();
  });

  it.each<[string, Partial<AdmissionCheck>]>([
    ['eligibility', { eligibility: 'ELIGIBLE_PRIMARY' }],
    ['targetGroup', { targetGroup: 'P1_SCHUTZ' }],
    ['groupRow', { groupRow: 'Z1' }],
    ['row', { row: 5 }],
    ['ruleSetVersion', { ruleSetVersion: '1999-1' }],
  ])('does not stand with another %s', (field, wrong) => {
    const check = { ...aCheck(), ...wrong };
    expect(checkProblem(check, 'COORDINATOR')).toEqual({ code: 'check-wrong', field });
  });

  it('is no decision half said', () => {
    for (const more of [{ decidedGroup: 'S_ANDERE' as const }, { decides: ASKED }])
      expect(checkProblem({ ...aCheck(), ...more }, 'COORDINATOR')).toEqual({
        code: 'check-wrong',
        field: 'decision',
      });
    const undirected = { ...aCheck(OTHER, DECIDED), decides: undefined };
    expect(checkProblem(undirected, 'COORDINATOR')?.field).toBe('decides');
  });
});

describe('a decision on a check', () => {
  it('is the coordination’s alone', () => {
    const decision = aCheck({ ...OTHER, capacity: 'YES' }, DECIDED);
    for (const role of ROLES)
      expect(checkProblem(decision, role)?.code ?? null).toBe(
        role === 'COORDINATOR' ? null : 'not-permitted',
      );
    // What a merge or a restore brings was judged when its author wrote it.
    expect(checkProblem(decision, null)).toBeNull();
  });

  it('has a reason', () => {
    for (const reason of ['', '  ', undefined])
      expect(checkProblem(aCheck(OTHER, { ...DECIDED, reason }), 'COORDINATOR')?.code).toBe(
        'reason-missing',
      );
  });

  it('overrules anything but the five years', () => {
    const elsewhere = aCheck({ ...OTHER, residesInSaxony: false }, DECIDED);
    expect(checkProblem(elsewhere, 'COORDINATOR')).toBeNull();
    const long: CheckFacts = { ...OTHER, inSaxonySince: '2015-01-01' };
    const admitted = aCheck(long, DECIDED);
    expect(checkProblem(admitted, 'COORDINATOR')).toEqual({
      code: 'five-years-fixed',
      field: 'decision',
    });
    const rejected = aCheck(long, { ...DECIDED, decision: 'REJECT' });
    expect(checkProblem(rejected, 'COORDINATOR')).toBeNull();
    const corrected = { ...long, inSaxonySince: '2023-01-01', capacity: 'YES' as const };
    expect(checkProblem(aCheck(corrected, DECIDED), 'COORDINATOR')).toBeNull();
  });

  it('knows no way around them by the group that it chooses', () => {
    const unclear: CheckFacts = { ...OTHER, statusCode: 'UNB', inSaxonySince: '2015-01-01' };
    const other = aCheck(unclear, { ...DECIDED, decidedGroup: 'S_ANDERE' });
    expect(checkProblem(other, 'COORDINATOR')?.code).toBe('five-years-fixed');
    const first = aCheck(unclear, { ...DECIDED, decidedGroup: 'P1_SCHUTZ' });
    expect(checkProblem(first, 'COORDINATOR')).toBeNull();
    const known = { ...OTHER, inSaxonySince: '2015-01-01' };
    const chosen = aCheck(known, { ...DECIDED, decidedGroup: 'P1_SCHUTZ' });
    expect(checkProblem(chosen, 'COORDINATOR')?.code).toBe('five-years-fixed');
  });
});
