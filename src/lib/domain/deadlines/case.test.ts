import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TEST_MENTOR } from '#tests/factories/envelope.ts';
import { buildMentee } from '#tests/factories/mentee.ts';
import { buildPlacement } from '#tests/factories/placement.ts';
import {
  RESIDENCE_STATUS_CODES,
  type ResidenceStatusCode,
} from '../catalogues/residence-status.ts';
import type { ConsentFacts } from '../consent-state.ts';
import { addDays } from '../day.ts';
import type { Mentee } from '../mentee.ts';
import type { Placement } from '../placement.ts';
import { deadlinesOfCase } from './case.ts';
import type { Deadline } from './deadline.ts';
import { NO_RECORDS } from './records.ts';

const TODAY = '2026-11-23';
const NOTHING = { ...NO_RECORDS, lastContactOn: '2026-11-01' };
const quiet = (fields: Partial<Mentee> = {}) =>
  buildMentee({
    status: 'PAUSED',
    agreementSignedOn: '2026-01-15',
    residence: undefined,
    ...fields,
  });
const days = (found: readonly Deadline[]) =>
  found.map(({ rule, from, reminders, dueOn }) => [rule, from, ...reminders, dueOn]);

function withStatus(statusCode: ResidenceStatusCode, validUntil?: string): Deadline[] {
  const residence = validUntil ? { statusCode, validUntil } : { statusCode };
  return deadlinesOfCase(quiet({ residence }), NOTHING, TODAY);
}

function ofPlacement(fields: Partial<Placement>, mentee = quiet()): Deadline[] {
  const of = { ...NOTHING, placements: [buildPlacement(fields)] };
  return deadlinesOfCase(mentee, of, TODAY).filter(({ rule }) => rule !== 'T11');
}

describe('deadlines of the residence document', () => {
  it.each<[ResidenceStatusCode, string[]]>([
    ['AE_25_2_F', ['T01', '2026-12-31', '2027-02-03', '2027-03-03', '2027-03-24', '2027-03-31']],
    ['NE_26_3', ['T01', '2026-12-31', '2027-02-03', '2027-03-03', '2027-03-24', '2027-03-31']],
    ['ASY_GEST', ['T02', '2027-03-03', '2027-03-17', '2027-03-28', '2027-03-31']],
    ['DUL_60A', ['T02', '2027-03-03', '2027-03-17', '2027-03-28', '2027-03-31']],
    ['FIK_81_4', ['T02', '2027-03-03', '2027-03-17', '2027-03-28', '2027-03-31']],
    ['AE_104C', ['T04', '2026-10-02', '2026-12-01', '2027-01-30', '2027-03-31']],
    ['AE_24', ['T05', '2026-12-01', '2027-01-30', '2027-03-31']],
  ])('%s comes up at its days', (code, expected) => {
    expect(days(withStatus(code, '2027-03-31'))).toEqual([expected]);
  });

  it('lets temporary protection go on by regulation, whatever the card says', () => {
    for (const end of [undefined, '2025-03-04', '2026-12-01'])
      expect(withStatus('AE_24', end).map(({ dueOn }) => dueOn)).toEqual(['2027-03-04']);
  });

  it('has exactly one for every status with an end, and none without', () => {
    for (const code of RESIDENCE_STATUS_CODES) {
      expect(withStatus(code, '2027-03-31')).toHaveLength(1);
      expect(withStatus(code)).toHaveLength(code === 'AE_24' ? 1 : 0);
    }
  });
});

describe('deadlines of a placement', () => {
  it('follow its start for a year', () => {
    const found = ofPlacement({ kind: 'P01', startOn: '2026-08-31' });
    expect(found.map(({ rule, dueOn }) => [rule, dueOn])).toEqual([
      ['T10', '2026-08-31'],
      ['T12', '2026-09-14'],
      ['T12', '2026-11-30'],
      ['T12', '2027-02-28'],
      ['T12', '2027-08-31'],
    ]);
    expect(new Set(found.map(({ key }) => key)).size).toBe(5);
  });

  it('are the start alone for a step on the way', () => {
    expect(ofPlacement({ kind: 'Z02', startOn: '2026-08-31' }).map(({ rule }) => rule)).toEqual([
      'T10',
    ]);
  });

  it('ask for registering three months before a fixed term ends', () => {
    const found = ofPlacement({ kind: 'Q01', startOn: '2026-01-01', contractEndOn: '2026-12-31' });
    expect(days(found.filter(({ rule }) => rule === 'T13'))).toEqual([
      ['T13', '2026-09-16', '2026-09-30', '2026-09-30'],
    ]);
  });

  it('stop at the end of the placement', () => {
    const ended = { kind: 'P01', startOn: '2026-01-15', contractEndOn: '2026-12-31' } as const;
    const found = ofPlacement({ ...ended, endedOn: '2026-05-01', endReason: 'D04' });
    expect(found.map(({ rule, dueOn }) => [rule, dueOn])).toEqual([
      ['T10', '2026-01-15'],
      ['T12', '2026-01-29'],
      ['T12', '2026-04-15'],
    ]);
  });

  it.each<[ResidenceStatusCode, Placement['kind'], string | null]>([
    ['DUL_60C', 'T01', '2026-05-15'],
    ['AE_16G', 'T01', '2026-05-15'],
    ['DUL_60C', 'P02', null],
    ['AE_18A', 'P01', '2026-05-29'],
    ['DUL_60D', 'P01', '2026-05-15'],
    ['AE_18A', 'Z02', null],
    ['AE_25_2_F', 'P01', null],
  ])('%s: a broken-off %s is reported by %s', (statusCode, kind, dueOn) => {
    const mentee = quiet({ residence: { statusCode } });
    const broken = { kind, startOn: '2026-01-15', endedOn: '2026-05-01' };
    const due = (fields: Partial<Placement>) =>
      ofPlacement(fields, mentee).find(({ rule }) => rule === 'T14')?.dueOn ?? null;
    expect(due({ ...broken, endReason: 'D04' })).toBe(dueOn);
    expect(due({ ...broken, endReason: 'D06' })).toBeNull();
    expect(due({ ...broken, contractEndOn: '2026-05-01' })).toBeNull();
  });
});

describe('the aftercare of a case that is closed', () => {
  const placements = [
    buildPlacement({ kind: 'P01', startOn: '2026-08-31', contractEndOn: '2027-08-31' }),
  ];
  const c5 = { purpose: 'C5', answer: 'GIVEN', givenAt: '2026-09-01T08:00:00.000Z' } as const;
  const permit = { statusCode: 'DUL_60A', validUntil: '2026-12-31' } as const;
  const closed = (consents: readonly ConsentFacts[], fields: Partial<Mentee> = {}) =>
    deadlinesOfCase(
      quiet({ status: 'CLOSED', endedOn: '2026-11-01', residence: permit, ...fields }),
      { ...NOTHING, placements, consents },
      TODAY,
    );

  it('goes on with C5, and says so; nothing else does', () => {
    const found = closed([c5]);
    expect(found.map(({ rule, step, afterEnd }) => [rule, step, afterEnd])).toEqual([
      ['T12', 'W2', 'C5'],
      ['T12', 'M3', 'C5'],
      ['T12', 'M6', 'C5'],
      ['T12', 'M12', 'C5'],
    ]);
    // What was put off before the end is known by the same key.
    const going = ofPlacement({ ...placements[0] }).filter(({ rule }) => rule === 'T12');
    expect(found.map(({ key }) => key)).toEqual(going.map(({ key }) => key));
    expect(going.every(({ afterEnd }) => afterEnd === undefined)).toBe(true);
  });

  it.each<[string, readonly ConsentFacts[], number]>([
    ['without any consent', [], 0],
    ['with C1 alone', [{ ...c5, purpose: 'C1' }], 0],
    ['where it was refused', [{ ...c5, answer: 'REFUSED' }], 0],
    [
      'where it was withdrawn',
      [{ ...c5, withdrawal: { at: '2026-11-02T08:00:00.000Z', how: 'PHONE', by: TEST_MENTOR } }],
      0,
    ],
    ['where it was deleted', [{ ...c5, deletedAt: '2026-11-02T08:00:00.000Z' }], 0],
    ['the day after it ended', [{ ...c5, validUntil: '2026-11-22' }], 0],
    ['on its last day', [{ ...c5, validUntil: TODAY }], 4],
  ])('%s', (_what, consents, count) => {
    expect(closed(consents)).toHaveLength(count);
  });

  it('is none of who was turned down, went to another project, or is restricted', () => {
    for (const status of ['REJECTED', 'TRANSFERRED'] as const)
      expect(closed([c5], { status })).toEqual([]);
    const restriction = { since: '2026-11-02', reason: 'OBJECTION' } as Mentee['restriction'];
    expect(closed([c5], { restriction })).toEqual([]);
  });
});

describe('deadlines of a case', () => {
  it('ask after 42 days of silence, in active cases only', () => {
    const found = deadlinesOfCase(quiet({ status: 'ACTIVE' }), NOTHING, TODAY);
    expect(found.map(({ rule, dueOn }) => [rule, dueOn])).toEqual([['T17', '2026-12-14']]);
    expect(deadlinesOfCase(quiet(), NOTHING, TODAY)).toEqual([]);
  });

  it.each(['CLOSED', 'REJECTED', 'TRANSFERRED'] as const)('are none once it is %s', (status) => {
    const mentee = buildMentee({ status });
    const of = { ...NOTHING, placements: [buildPlacement({})] };
    expect(deadlinesOfCase(mentee, of, TODAY)).toEqual([]);
  });

  it('have a new key when their source moves, so that what settled them settles no more', () => {
    const mentee = quiet();
    const ends = (validUntil: string) =>
      deadlinesOfCase(
        { ...mentee, residence: { statusCode: 'ASY_GEST', validUntil } },
        NOTHING,
        TODAY,
      ).map(({ key }) => key);
    expect(ends('2027-03-31')).toEqual(ends('2027-03-31'));
    expect(ends('2027-09-30')).not.toEqual(ends('2027-03-31'));
  });

  it('are the same on two devices, whatever order the records came in', () => {
    const kind = fc.constantFrom<Placement['kind']>('P01', 'T01', 'Z02', 'Q01');
    const placements = fc.array(
      fc
        .tuple(kind, fc.integer({ min: 0, max: 900 }))
        .map(([k, n]) => buildPlacement({ kind: k, startOn: addDays('2025-01-01', n) })),
      { maxLength: 5 },
    );
    fc.assert(
      fc.property(placements, (some) => {
        const mentee = buildMentee({ status: 'ACTIVE' });
        const here = deadlinesOfCase(mentee, { ...NOTHING, placements: some }, TODAY);
        const there = deadlinesOfCase(mentee, { ...NOTHING, placements: some.toReversed() }, TODAY);
        expect(there).toEqual(here);
        expect(new Set(here.map(({ key }) => key)).size).toBe(here.length);
      }),
    );
  });
});
