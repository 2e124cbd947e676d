import { describe, expect, it } from 'vitest';
import type { AdmissionCheck } from '../admission-check.ts';
import type { ConsentFacts } from '../consent-state.ts';
import { checkInForce, outcomeOf } from './outcome.ts';
import { admissionStanding, type AdmissionRecords } from './standing.ts';
import { ELIGIBILITIES } from './eligibility.ts';

const DAY = '2026-11-23';
const CASE = '01HZX3K5T8Q2W4E6R7Y9V0ABCD';
const ulid = (n: number) => `01HZX3K5T8Q2W4E6R7Y9V0ABC${String(n)}`;

const check = (n: number, more: Partial<AdmissionCheck> = {}): AdmissionCheck => ({
  _id: `check:${CASE}:${ulid(n)}`,
  schemaVersion: 1,
  projectId: ulid(0),
  createdAt: `2026-11-2${String(n)}T08:00:00.000Z`,
  createdBy: ulid(0),
  updatedAt: `2026-11-2${String(n)}T08:00:00.000Z`,
  updatedBy: ulid(0),
  type: 'check',
  caseId: CASE,
  facts: {
    residesInSaxony: true,
    germanSufficient: 'YES',
    statusCode: 'AE_25_2_S',
    hasMigrationBackground: true,
    assessmentDate: DAY,
    capacity: 'OPEN',
    workBan: false,
  },
  ruleSetVersion: '2025-1',
  eligibility: 'ELIGIBLE_PRIMARY',
  targetGroup: 'P1_SCHUTZ',
  groupRow: 'Z1',
  row: 5,
  ...more,
});
const C1: ConsentFacts = { purpose: 'C1', answer: 'GIVEN', givenAt: '2026-11-20T08:00:00.000Z' };

const records = (more: Partial<AdmissionRecords> = {}): AdmissionRecords => ({
  mentee: { status: 'INQUIRY' },
  checks: [],
  consents: [],
  agreements: [],
  ...more,
});
const standing = (more: Partial<AdmissionRecords> = {}) => admissionStanding(records(more), DAY);

describe('where an admission stands', () => {
  it('goes from the inquiry over check, consents and agreement to mentoring', () => {
    const checks = [check(1)];
    const consents = [C1];
    expect(standing()).toEqual({
      step: 'CHECK',
      missing: ['CHECK', 'C1', 'AGREEMENT'],
      check: null,
      outcome: null,
    });
    expect(standing({ checks })).toMatchObject({ step: 'CONSENTS', outcome: 'GO' });
    expect(standing({ checks, consents })).toMatchObject({
      step: 'AGREEMENT',
      missing: ['AGREEMENT'],
    });
    expect(standing({ checks, consents, agreements: [{}] })).toMatchObject({
      step: 'ACTIVE',
      missing: [],
    });
  });

  it('stays at the check while the coordination has not decided', () => {
    const asked = check(1, { eligibility: 'HOLD_WORK_BAN', row: 6 });
    const decision = check(2, { decides: ulid(1), decision: 'ADMIT', reason: 'FAQ 3' });
    expect(standing({ checks: [asked], consents: [C1] })).toMatchObject({
      step: 'CHECK',
      missing: ['CHECK', 'AGREEMENT'],
      outcome: 'DECIDE',
    });
    expect(standing({ checks: [asked, decision] })).toMatchObject({
      step: 'CONSENTS',
      outcome: 'GO',
    });
  });

  it('reminds of what an active case has not signed, and asks for no check', () => {
    expect(standing({ mentee: { status: 'ACTIVE' } })).toMatchObject({
      step: 'ACTIVE',
      missing: ['C1', 'AGREEMENT'],
    });
    const signed = { status: 'ACTIVE', agreementSignedOn: '2025-02-01' } as const;
    expect(standing({ mentee: signed, consents: [C1] }).missing).toEqual([]);
  });

  it('takes a deleted check or agreement for none', () => {
    const deletedAt = '2026-11-22T08:00:00.000Z';
    expect(standing({ checks: [check(1, { deletedAt })] }).check).toBeNull();
    const of = { checks: [check(1)], consents: [C1], agreements: [{ deletedAt }] };
    expect(standing(of).step).toBe('AGREEMENT');
  });
});

describe('the check that counts', () => {
  it('is the newest, in whatever order they stand', () => {
    const all = [check(1), check(3), check(2)];
    expect(checkInForce(all)?._id).toBe(check(3)._id);
    expect(checkInForce(all.toReversed())?._id).toBe(check(3)._id);
    expect(checkInForce([])).toBeNull();
  });

  it('is the decision on the newest check, also where the office’s clock is behind', () => {
    const decision = check(1, { decides: ulid(2), decision: 'WAIT' });
    expect(checkInForce([check(2), decision])).toBe(decision);
  });

  it('is not a decision on an older check', () => {
    const old = check(3, { decides: ulid(1), decision: 'REJECT' });
    expect(checkInForce([check(1), old, check(2)])?._id).toBe(check(2)._id);
  });
});

describe('what a result means', () => {
  it('is known for each', () => {
    expect(
      Object.fromEntries(
        ELIGIBILITIES.map((eligibility) => [eligibility, outcomeOf({ eligibility })]),
      ),
    ).toEqual({
      ELIGIBLE_PRIMARY: 'GO',
      ELIGIBLE_SECONDARY: 'DECIDE',
      NOT_ELIGIBLE_RESIDENCE: 'REFER',
      NOT_ELIGIBLE_GROUP: 'REFER',
      NOT_ELIGIBLE_FIVE_YEARS: 'REFER',
      NOT_ELIGIBLE_WORK_BAN: 'REFER',
      NOT_YET_LANGUAGE: 'WAIT',
      CLEARING: 'CLEAR',
      HOLD_WORK_BAN: 'DECIDE',
      WAITLIST_CAPACITY: 'DECIDE',
      REVIEW: 'DECIDE',
    });
  });

  it.each([
    ['ADMIT', 'GO'],
    ['WAIT', 'WAIT'],
    ['REJECT', 'REFER'],
  ] as const)('is the coordination’s word where there is one: %s', (decision, outcome) => {
    expect(outcomeOf({ eligibility: 'REVIEW', decision })).toBe(outcome);
  });
});
