import { describe, expect, it } from 'vitest';
import type { AdmissionStanding } from '#lib/domain/admission/standing.ts';
import type { Mentee } from '#lib/domain/mentee.ts';
import { cardOf } from './card.ts';

const NEW: AdmissionStanding = {
  step: 'CHECK',
  missing: ['CHECK', 'C1', 'AGREEMENT'],
  check: null,
  outcome: null,
};
const textOf = (
  status: Mentee['status'],
  standing: Partial<AdmissionStanding> = {},
  begun = false,
) => cardOf({ status }, { ...NEW, ...standing }, begun)?.text ?? null;

describe('the line of an admission on a record', () => {
  it('leads on by what is next', () => {
    expect(textOf('INQUIRY')).toBe('Aufnahme: Prüfung machen');
    expect(textOf('INQUIRY', {}, true)).toBe('Aufnahme: Prüfung weiterführen');
    expect(textOf('CLEARING', { outcome: 'DECIDE' })).toBe('Aufnahme: wartet auf die Koordination');
    expect(textOf('WAITING', { outcome: 'WAIT' })).toBe('Aufnahme: Warteliste');
    expect(textOf('CLEARING', { outcome: 'GO', step: 'CONSENTS' })).toContain('Merkblatt');
    expect(textOf('CLEARING', { outcome: 'GO', step: 'AGREEMENT' })).toContain('Vereinbarung');
    expect(textOf('CLEARING', { outcome: 'GO', step: 'ACTIVE' })).toContain('beginnen');
  });

  it('reminds of a missing agreement in mentoring, and of nothing else there', () => {
    expect(textOf('ACTIVE', { step: 'ACTIVE', missing: ['AGREEMENT'] })).toBe(
      'Die Integrationsvereinbarung fehlt noch',
    );
    expect(textOf('ACTIVE', { step: 'ACTIVE', missing: [] })).toBeNull();
    expect(textOf('AFTERCARE', { step: 'ACTIVE', missing: ['AGREEMENT'] })).toBeNull();
  });

  it('is gone where the case has ended, but for what a rejection rests on', () => {
    expect(textOf('CLOSED')).toBeNull();
    expect(textOf('TRANSFERRED')).toBeNull();
    expect(textOf('REJECTED')).toBeNull();
    expect(textOf('REJECTED', { outcome: 'REFER' })).toContain('Ergebnis ansehen');
  });
});
