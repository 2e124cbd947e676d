import { describe, expect, it } from 'vitest';
import type { ConsentFacts } from './consent-state.ts';
import { renewalOf } from './consent-renewal.ts';

const VERSIONS = [
  { version: '2026-11', shownFrom: '2026-11-01' },
  { version: '2027-03', shownFrom: '2027-03-10' },
  { version: '2027-05', shownFrom: '2027-05-01' },
];
const given = (textVersion: string, more: Partial<ConsentFacts> = {}): ConsentFacts => ({
  purpose: 'C1',
  answer: 'GIVEN',
  givenAt: '2026-11-20T09:00:00.000Z',
  textVersion,
  ...more,
});
const due = (all: ConsentFacts[], day: string) => renewalOf(all, day, VERSIONS);

describe('a newer information sheet', () => {
  it('is to be gone through within 30 days of being shown', () => {
    expect(due([given('2026-11')], '2027-03-09')).toBeNull();
    expect(due([given('2026-11')], '2027-03-10')).toBe('2027-04-09');
    expect(due([given('2026-11')], '2027-06-01')).toBe('2027-04-09');
    expect(due([given('2027-03')], '2027-06-01')).toBe('2027-05-31');
  });
  it('is settled by consenting anew, which leaves the older consent as it is', () => {
    const old = given('2026-11');
    const anew = given('2027-03', { givenAt: '2027-03-12T09:00:00.000Z' });
    expect(due([old, anew], '2027-03-20')).toBeNull();
  });
  it('is nothing for who withdrew, refused or was never asked', () => {
    const withdrawal = { at: '2026-12-01T09:00:00.000Z', by: 'x', how: 'PHONE' as const };
    expect(due([given('2026-11', { withdrawal })], '2027-03-20')).toBeNull();
    expect(due([given('2026-11', { answer: 'REFUSED' })], '2027-03-20')).toBeNull();
    expect(due([], '2027-03-20')).toBeNull();
  });
  it('is not asked for where a later app was used already', () => {
    expect(due([given('2028-01')], '2027-06-01')).toBeNull();
  });
});
