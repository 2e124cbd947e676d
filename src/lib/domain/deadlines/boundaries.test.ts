import { describe, expect, it } from 'vitest';
import {
  DEADLINE_SOURCES,
  SOURCE_CASE,
  type DeadlineSource,
  type Found,
} from '#tests/factories/deadline-sources.ts';
import { buildMentee } from '#tests/factories/mentee.ts';
import { buildTask } from '#tests/factories/task.ts';
import { testUlid } from '#tests/factories/ulid.ts';
import { DEADLINE_LEADS } from '../catalogues/deadline-leads.ts';
import { SHEET_VERSIONS } from '../catalogues/consents.ts';
import { addDays } from '../day.ts';
import { deadlinesOfCase } from './case.ts';
import type { Deadline } from './deadline.ts';
import { isOutlived, isPressing, isUp, NEAR_DAYS } from './radar.ts';
import { NO_RECORDS } from './records.ts';
import { reportDeadlines } from './report.ts';
import { deadlineRule } from './rule.ts';

const TODAY = '2026-11-23';

type Named = Pick<DeadlineSource, 'rule' | 'step'>;

/** The deadlines of one rule and step in a case. */
function found({ rule, step }: Named, [mentee, of]: Found, today = TODAY): Deadline[] {
  const built = buildMentee({
    _id: `mentee:${SOURCE_CASE}`,
    status: 'PAUSED',
    agreementSignedOn: '2026-01-15',
    residence: undefined,
    ...mentee,
  });
  const all = deadlinesOfCase(built, { ...NO_RECORDS, ...of }, today);
  return all.filter((one) => one.rule === rule && one.step === step);
}
function only(source: Named, of: Found, today = TODAY): Deadline {
  const [one, ...more] = found(source, of, today);
  if (!one || more.length > 0) throw new Error(`${source.rule}: not one deadline`);
  return one;
}

const named = DEADLINE_SOURCES.map(
  (source) => [[source.rule, source.step].filter(Boolean).join(' '), source] as const,
);

describe('every rule is looked at to its boundary days', () => {
  it('names each rule on a case', () => {
    const known = Object.keys(DEADLINE_LEADS).filter((code) => !['T16', 'T19'].includes(code));
    expect([...new Set(DEADLINE_SOURCES.map(({ rule }) => rule))].sort()).toEqual(known.sort());
  });
});

describe.each(named)('%s', (_name, source) => {
  const one = only(source, source.of(source.date));
  const leads: readonly number[] = DEADLINE_LEADS[source.rule];
  const [first = 0] = leads;
  const { lapses } = deadlineRule(source.rule);

  it('is due on its day', () => {
    expect([one.dueOn, one.sourceDate.length]).toEqual([source.dueOn, 10]);
  });

  it('comes up by its first lead, not a day before', () => {
    const day = addDays(source.dueOn, -first);
    expect(one.from).toBe(day);
    expect([addDays(day, -1), day, addDays(day, 1)].map((on) => isUp(one, on))).toEqual([
      false,
      true,
      true,
    ]);
  });

  it('is on Heute on each of its leads and for the week after, not on the day before', () => {
    for (const lead of leads) {
      const day = addDays(source.dueOn, -lead);
      expect(isPressing(one, day)).toBe(true);
      expect(isPressing(one, addDays(day, NEAR_DAYS - 1))).toBe(true);
      // The day before it is there for the lead before that, or as its day is near.
      const before = lead + 1;
      const told = leads.some((other) => other >= before && other - before < NEAR_DAYS);
      const shown = first >= before && (before <= NEAR_DAYS || told);
      expect([lead, isPressing(one, addDays(day, -1))]).toEqual([lead, shown]);
    }
  });

  it('is there the day before, on and after its day, and goes when it lapses', () => {
    const around = [-1, 0, 1].map((days) => isUp(one, addDays(source.dueOn, days)));
    expect(around).toEqual([first >= 1, true, true]);
    const last = addDays(source.dueOn, lapses ?? 4000);
    expect([last, addDays(last, 1)].map((on) => isUp(one, on))).toEqual([
      true,
      lapses === undefined,
    ]);
  });

  it('moves with its source, and what took it over goes', () => {
    const later = only(source, source.of(addDays(source.date, 7)));
    expect(later.key).not.toBe(one.key);
    expect(later.dueOn > one.dueOn).toBe(true);
    const reminder = buildTask({ deadlineKey: one.key });
    expect(isOutlived(reminder, new Set([one.key]))).toBe(false);
    expect(isOutlived(reminder, new Set([later.key]))).toBe(true);
  });

  it('has the same key on another device and another day', () => {
    const there = found(source, source.of(source.date), addDays(TODAY, 9));
    expect(there.map(({ key }) => key)).toEqual([one.key]);
  });

  it('closes with its source, and with the case', () => {
    if (source.closed !== '') {
      const left = found(source, source.closed(source.date));
      expect(left.map(({ key }) => key)).not.toContain(one.key);
    }
    const [mentee, of] = source.of(source.date);
    for (const status of ['CLOSED', 'REJECTED', 'TRANSFERRED'] as const)
      expect(found(source, [{ ...mentee, status, endedOn: TODAY }, of])).toEqual([]);
  });
});

const [newest] = SHEET_VERSIONS;
const sheet = (textVersion: string): Found => [
  {},
  {
    consents: [
      { purpose: 'C1', answer: 'GIVEN', givenAt: '2025-01-02T08:00:00.000Z', textVersion },
    ],
  },
];

describe('T18, a newer information sheet', () => {
  const source = { rule: 'T18', step: 'SHEET' } as const;
  const date = newest?.shownFrom ?? '';
  const dueOn = addDays(date, 30);

  it('is asked for within thirty days of the day from which it is shown, from that day on', () => {
    const on = (today: string) => found(source, sheet('2020-01'), today);
    expect(on(addDays(date, -1))).toEqual([]);
    expect(on(date)).toMatchObject([{ dueOn, from: date }]);
    expect(isUp(only(source, sheet('2020-01'), date), date)).toBe(true);
  });

  it('is settled by a consent on the newest sheet', () => {
    expect(found(source, sheet(newest?.version ?? ''), dueOn)).toEqual([]);
  });
});

describe('T19, the report of a quarter', () => {
  const [, report] = reportDeadlines(testUlid(3), '2026-11-23');
  if (!report) throw new Error('no report is due');

  it.each([
    ['2026-12-14', false],
    ['2026-12-15', true],
    ['2026-12-31', true],
    ['2027-01-13', true],
    ['2027-01-14', true],
    ['2027-01-15', true],
    ['2027-03-15', true],
    ['2027-03-16', false],
  ])('that is due on 14 January is up on %s: %s', (day, up) => {
    expect(report.dueOn).toBe('2027-01-14');
    expect(isUp(report, day)).toBe(up);
  });

  it('is told of again fourteen days before', () => {
    expect([report.from, ...report.reminders]).toEqual(['2026-12-15', '2026-12-31']);
  });
});
