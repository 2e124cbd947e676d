import { describe, expect, it } from 'vitest';
import type { AdmissionCheck } from '../admission-check.ts';
import type { Mentee } from '../mentee.ts';
import { buildCaseFile } from '#tests/factories/case-file.ts';
import { nextUlid } from '#tests/factories/ulid.ts';
import { occupancyOf, placesOn, roomIn } from './occupancy.ts';

const DAY = '2026-11-23';
type Status = Mentee['status'];

function world(cases: readonly (readonly [Status, Partial<AdmissionCheck>?])[]) {
  const all = cases.map(([status, check]) => {
    const caseId = nextUlid();
    return {
      mentee: { _id: `mentee:${caseId}`, status } as const,
      check: check ? [buildCaseFile('check', { caseId, ...check })] : [],
    };
  });
  return {
    mentees: all.map(({ mentee }) => mentee),
    checks: all.flatMap(({ check }) => check),
    capacity: [{ validFrom: '2026-01-01', places: 3 }],
  };
}
/** Of the protected; who decided to let them wait, and when. */
const waits = (createdAt: string, more: Partial<AdmissionCheck> = {}): Partial<AdmissionCheck> => ({
  targetGroup: 'P1_SCHUTZ',
  eligibility: 'HOLD_WORK_BAN',
  createdAt,
  ...more,
});

describe('the places of a project', () => {
  it('are those of the newest row that has begun', () => {
    const capacity = [
      { validFrom: '2027-01-01', places: 60 },
      { validFrom: '2026-06-01', places: 50 },
      { validFrom: '2026-01-01', places: 30 },
    ];
    expect(placesOn(capacity, '2025-12-31')).toBeNull();
    expect(placesOn(capacity, '2026-05-31')).toBe(30);
    expect(placesOn(capacity, '2026-06-01')).toBe(50);
    expect(placesOn([...capacity].reverse(), '2027-01-01')).toBe(60);
    expect(placesOn([], DAY)).toBeNull();
  });

  it.each<[Status, number]>([
    ['INQUIRY', 0],
    ['WAITING', 0],
    ['CLEARING', 0],
    ['ACTIVE', 1],
    ['PAUSED', 1],
    ['AFTERCARE', 0],
    ['CLOSED', 0],
    ['REJECTED', 0],
    ['TRANSFERRED', 0],
  ])('are taken by a case that is %s: %i', (status, taken) => {
    expect(occupancyOf(world([[status]]), DAY).taken).toBe(taken);
  });

  it('are not taken by a case that was deleted', () => {
    const of = world([['ACTIVE'], ['ACTIVE']]);
    const deletedAt = '2026-11-01T10:00:00.000Z';
    const mentees = of.mentees.map((one, at) => (at === 0 ? { ...one, deletedAt } : one));
    expect(occupancyOf({ ...of, mentees }, DAY).taken).toBe(1);
  });

  it('are promised to who was admitted and has not signed', () => {
    const admitted = { targetGroup: 'S_ANDERE', decision: 'ADMIT', decides: nextUlid() } as const;
    const { taken, promised } = occupancyOf(
      world([['CLEARING', admitted], ['ACTIVE', admitted], ['CLEARING']]),
      DAY,
    );
    expect([taken, promised]).toEqual([1, 1]);
  });
});

describe('room for others than the protected', () => {
  it('is there until the last place is taken', () => {
    const room = (n: number) =>
      roomIn(occupancyOf(world(Array.from({ length: n }, () => ['ACTIVE'] as const)), DAY));
    expect([room(0), room(2), room(3), room(4)]).toEqual(['YES', 'YES', 'NO', 'NO']);
  });

  it('is open where nobody has said how many places there are', () => {
    expect(roomIn(occupancyOf({ ...world([]), capacity: [] }, DAY))).toBe('OPEN');
  });

  it('is not there from the fifteenth day on that one of the protected waits', () => {
    const room = (createdAt: string, more?: Partial<AdmissionCheck>, status: Status = 'WAITING') =>
      roomIn(occupancyOf(world([[status, waits(createdAt, more)]]), DAY));
    // The 9th is fourteen days before, and 23:30 UTC on the 8th is the 9th in Berlin.
    expect(room('2026-11-09T10:00:00.000Z')).toBe('YES');
    expect(room('2026-11-08T23:30:00.000Z')).toBe('YES');
    expect(room('2026-11-08T10:00:00.000Z')).toBe('NO');
    // Who waits for the language waits for no place, and others do not go first.
    expect(room('2026-10-01T10:00:00.000Z', { eligibility: 'NOT_YET_LANGUAGE' })).toBe('YES');
    expect(room('2026-10-01T10:00:00.000Z', { targetGroup: 'S_ANDERE' })).toBe('YES');
    expect(room('2026-10-01T10:00:00.000Z', {}, 'CLEARING')).toBe('YES');
  });
});
