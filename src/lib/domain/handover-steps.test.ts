import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TEST_COORDINATOR, TEST_MENTOR, testEnvelope } from '#tests/factories/envelope.ts';
import { buildMentee } from '#tests/factories/mentee.ts';
import {
  giversOf,
  graceEnds,
  handOver,
  handsOf,
  mayTakeBack,
  standsInFor,
  takeBack,
  withDeputy,
  withoutDeputy,
} from './handover-steps.ts';
import { deputiesOn, responsibleFor, worksOn } from './responsibility.ts';

const TODAY = '2026-11-23';
const TOMORROW = '2026-11-24';
const [A, B, C, D] = ['A', 'B', 'C', 'D'] as const;
const CASE = { mentorIds: [A as string], createdBy: D as string };

describe('handing a case over', () => {
  it('makes the receiver responsible and the giver a deputy until tomorrow', () => {
    const next = handOver(CASE, { fromIds: [A], toIds: [B] }, TODAY);
    expect(next).toEqual({ mentorIds: [B], deputies: [{ userId: A, until: TOMORROW }] });
  });

  it('puts the receiver in the place of the giver beside who stays', () => {
    const shared = { ...CASE, mentorIds: [C, A] };
    expect(handOver(shared, { fromIds: [A], toIds: [B] }, TODAY).mentorIds).toEqual([C, B]);
  });

  it('ends a deputyship of the receiver and forgets those of the past', () => {
    const deputised = {
      ...CASE,
      deputies: [
        { userId: B, until: '2026-12-04' },
        { userId: C, until: '2026-11-22' },
        { userId: D, until: '2026-12-01' },
      ],
    };
    expect(handOver(deputised, { fromIds: [A], toIds: [B] }, TODAY).deputies).toEqual([
      { userId: A, until: TOMORROW },
      { userId: D, until: '2026-12-01' },
    ]);
  });

  it('takes it from who created the case where nobody is named', () => {
    const named = { mentorIds: [], createdBy: A };
    expect(giversOf(named, { id: A, coordinates: false })).toEqual([A]);
    expect(handOver(named, { fromIds: [A], toIds: [B] }, TODAY).mentorIds).toEqual([B]);
  });

  it('lets a mentor give the own part only, the coordination everything', () => {
    const shared = { ...CASE, mentorIds: [A, C] };
    expect(giversOf(shared, { id: C, coordinates: false })).toEqual([C]);
    expect(giversOf(shared, { id: D, coordinates: false })).toEqual([]);
    expect(giversOf(shared, { id: D, coordinates: true })).toEqual([A, C]);
  });

  it('finds nothing to do where nothing changes or nobody would be left', () => {
    expect(handsOf(CASE, { fromIds: [A], toIds: [A] })).toBeNull();
    expect(handsOf(CASE, { fromIds: [A], toIds: [] })).toBeNull();
    expect(handsOf(CASE, { fromIds: [], toIds: [A] })).toBeNull();
    expect(handsOf(CASE, { fromIds: [A], toIds: [A, B] })).toEqual({ fromIds: [], toIds: [B] });
  });
});

describe('taking a handover back', () => {
  const protocol = {
    createdAt: '2026-11-23T09:00:00.000Z',
    createdBy: C as string,
    fromIds: [A as string],
    toIds: [B as string],
  };

  it('leaves what colleagues changed since', () => {
    const given = { ...CASE, ...handOver(CASE, { fromIds: [A], toIds: [B] }, TODAY) };
    const changed = { ...given, ...withDeputy(given, { userId: D, until: '2026-12-04' }, TODAY) };
    expect(takeBack(changed, protocol, TOMORROW)).toEqual({
      mentorIds: [A],
      deputies: [{ userId: D, until: '2026-12-04' }],
    });
  });

  it('is open to those it names until the evening of the next day', () => {
    expect(graceEnds(protocol)).toBe(TOMORROW);
    for (const person of [A, B, C]) expect(mayTakeBack(protocol, person, TOMORROW)).toBe(true);
    expect(mayTakeBack(protocol, D, TODAY)).toBe(false);
    expect(mayTakeBack(protocol, A, '2026-11-25')).toBe(false);
    expect(mayTakeBack({ ...protocol, undoneAt: protocol.createdAt }, A, TODAY)).toBe(false);
  });
});

describe('deputies', () => {
  it('stand in until the last day, and once each', () => {
    const first = withDeputy(CASE, { userId: B, until: '2026-11-30' }, TODAY);
    const longer = withDeputy({ ...CASE, ...first }, { userId: B, until: '2026-12-04' }, TODAY);
    expect(longer).toEqual({ mentorIds: [A], deputies: [{ userId: B, until: '2026-12-04' }] });
    expect(deputiesOn({ ...CASE, ...longer }, '2026-12-04')).toEqual([B]);
    expect(deputiesOn({ ...CASE, ...longer }, '2026-12-05')).toEqual([]);
    expect(withoutDeputy({ ...CASE, ...longer }, B, TODAY).deputies).toEqual([]);
  });
});

describe('standing in', () => {
  it('is not what a giver does on the day of grace', () => {
    const given = buildMentee({
      mentorIds: [TEST_COORDINATOR],
      deputies: [{ userId: TEST_MENTOR, until: TOMORROW }],
    });
    const caseId = given._id.slice('mentee:'.length);
    const protocol = {
      ...testEnvelope,
      createdAt: '2026-11-23T09:00:00.000Z',
      _id: 'handover:X',
      type: 'handover' as const,
      subjectCaseId: caseId,
      initials: 'S. H.',
      fromIds: [TEST_MENTOR],
      toIds: [TEST_COORDINATOR],
    };
    expect(standsInFor([given], [], TEST_MENTOR, TODAY)).toEqual([caseId]);
    expect(standsInFor([given], [protocol], TEST_MENTOR, TODAY)).toEqual([]);
    const longer = { ...given, deputies: [{ userId: TEST_MENTOR, until: '2026-12-04' }] };
    expect(standsInFor([longer], [protocol], TEST_MENTOR, TODAY)).toEqual([caseId]);
    expect(standsInFor([longer], [], TEST_MENTOR, '2026-12-05')).toEqual([]);
  });
});

describe('for every case and every wish', () => {
  const person = fc.constantFrom(A, B, C, D, 'E');
  const people = fc.uniqueArray(person, { maxLength: 5 });
  const cases = fc.record({
    mentorIds: people,
    createdBy: person,
    deputies: fc.array(
      fc.record({ userId: person, until: fc.constantFrom('2026-11-20', TODAY, '2026-12-04') }),
      { maxLength: 3 },
    ),
  });

  it('is never ownerless, keeps the giver on the case today, and undo brings the owners back', () => {
    fc.assert(
      fc.property(cases, people, people, (mentee, fromIds, toIds) => {
        const hands = handsOf(mentee, { fromIds, toIds });
        if (!hands) return;
        const given = { ...mentee, ...handOver(mentee, hands, TODAY) };
        expect(given.mentorIds.length).toBeGreaterThan(0);
        for (const id of hands.toIds) expect(responsibleFor(given)).toContain(id);
        for (const id of hands.fromIds) {
          expect(responsibleFor(given)).not.toContain(id);
          expect(worksOn(given, id, TOMORROW)).toBe(true);
        }
        const back = { ...given, ...takeBack(given, hands, TODAY) };
        expect([...back.mentorIds].sort()).toEqual([...responsibleFor(mentee)].sort());
      }),
    );
  });
});
