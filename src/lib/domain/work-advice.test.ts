import { describe, expect, it } from 'vitest';
import { RESIDENCE_STATUSES, type ResidenceStatusCode } from './catalogues/residence-status.ts';
import { WORK_RULES } from './catalogues/work-rules.ts';
import type { Mentee } from './mentee.ts';
import { workAdvice } from './work-advice.ts';

const TODAY = '2026-11-23';
const all = (statusCode: ResidenceStatusCode, facts: Partial<Mentee> = {}, day = TODAY) =>
  workAdvice({ residence: { statusCode }, ...facts }, day)?.rules ?? [];
/** Rules on work itself. */
const rules = (...of: Parameters<typeof all>) =>
  all(...of)
    .filter(({ about }) => about === undefined)
    .map(({ code }) => code);
const beside = (...of: Parameters<typeof all>) =>
  all(...of).flatMap(({ about, code }) => (about ? [`${about} ${code}`] : []));

describe('what a status means for work', () => {
  it.each<[ResidenceStatusCode, string[]]>([
    ['ASY_GEST', ['R4', 'R10', 'R6', 'R9']],
    ['DUL_60A', ['R5', 'R10', 'R6', 'R9']],
    ['DUL_60B', ['R8', 'R9']],
    ['DUL_60C', ['R12']],
    ['AE_16G', ['R12']],
    ['DUL_60D', ['R12', 'R10', 'R6']],
    ['AE_25_2_S', ['R1']],
    ['AE_25_5', ['R1']],
    ['AE_18A', ['R10']],
    ['AE_16B', ['R1']],
    ['FIK_81_4', ['R14']],
    ['FIK_81_3E', ['R1']],
    ['EU_FREI', ['R1']],
    ['DEU', ['R1']],
    ['GUEB', ['R1']],
  ])('%s: %j', (code, expected) => {
    expect(rules(code)).toEqual(expected);
  });

  it('followed the older law before its new version, by where somebody lived', () => {
    expect(rules('ASY_GEST', { accommodation: 'EAE' }, '2026-06-11')[0]).toBe('R2');
    expect(rules('ASY_GEST', { accommodation: 'OWN' }, '2026-06-11')[0]).toBe('R3');
    expect(rules('ASY_GEST', { accommodation: 'EAE' }, '2026-06-12')[0]).toBe('R4');
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
    const codes = advice?.rules.map(({ about, code }) => (about ? `${about} ${code}` : code));
    expect(codes).toEqual(['R14', 'R1', 'EMPLOYER R11', 'PLACE R13', 'BENEFITS R15']);
  });

  it.each<[ResidenceStatusCode, Partial<Mentee>, string[]]>([
    ['ASY_GEST', {}, ['EMPLOYER R11', 'EMPLOYER R10', 'BENEFITS R15']],
    ['AE_25_1', {}, ['EMPLOYER R11', 'PLACE R13', 'BENEFITS R15']],
    ['AE_24', {}, ['EMPLOYER R11', 'PLACE R13', 'BENEFITS R15']],
    [
      'AE_25_5',
      { benefitRegime: 'SGB2' },
      ['EMPLOYER R11', 'BENEFITS R15', 'BENEFITS R16', 'BENEFITS R17'],
    ],
    ['AE_18A', {}, ['EMPLOYER R11']],
    ['NE_9', {}, ['EMPLOYER R11']],
    ['EU_FREI', {}, []],
    ['DEU', {}, []],
    ['UNB', {}, []],
  ])('%s %j: what an employer, the place and benefits ask for', (code, facts, expected) => {
    expect(beside(code, facts)).toEqual(expected);
  });

  it('calls the money by its name of the day', () => {
    const benefits = (day: string) => beside('AE_25_5', { benefitRegime: 'SGB2' }, day);
    expect(benefits('2026-06-30')).not.toContain('BENEFITS R17');
    expect(benefits('2026-07-01')).toContain('BENEFITS R17');
  });

  it('says first what an extension does that was applied for', () => {
    const extended = (extensionAppliedOn: string) =>
      rules('AE_25_5', {
        residence: { statusCode: 'AE_25_5', validUntil: '2026-11-30', extensionAppliedOn },
      });
    expect(extended('2026-11-30')).toEqual(['R14', 'R1']);
    expect(all('AE_25_5')[0]?.code).toBe('R1');
    const late = {
      statusCode: 'AE_25_5',
      validUntil: '2026-11-30',
      extensionAppliedOn: '2026-12-01',
    } as const;
    expect(workAdvice({ residence: late }, TODAY)?.rules[0]?.text).toMatch(/erst nach Ablauf/);
  });

  it('says nothing where no status is known', () => {
    expect(workAdvice({}, TODAY)).toBeNull();
  });

  it.each(RESIDENCE_STATUSES.map(({ code, label }) => [code, label] as const))(
    '%s (%s) has a rule on work',
    (code) => expect(rules(code).length).toBeGreaterThan(0),
  );

  it('rests every rule on a law, and holds a row for each of R1 to R17', () => {
    for (const rule of WORK_RULES) expect(rule.legalBasis).toMatch(/§|SGB/);
    const codes = new Set(WORK_RULES.map(({ code }) => code));
    for (let n = 1; n <= 17; n += 1) expect(codes).toContain(`R${String(n)}`);
  });
});
