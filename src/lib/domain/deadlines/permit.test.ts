import { describe, expect, it } from 'vitest';
import { buildCaseFile } from '#tests/factories/case-file.ts';
import { buildMentee } from '#tests/factories/mentee.ts';
import {
  RESIDENCE_STATUS_CODES,
  type ResidenceStatusCode,
} from '../catalogues/residence-status.ts';
import type { Mentee, Residence } from '../mentee.ts';
import type { Permit } from '../permit.ts';
import { permitDeadlines } from './permit.ts';
import { residenceDeadlines } from './residence.ts';

const days = (mentee: Mentee, permits: readonly Permit[] = []) =>
  permitDeadlines(mentee, { permits }).map(({ rule, from, reminders, dueOn }) => [
    rule,
    from,
    ...reminders,
    dueOn,
  ]);
const quiet = (residence: Residence, fields: Partial<Mentee> = {}) =>
  buildMentee({ residence, ...fields });
const GESTATTUNG = { statusCode: 'ASY_GEST' } as const;

describe('the end of a permission to work (T03)', () => {
  it('comes up 56 and 28 days before', () => {
    expect(days(quiet({ statusCode: 'DUL_60A', workPermitUntil: '2027-03-31' }))).toEqual([
      ['T03', '2027-02-03', '2027-03-03', '2027-03-31'],
    ]);
  });

  it('is known by the document, whatever the status', () => {
    for (const statusCode of RESIDENCE_STATUS_CODES) {
      const residence = {
        statusCode,
        workPermitUntil: '2027-03-31',
        workPermitText: 'NUR_TAETIGKEIT_ALS',
      } as const;
      expect(days(quiet(residence)).map(([rule]) => rule)).toEqual(['T03']);
    }
    expect(days(quiet({ statusCode: 'DUL_60A' }))).toEqual([]);
  });
});

describe('the end of the wait for work (T06)', () => {
  it.each<[string, Partial<Mentee>, string | null]>([
    ['three months after the entry', { inGermanySince: '2026-09-01' }, '2026-12-01'],
    ['on the last day of a shorter month', { inGermanySince: '2026-11-30' }, '2027-02-28'],
    ['and of a leap year', { inGermanySince: '2027-11-30' }, '2028-02-29'],
    [
      'from the end of the month, where only that is known',
      { inGermanySince: '2026-09-01', inGermanySincePrecision: 'MONTH' },
      '2026-12-30',
    ],
    [
      'never, where only a year is known',
      { inGermanySince: '2026-01-01', inGermanySincePrecision: 'YEAR' },
      null,
    ],
    ['never, where nothing is known', {}, null],
    [
      'three months, also in a reception centre by the new law',
      { inGermanySince: '2026-09-01', accommodation: 'EAE' },
      '2026-12-01',
    ],
    ['by the old law before its end', { inGermanySince: '2026-03-11' }, '2026-06-11'],
    ['by the new law from its first day', { inGermanySince: '2026-03-12' }, '2026-06-12'],
    [
      'six months in a reception centre by the old law',
      { inGermanySince: '2025-12-01', accommodation: 'EAE' },
      '2026-06-01',
    ],
    [
      'in a reception centre from the first day of the new law',
      { inGermanySince: '2025-12-20', accommodation: 'EAE' },
      '2026-06-12',
    ],
    [
      'never from a safe country of origin',
      { inGermanySince: '2026-09-01', nationalities: ['GE'] },
      null,
    ],
  ])('is %s', (_, fields, due) => {
    const found = permitDeadlines(quiet(GESTATTUNG, fields), { permits: [] });
    expect(found.map(({ rule, dueOn }) => [rule, dueOn])).toEqual(due ? [['T06', due]] : []);
  });

  it('comes up 14 days before and on the day', () => {
    expect(days(quiet(GESTATTUNG, { inGermanySince: '2026-09-01' }))).toEqual([
      ['T06', '2026-11-17', '2026-12-01', '2026-12-01'],
    ]);
  });

  it('runs from the Ankunftsnachweis, where there was one', () => {
    const permits = [
      buildCaseFile('permit', { statusCode: 'ASY_GEST', issuedOn: '2026-10-20' }),
      buildCaseFile('permit', { statusCode: 'ASY_AKN', issuedOn: '2026-09-10' }),
    ];
    const mentee = quiet(GESTATTUNG, { inGermanySince: '2026-09-01' });
    expect(permitDeadlines(mentee, { permits })[0]?.dueOn).toBe('2026-12-10');
    expect(permitDeadlines(mentee, { permits: permits.slice(0, 1) })[0]?.dueOn).toBe('2026-12-01');
    expect(permitDeadlines(quiet(GESTATTUNG), { permits: permits.slice(0, 1) })[0]?.dueOn).toBe(
      '2027-01-20',
    );
  });

  it('waits for nobody who may work already', () => {
    for (const workPermitText of ['ERWERB_ERLAUBT', 'BESCH_ERLAUBT', 'NUR_TAETIGKEIT_ALS'] as const)
      expect(
        days(quiet({ ...GESTATTUNG, workPermitText }, { inGermanySince: '2026-09-01' })),
      ).toEqual([]);
    for (const workPermitText of [
      'BESCH_NICHT_ERLAUBT',
      'BESCH_NACH_ERLAUBNIS',
      'NICHT_GELESEN',
    ] as const)
      expect(
        days(quiet({ ...GESTATTUNG, workPermitText }, { inGermanySince: '2026-09-01' })),
      ).toHaveLength(1);
  });

  it('is asked of two of all statuses', () => {
    const waiting = RESIDENCE_STATUS_CODES.filter(
      (statusCode) => days(quiet({ statusCode }, { inGermanySince: '2026-09-01' })).length > 0,
    );
    expect(waiting).toEqual(['ASY_AKN', 'ASY_GEST']);
  });
});

describe('the end of a document whose extension was applied for', () => {
  const due = (statusCode: ResidenceStatusCode, extensionAppliedOn?: string) =>
    residenceDeadlines(
      quiet({
        statusCode,
        validUntil: '2027-03-31',
        ...(extensionAppliedOn ? { extensionAppliedOn } : {}),
      }),
    ).map(({ rule, from, reminders }) => [rule, from, ...reminders]);

  it('is quiet for a title up to the last day: it goes on (§ 81 (4) AufenthG)', () => {
    expect(due('AE_25_2_F', '2027-03-31')).toEqual([]);
    expect(due('AE_104C', '2027-03-31')).toEqual([]);
    expect(due('AE_25_2_F')).toHaveLength(1);
  });

  it('is not quiet where it was applied for a day late', () => {
    expect(due('AE_25_2_F', '2027-04-01')).toEqual(due('AE_25_2_F'));
  });

  it('comes up on its day for a paper that does not go on by law', () => {
    expect(due('DUL_60A', '2027-03-01')).toEqual([['T02', '2027-03-31']]);
    expect(due('ASY_GEST', '2027-03-01')).toEqual([['T02', '2027-03-31']]);
    expect(due('FIK_81_4', '2027-03-01')).toEqual([['T02', '2027-03-31']]);
  });

  it('is quiet for temporary protection up to the day of the regulation', () => {
    const card = (extensionAppliedOn: string) =>
      residenceDeadlines(
        quiet({ statusCode: 'AE_24', validUntil: '2025-03-04', extensionAppliedOn }),
      );
    expect(card('2027-03-04')).toEqual([]);
    expect(card('2027-03-05')).toHaveLength(1);
  });
});
