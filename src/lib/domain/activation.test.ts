import { describe, expect, it } from 'vitest';
import { c1Standing, heldBack } from './activation.ts';
import type { ConsentFacts } from './consent-state.ts';
import { CASE_STATUSES } from './mentee.ts';

const DAY = '2026-11-23';
const C1: ConsentFacts = { purpose: 'C1', answer: 'GIVEN', givenAt: '2026-11-01T08:00:00.000Z' };
const withdrawal = { at: '2026-11-20T08:00:00.000Z', by: 'x', how: 'PHONE' as const };
const standing = (of: Parameters<typeof c1Standing>[0], all: ConsentFacts[]) =>
  c1Standing(of, all, DAY);

describe('what C1 means for a case', () => {
  it('waits where it is to become active, and is ready with C1', () => {
    const held = heldBack({ status: 'ACTIVE' as const, note: 'x' }, null);
    expect(held).toEqual({ status: 'CLEARING', heldStatus: 'ACTIVE', note: 'x' });
    expect(standing(held, [])).toBe('waiting');
    expect(standing(held, [{ ...C1, answer: 'REFUSED' }])).toBe('waiting');
    expect(standing(held, [C1])).toBe('ready');
  });
  it('has to end where somebody works with it after the withdrawal, a refusal or the last day', () => {
    for (const one of [
      { ...C1, withdrawal },
      { ...C1, answer: 'REFUSED' as const },
      { ...C1, validUntil: '2026-11-22' },
    ])
      for (const status of CASE_STATUSES) {
        const working = ['ACTIVE', 'PAUSED', 'AFTERCARE'].includes(status);
        expect(standing({ status }, [one])).toBe(working ? 'ended' : null);
      }
  });
  it('is missing where a case is active and nobody was asked', () => {
    expect(standing({ status: 'ACTIVE' }, [])).toBe('missing');
    expect(standing({ status: 'PAUSED' }, [])).toBeNull();
    expect(standing({ status: 'ACTIVE' }, [C1])).toBeNull();
  });
  it('leaves a case where it was', () => {
    expect(heldBack({ status: 'ACTIVE' as const }, 'WAITING').status).toBe('WAITING');
  });
});
