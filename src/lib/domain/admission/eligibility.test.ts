import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RESIDENCE_STATUS_CODES } from '../catalogues/residence-status.ts';
import { ELIGIBILITIES, checkAdmission, type AdmissionFacts } from './eligibility.ts';
import { ADMISSION_RULES, admissionRulesOn, type AdmissionRules } from './rules.ts';

const [RULES]: readonly [AdmissionRules, ...AdmissionRules[]] = ADMISSION_RULES;
const PROTECTED: AdmissionFacts = {
  residesInSaxony: true,
  germanSufficient: 'YES',
  statusCode: 'AE_25_2_S',
  hasMigrationBackground: true,
  inSaxonySince: null,
  assessmentDate: '2026-11-23',
  capacity: 'NO',
  workBan: false,
};
const OTHER: AdmissionFacts = {
  ...PROTECTED,
  statusCode: 'EU_FREI',
  inSaxonySince: { day: '2022-05-01', precision: 'DAY' },
  capacity: 'YES',
};
const LONG_HERE = { inSaxonySince: { day: '2015-01-01', precision: 'DAY' as const } };

describe('the admission check, row by row', () => {
  it.each<[string, AdmissionFacts, number, (typeof ELIGIBILITIES)[number]]>([
    ['lives elsewhere', { ...PROTECTED, residesInSaxony: false }, 1, 'NOT_ELIGIBLE_RESIDENCE'],
    ['belongs to no group', { ...PROTECTED, statusCode: 'VIS_C' }, 2, 'NOT_ELIGIBLE_GROUP'],
    ['German too weak', { ...PROTECTED, germanSufficient: 'NO' }, 3, 'NOT_YET_LANGUAGE'],
    ['German too weak, other', { ...OTHER, germanSufficient: 'NO' }, 3, 'NOT_YET_LANGUAGE'],
    ['German not yet judged', { ...PROTECTED, germanSufficient: 'OPEN' }, 4, 'CLEARING'],
    ['protected', PROTECTED, 5, 'ELIGIBLE_PRIMARY'],
    ['protected, long here', { ...PROTECTED, ...LONG_HERE }, 5, 'ELIGIBLE_PRIMARY'],
    ['protected, may not work', { ...PROTECTED, workBan: true }, 6, 'HOLD_WORK_BAN'],
    ['other, long here', { ...OTHER, ...LONG_HERE }, 7, 'NOT_ELIGIBLE_FIVE_YEARS'],
    ['other, since when?', { ...OTHER, inSaxonySince: null }, 8, 'CLEARING'],
    ['other, no room', { ...OTHER, capacity: 'NO' }, 9, 'WAITLIST_CAPACITY'],
    ['other, room unknown', { ...OTHER, capacity: 'OPEN' }, 9, 'WAITLIST_CAPACITY'],
    ['other', OTHER, 10, 'ELIGIBLE_SECONDARY'],
    ['other, may not work', { ...OTHER, workBan: true }, 11, 'HOLD_WORK_BAN'],
    ['status unclear', { ...PROTECTED, statusCode: 'UNB' }, 12, 'REVIEW'],
  ])('%s', (_, facts, row, eligibility) => {
    expect(checkAdmission(facts, RULES)).toMatchObject({
      row,
      eligibility,
      ruleSetVersion: '2025-1',
    });
  });

  it('asks the coordination first, then for years, language, work and room', () => {
    const all: AdmissionFacts = {
      ...OTHER,
      ...LONG_HERE,
      germanSufficient: 'NO',
      workBan: true,
      capacity: 'NO',
    };
    expect(checkAdmission({ ...all, statusCode: 'UNB' }, RULES).row).toBe(12);
    expect(checkAdmission(all, RULES).row).toBe(7);
    const recent = { ...all, inSaxonySince: OTHER.inSaxonySince };
    expect(checkAdmission(recent, RULES).row).toBe(3);
    expect(checkAdmission({ ...recent, germanSufficient: 'YES' }, RULES).row).toBe(11);
  });

  it.each([
    ['ALLOW', 'ELIGIBLE_PRIMARY'],
    ['REJECT', 'NOT_ELIGIBLE_WORK_BAN'],
  ] as const)('follows the phase where work is banned: %s', (workBanPolicy, eligibility) => {
    const facts = { ...PROTECTED, workBan: true };
    expect(checkAdmission(facts, { ...RULES, workBanPolicy }).eligibility).toBe(eligibility);
  });

  it('says where it read a month in the person’s favour, and what is open', () => {
    const month: AdmissionFacts = {
      ...OTHER,
      inSaxonySince: { day: '2021-11-01', precision: 'MONTH' },
    };
    expect(checkAdmission(month, RULES)).toMatchObject({ row: 10, hints: ['DATE_IMPRECISE'] });
    expect(checkAdmission({ ...OTHER, capacity: 'OPEN' }, RULES).hints).toEqual(['CAPACITY_OPEN']);
    expect(checkAdmission({ ...OTHER, inSaxonySince: null }, RULES).hints).toEqual([
      'DATE_UNKNOWN',
    ]);
  });
});

describe('a review that the coordination decided', () => {
  const unclear: AdmissionFacts = { ...PROTECTED, statusCode: 'UNB' };

  it('is checked anew with the group that was chosen', () => {
    expect(checkAdmission(unclear, RULES, 'P1_SCHUTZ')).toMatchObject({
      row: 5,
      eligibility: 'ELIGIBLE_PRIMARY',
      targetGroup: 'P1_SCHUTZ',
      groupRow: 'Z6',
    });
    const other = { ...unclear, ...LONG_HERE, capacity: 'YES' as const };
    expect(checkAdmission(other, RULES, 'S_ANDERE').row).toBe(7);
    const since = { inSaxonySince: OTHER.inSaxonySince };
    expect(checkAdmission({ ...other, ...since }, RULES, 'S_ANDERE').row).toBe(10);
  });

  it('changes no group that the table knows', () => {
    expect(checkAdmission({ ...OTHER, ...LONG_HERE }, RULES, 'P1_SCHUTZ').row).toBe(7);
  });
});

describe('the admission check, always', () => {
  const facts = fc.record<AdmissionFacts>({
    residesInSaxony: fc.boolean(),
    germanSufficient: fc.constantFrom('YES', 'NO', 'OPEN'),
    statusCode: fc.constantFrom(...RESIDENCE_STATUS_CODES),
    underlyingStatusCode: fc.option(fc.constantFrom(...RESIDENCE_STATUS_CODES), { nil: undefined }),
    sponsorStatusCode: fc.option(fc.constantFrom(...RESIDENCE_STATUS_CODES), { nil: undefined }),
    formerlyProtected: fc.boolean(),
    hasMigrationBackground: fc.boolean(),
    inSaxonySince: fc.constantFrom(null, LONG_HERE.inSaxonySince, OTHER.inSaxonySince),
    assessmentDate: fc.constant('2026-11-23'),
    capacity: fc.constantFrom('YES', 'NO', 'OPEN'),
    workBan: fc.boolean(),
  });

  it('never turns the protected away for years or room', () => {
    fc.assert(
      fc.property(facts, (any) => {
        const result = checkAdmission(any, RULES);
        expect(ELIGIBILITIES).toContain(result.eligibility);
        if (result.targetGroup.startsWith('P')) expect([1, 3, 4, 5, 6]).toContain(result.row);
        if (result.eligibility.startsWith('ELIGIBLE')) {
          expect(any.residesInSaxony && any.germanSufficient === 'YES').toBe(true);
          expect(any.workBan).toBe(false);
        }
      }),
      { numRuns: 1000 },
    );
  });
});

describe('rules of a phase', () => {
  it('hold within their days only', () => {
    expect(admissionRulesOn('2025-01-01')?.version).toBe('2025-1');
    expect(admissionRulesOn('2027-12-31')?.version).toBe('2025-1');
    expect(admissionRulesOn('2024-12-31')).toBeNull();
    expect(admissionRulesOn('2028-01-01')).toBeNull();
  });
});
