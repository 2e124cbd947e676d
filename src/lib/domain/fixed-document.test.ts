import { describe, expect, it } from 'vitest';
import { buildConsent } from '#tests/factories/consent.ts';
import { fixedChangeProblem } from './fixed-document.ts';

const withdrawal = {
  at: '2026-12-01T09:00:00.000Z',
  by: '01HZX3K5T8Q2W4E6R7Y9V0ABCA',
  how: 'PHONE' as const,
};
const given = buildConsent();
const withdrawn = { ...given, updatedAt: withdrawal.at, withdrawal };

describe('a consent that stands', () => {
  it('may be withdrawn', () => {
    expect(fixedChangeProblem('consent', withdrawn, [given])).toBeNull();
  });
  it('may be withdrawn on one device while it stands on the other', () => {
    expect(fixedChangeProblem('consent', withdrawn, [given, withdrawn])).toBeNull();
  });
  it('does not change what was answered', () => {
    for (const change of [
      { purpose: 'C2' as const },
      { answer: 'REFUSED' as const },
      { textSha256: '1'.repeat(64) },
      { signature: { width: 320, height: 160, path: 'M1 1l2 2' } },
      { offices: ['JC' as const] },
    ])
      expect(fixedChangeProblem('consent', { ...given, ...change }, [given])?.code).toBe(
        'consent-fixed',
      );
  });
  it('does not lose or change its withdrawal', () => {
    expect(fixedChangeProblem('consent', given, [withdrawn])?.field).toBe('withdrawal');
    const later = { ...withdrawn, withdrawal: { ...withdrawal, how: 'LETTER' } };
    expect(fixedChangeProblem('consent', later, [withdrawn])?.field).toBe('withdrawal');
  });
  it('says what it likes when it is new', () => {
    expect(fixedChangeProblem('consent', given, [])).toBeNull();
  });
});
