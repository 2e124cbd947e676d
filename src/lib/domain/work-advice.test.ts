import { describe, expect, it } from 'vitest';
import { RESIDENCE_STATUSES, type ResidenceStatusCode } from './catalogues/residence-status.ts';
import { WORK_RULES } from './catalogues/work-rules.ts';
import type { Mentee } from './mentee.ts';
import { workAdvice } from './work-advice.ts';

const TODAY = '2026-11-23';
const rules = (statusCode: ResidenceStatusCode, facts: Partial<Mentee> = {}, day = TODAY) =>
  workAdvice({ residence: { statusCode }, ...facts }, day)?.rules.map(({ code }) => code);

describe('what a status means for work', () => {
  it.each<[ResidenceStatusCode, string[]]>([
    ['ASY_GEST', ['R4', 'R10', 'R6', 'R9']],
    ['DUL_60A', ['R5', 'R10', 'R6', 'R9']],
    ['DUL_60B', ['R8', 'R9']],
    ['DUL_60C', ['R12']],
    ['AE_16G', ['R12']],
    ['AE_25_2_S', ['R1', 'R13']],
    ['AE_25_5', ['R1']],
    ['AE_18A', ['R10', 'R11']],
    ['FIK_81_4', ['R14']],
    ['EU_FREI', []],
  ])('%s: %j', (code, expected) => {
    expect(rules(code)).toEqual(expected);
  });

  it('followed the older law before its new version, by where somebody lived', () => {
    expect(rules('ASY_GEST', { accommodation: 'EAE' }, '2026-06-11')?.[0]).toBe('R2');
    expect(rules('ASY_GEST', { accommodation: 'OWN' }, '2026-06-11')?.[0]).toBe('R3');
    expect(rules('ASY_GEST', { accommodation: 'EAE' }, '2026-06-12')?.[0]).toBe('R4');
  });

  it('warns of the ban for safe countries of origin', () => {
    expect(rules('DUL_60A', { nationalities: ['GE'] })).toContain('R7');
    expect(rules('DUL_60A', { nationalities: ['SY', 'RS'] })).toContain('R7');
    expect(rules('DUL_60A', { nationalities: ['SY'] })).not.toContain('R7');
    expect(rules('AE_25_5', { nationalities: ['GE'] })).not.toContain('R7');
  });

  it('lets the document decide, once somebody read it', () => {
    const read = (workPermitText: 'BESCH_ERLAUBT' | 'BESCH_NICHT_ERLAUBT' | 'NICHT_GELESEN') =>
      workAdvice({ residence: { statusCode: 'ASY_GEST', workPermitText } }, TODAY);
    expect(read('BESCH_ERLAUBT')).toMatchObject({ access: 'EMPLOYMENT_ONLY', read: true });
    expect(read('BESCH_NICHT_ERLAUBT')).toMatchObject({ access: 'BANNED', read: true });
    expect(read('NICHT_GELESEN')).toMatchObject({ access: 'WAIT_PERMIT', read: false });
  });

  it('keeps the rules of the title that goes on under a fiction', () => {
    const residence = { statusCode: 'FIK_81_4', underlyingStatusCode: 'AE_25_2_F' } as const;
    const advice = workAdvice({ residence }, TODAY);
    expect(advice?.access).toBe('FREE');
    expect(advice?.rules.map(({ code }) => code)).toEqual(['R14', 'R1', 'R13']);
  });

  it('says nothing where no status is known', () => {
    expect(workAdvice({}, TODAY)).toBeNull();
  });

  it('has a rule for everybody who needs a permit, and rests every rule on a law', () => {
    for (const { code, workAccess } of RESIDENCE_STATUSES)
      if (workAccess === 'WAIT_PERMIT' || workAccess === 'PERMIT_GRANTED')
        expect(rules(code)?.length).toBeGreaterThan(0);
    for (const rule of WORK_RULES) expect(rule.legalBasis).toMatch(/§/);
  });
});
