import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CONSENT_PURPOSES, type ConsentPurpose } from './catalogues/consents.ts';
import { activationProblem } from './activation.ts';
import {
  consentInForce,
  consentState,
  mayShare,
  toWithdraw,
  type ConsentFacts,
} from './consent-state.ts';

const DAY = '2026-11-23';
const at = (minute: number): string => new Date(Date.UTC(2026, 10, 1, 8, minute)).toISOString();
const given = (minute: number, more: Partial<ConsentFacts> = {}): ConsentFacts => ({
  purpose: 'C1',
  answer: 'GIVEN',
  givenAt: at(minute),
  ...more,
});
const off = (minute: number): NonNullable<ConsentFacts['withdrawal']> => ({
  at: at(minute),
  by: '01HZX3K5T8Q2W4E6R7Y9V0ABCA',
  how: 'IN_PERSON',
});
const state = (all: ConsentFacts[], day = DAY) => consentState(all, 'C1', day);

describe('the state of a consent', () => {
  it('is missing before anyone was asked, also where another purpose was answered', () => {
    expect(state([])).toBe('missing');
    expect(state([given(1, { purpose: 'C2' })])).toBe('missing');
    expect(state([given(1, { deletedAt: at(2) })])).toBe('missing');
  });
  it('is given until its last day, that day included', () => {
    const until = [given(1, { validUntil: DAY })];
    expect(state(until)).toBe('given');
    expect(state(until, '2026-11-24')).toBe('expired');
  });
  it('is withdrawn for all that was given before, on whichever device', () => {
    expect(state([given(1, { withdrawal: off(9) }), given(5)])).toBe('withdrawn');
    expect(state([given(1, { withdrawal: off(9) }), given(9)])).toBe('withdrawn');
  });
  it('is given anew by a later consent', () => {
    expect(state([given(1, { withdrawal: off(9) }), given(10)])).toBe('given');
    expect(state([given(1, { answer: 'REFUSED' }), given(2)])).toBe('given');
  });
  it('is refused where the last answer was no', () => {
    expect(state([given(1), given(2, { answer: 'REFUSED' })])).toBe('refused');
  });
});

describe('sharing', () => {
  it('needs a consent in force for that very purpose', () => {
    for (const purpose of CONSENT_PURPOSES)
      expect(mayShare([given(1)], purpose, DAY)).toBe(purpose === 'C1');
  });
  it('keeps to the offices and parts that were named', () => {
    const all = [
      given(1, { purpose: 'C4', offices: ['JC'] }),
      given(1, { purpose: 'C3', scopes: ['CV'] }),
    ];
    expect(mayShare(all, 'C4', DAY, { office: 'JC' })).toBe(true);
    expect(mayShare(all, 'C4', DAY, { office: 'ABH' })).toBe(false);
    expect(mayShare(all, 'C3', DAY, { scope: 'CV' })).toBe(true);
    expect(mayShare(all, 'C3', DAY, { scope: 'STATUS' })).toBe(false);
  });
  it('with others ends with C1, but not with who consented', () => {
    const without = given(1, { withdrawal: off(9) });
    for (const purpose of CONSENT_PURPOSES) {
      const all = [without, given(2, { purpose })];
      const ends = ['C1', 'C3', 'C4', 'C8'].includes(purpose);
      expect([purpose, mayShare(all, purpose, DAY)]).toEqual([purpose, !ends]);
      expect(mayShare([...all, given(10)], purpose, DAY)).toBe(true);
    }
  });
  it('is over as soon as all that was given is withdrawn, whatever was there before', () => {
    const facts = fc.record({
      purpose: fc.constantFrom<ConsentPurpose>('C1', 'C7'),
      answer: fc.constantFrom<ConsentFacts['answer']>('GIVEN', 'REFUSED'),
      givenAt: fc.integer({ min: 0, max: 50 }).map(at),
    });
    fc.assert(
      fc.property(fc.array(facts, { maxLength: 6 }), (all) => {
        const taken = new Set(toWithdraw(all, 'C7'));
        const after = all.map((one) => (taken.has(one) ? { ...one, withdrawal: off(60) } : one));
        expect(mayShare(after, 'C7', DAY)).toBe(false);
        expect(consentInForce(after, 'C1', DAY)).toEqual(consentInForce(all, 'C1', DAY));
      }),
      { numRuns: 100 },
    );
  });
});

describe('a case becoming active', () => {
  const change = (before: Parameters<typeof activationProblem>[0]['before'], all: ConsentFacts[]) =>
    activationProblem({ before, after: 'ACTIVE' }, all, DAY)?.code ?? null;
  it('needs C1', () => {
    expect(change('CLEARING', [])).toBe('consent-missing');
    expect(change(null, [given(1, { purpose: 'C2' })])).toBe('consent-missing');
    expect(change('CLEARING', [given(1)])).toBeNull();
  });
  it('is not asked again where it is active, nor for any other state', () => {
    expect(change('ACTIVE', [])).toBeNull();
    expect(activationProblem({ before: 'INQUIRY', after: 'WAITING' }, [], DAY)).toBeNull();
  });
});
