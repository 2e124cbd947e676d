import { describe, expect, it } from 'vitest';
import { buildConsent } from '#tests/factories/consent.ts';
import type { Consent } from './consent.ts';
import { consentToShare } from './sharing-consent.ts';

const given = (fields: Partial<Consent>) =>
  buildConsent({ answer: 'GIVEN', givenAt: '2026-11-10T10:00:00.000Z', ...fields });
const c3 = given({ purpose: 'C3', scopes: ['CV'] });
const c4 = given({ purpose: 'C4', offices: ['JC'] });
const ON = '2026-11-23';

describe('the consent under which something is passed on', () => {
  it('to an employer is C3 with the part that it falls under', () => {
    expect(consentToShare([c3, c4], { things: ['CV', 'LETTER', 'PAPERS'], on: ON })).toEqual({
      ok: true,
      consent: c3,
    });
  });
  it('names the parts for which C3 does not hold', () => {
    expect(consentToShare([c3], { things: ['CV', 'STATUS', 'PROFILE'], on: ON })).toEqual({
      ok: false,
      purpose: 'C3',
      scopes: ['STATUS', 'PROFILE'],
    });
  });
  it('to an office is C4 for this very office', () => {
    expect(consentToShare([c3, c4], { office: 'JC', things: ['STATUS'], on: ON })).toEqual({
      ok: true,
      consent: c4,
    });
    expect(consentToShare([c3, c4], { office: 'ABH', things: ['CV'], on: ON })).toEqual({
      ok: false,
      purpose: 'C4',
      scopes: [],
    });
  });
  it('misses where nothing was said, or no', () => {
    const missing = { ok: false, purpose: 'C3', scopes: [] };
    expect(consentToShare([], { things: ['CV'], on: ON })).toEqual(missing);
    const refused = buildConsent({
      purpose: 'C3',
      answer: 'REFUSED',
      givenAt: '2026-11-20T10:00:00.000Z',
    });
    expect(consentToShare([c3, refused], { things: ['CV'], on: ON })).toEqual(missing);
  });
  it('counts as it stood on the day: not before it was given, and until it was withdrawn', () => {
    const withdrawn: Consent = {
      ...c3,
      withdrawal: { at: '2026-11-20T10:00:00.000Z', by: c3.explainedBy, how: 'PHONE' },
    };
    const at = (on: string) => consentToShare([withdrawn], { things: ['CV'], on }).ok;
    expect([at('2026-11-09'), at('2026-11-10'), at('2026-11-19'), at('2026-11-20')]).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });
  it('gives nothing to others once C1 is withdrawn', () => {
    const c1 = given({
      purpose: 'C1',
      withdrawal: { at: '2026-11-21T10:00:00.000Z', by: c3.explainedBy, how: 'PHONE' },
    });
    expect(consentToShare([c1, c3], { things: ['CV'], on: ON }).ok).toBe(false);
    expect(consentToShare([c1, c3], { things: ['CV'], on: '2026-11-15' }).ok).toBe(true);
  });
});
