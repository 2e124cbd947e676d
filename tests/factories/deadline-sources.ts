import type { DeadlineRuleCode } from '#lib/domain/catalogues/deadline-leads.ts';
import { addMonths } from '#lib/domain/calendar/months.ts';
import { addDays } from '#lib/domain/day.ts';
import type { CaseRecords } from '#lib/domain/deadlines/records.ts';
import type { Mentee, Residence } from '#lib/domain/mentee.ts';
import type { Placement } from '#lib/domain/placement.ts';
import { buildCaseFile } from './case-file.ts';
import { buildPlacement } from './placement.ts';
import { testUlid } from './ulid.ts';

/** A case whose rule follows from one date, and what ends it. */
export interface DeadlineSource {
  rule: DeadlineRuleCode;
  step?: string;
  /** The date in the record. */
  date: string;
  /** Day concerned. */
  dueOn: string;
  of: (date: string) => Found;
  /** The same case after what settles it by itself; '' where nothing but the end of the case does. */
  closed: ((date: string) => Found) | '';
}
export type Found = readonly [Partial<Mentee>, Partial<CaseRecords>];

export const SOURCE_CASE = testUlid(1, 'K');
const caseId = SOURCE_CASE;
const T = '2027-03-31';
const residence = (fields: Partial<Residence>, more: Partial<Mentee> = {}): Found => [
  { residence: { statusCode: 'AE_25_2_F', ...fields }, ...more },
  {},
];
const placed = (fields: Partial<Placement>): Found => [
  {},
  {
    placements: [buildPlacement({ caseId, _id: `placement:${caseId}:${testUlid(2)}`, ...fields })],
  },
];
const id = (kind: string) => `${kind}:${caseId}:${testUlid(3)}`;
const course = (fields: object): Found => [
  {},
  {
    courses: [buildCaseFile('course', { caseId, _id: id('course'), state: 'RUNNING', ...fields })],
  },
];
const application = (fields: object): Found => [
  {},
  {
    applications: [
      buildCaseFile('application', { caseId, _id: id('application'), state: 'PLANNED', ...fields }),
    ],
  },
];
const funding = (startOn: string, state: 'ADVISED' | 'APPLIED'): Found => {
  const placement = buildPlacement({ caseId, _id: `placement:${caseId}:${testUlid(2)}`, startOn });
  const one = buildCaseFile('funding', {
    caseId,
    _id: id('funding'),
    offerCode: 'EGZ',
    placementId: placement._id,
    state,
    appliedOn: undefined,
  });
  return [{}, { placements: [placement], fundings: [one] }];
};
const recognition = (fields: object): Found => [
  {},
  {
    recognitions: [
      buildCaseFile('recognition', { caseId, _id: id('recognition'), kind: 'BQFG', ...fields }),
    ],
  },
];
const goal = (fields: object): Found => [
  {},
  { goals: [buildCaseFile('goal', { caseId, _id: id('goal'), state: 'RUNNING', ...fields })] },
];
const inquiry = (createdOn: string, status: Mentee['status'] = 'INQUIRY'): Found => [
  {
    status,
    createdAt: `${createdOn}T08:00:00.000Z`,
    firstContactOn: undefined,
    ...(status === 'INQUIRY' ? { agreementSignedOn: undefined } : {}),
  },
  {},
];
const followedUp = (step: 'W2' | 'M3' | 'M6' | 'M12', dueOn: string): DeadlineSource => ({
  rule: 'T12',
  step,
  date: T,
  dueOn,
  of: (startOn) => placed({ kind: 'P01', startOn }),
  closed: (startOn) =>
    placed({ kind: 'P01', startOn, followUps: [{ step, status: 'SAME', on: dueOn }] }),
});
const extended: DeadlineSource['closed'] = (validUntil) =>
  residence({ validUntil, extensionAppliedOn: validUntil });

/** One of each rule and step of a case; T18 SHEET and T19 depend on the day and stand in the test. */
export const DEADLINE_SOURCES: readonly DeadlineSource[] = [
  {
    rule: 'T01',
    date: T,
    dueOn: T,
    of: (validUntil) => residence({ validUntil }),
    closed: extended,
  },
  {
    rule: 'T02',
    date: T,
    dueOn: T,
    of: (validUntil) => residence({ statusCode: 'DUL_60A', validUntil }),
    closed: (validUntil) =>
      residence({ statusCode: 'AE_25_2_F', validUntil: addMonths(validUntil, 36) }),
  },
  {
    rule: 'T03',
    date: T,
    dueOn: T,
    of: (workPermitUntil) => residence({ workPermitUntil }),
    closed: () => residence({}),
  },
  {
    rule: 'T04',
    date: T,
    dueOn: T,
    of: (validUntil) => residence({ statusCode: 'AE_104C', validUntil }),
    closed: (validUntil) =>
      residence({ statusCode: 'AE_104C', validUntil, extensionAppliedOn: validUntil }),
  },
  {
    rule: 'T05',
    date: '2028-03-04',
    dueOn: '2028-03-04',
    of: (validUntil) => residence({ statusCode: 'AE_24', validUntil }),
    closed: (validUntil) =>
      residence({ statusCode: 'AE_24', validUntil, extensionAppliedOn: validUntil }),
  },
  {
    rule: 'T06',
    date: '2026-12-31',
    dueOn: T,
    of: (inGermanySince) => residence({ statusCode: 'ASY_GEST' }, { inGermanySince }),
    closed: (inGermanySince) =>
      residence({ statusCode: 'ASY_GEST', workPermitText: 'BESCH_ERLAUBT' }, { inGermanySince }),
  },
  {
    rule: 'T07',
    step: 'APPLY',
    date: T,
    dueOn: T,
    of: (applyUntil) => application({ applyUntil }),
    closed: (applyUntil) => application({ applyUntil, state: 'SENT' }),
  },
  {
    rule: 'T07',
    step: 'INTERVIEW',
    date: T,
    dueOn: T,
    of: (interviewOn) => application({ interviewOn, state: 'INTERVIEW' }),
    closed: (interviewOn) => application({ interviewOn, state: 'REFUSED' }),
  },
  {
    rule: 'T08',
    step: 'START',
    date: T,
    dueOn: T,
    of: (startOn) => course({ startOn, state: 'WAITING' }),
    closed: (startOn) => course({ startOn }),
  },
  {
    rule: 'T08',
    step: 'END',
    date: T,
    dueOn: T,
    of: (endOn) => course({ endOn }),
    closed: (endOn) => course({ endOn, state: 'DONE', result: 'PASSED' }),
  },
  {
    rule: 'T08',
    step: 'EXAM',
    date: T,
    dueOn: T,
    of: (examOn) => course({ examOn }),
    closed: (examOn) => course({ examOn, result: 'FAILED' }),
  },
  {
    rule: 'T09',
    date: T,
    dueOn: T,
    of: (startOn) => funding(startOn, 'ADVISED'),
    closed: (startOn) => funding(startOn, 'APPLIED'),
  },
  {
    rule: 'T10',
    date: T,
    dueOn: T,
    of: (startOn) => placed({ startOn }),
    // It never began.
    closed: (startOn) => placed({ startOn, endedOn: startOn, endReason: 'D01' }),
  },
  {
    rule: 'T11',
    date: T,
    dueOn: T,
    of: (probationEndOn) => placed({ startOn: '2026-10-01', probationEndOn }),
    closed: (probationEndOn) =>
      placed({ startOn: '2026-10-01', probationEndOn, endedOn: '2026-12-01', endReason: 'D01' }),
  },
  followedUp('W2', '2027-04-14'),
  followedUp('M3', '2027-06-30'),
  followedUp('M6', '2027-09-30'),
  followedUp('M12', '2028-03-31'),
  {
    rule: 'T13',
    date: '2027-06-30',
    dueOn: '2027-03-30',
    of: (contractEndOn) => placed({ startOn: '2026-07-01', contractEndOn }),
    closed: (contractEndOn) =>
      placed({ startOn: '2026-07-01', contractEndOn, endedOn: '2027-01-15', endReason: 'D01' }),
  },
  ...(
    [
      ['DUL_60C', 'T01', 14],
      ['AE_18A', 'P01', 28],
    ] as const
  ).map(([statusCode, kind, days]): DeadlineSource => ({
    rule: 'T14',
    date: T,
    dueOn: addDays(T, days),
    of: (endedOn) => [
      { residence: { statusCode } },
      placed({ kind, startOn: '2026-10-01', endedOn, endReason: 'D04' })[1],
    ],
    closed: () => [{ residence: { statusCode } }, placed({ kind, startOn: '2026-10-01' })[1]],
  })),
  {
    rule: 'T15',
    date: '2026-12-31',
    dueOn: T,
    of: (completeOn) => recognition({ state: 'COMPLETE', completeOn }),
    closed: (completeOn) => recognition({ state: 'DECIDED', completeOn, decidedOn: '2027-03-01' }),
  },
  {
    rule: 'T17',
    date: T,
    // 42 days without a contact are over on the day after.
    dueOn: '2027-05-13',
    of: (lastContactOn) => [{ status: 'ACTIVE' }, { lastContactOn }],
    closed: (lastContactOn) => [{ status: 'PAUSED' }, { lastContactOn }],
  },
  {
    rule: 'T18',
    step: 'DELETION',
    date: '2026-12-31',
    dueOn: T,
    of: (createdOn) => inquiry(createdOn),
    closed: (createdOn) => inquiry(createdOn, 'PAUSED'),
  },
  {
    rule: 'GOAL',
    step: 'GOAL',
    date: T,
    dueOn: T,
    of: (dueOn) => goal({ dueOn, steps: [] }),
    closed: (dueOn) => goal({ dueOn, steps: [], state: 'DONE' }),
  },
  {
    rule: 'GOAL',
    step: 'STEP',
    date: T,
    dueOn: T,
    of: (dueOn) =>
      goal({
        dueOn: undefined,
        steps: [{ id: testUlid(4), text: 'Anmelden', responsible: 'MENTOR', dueOn }],
      }),
    closed: (dueOn) =>
      goal({
        dueOn: undefined,
        steps: [
          { id: testUlid(4), text: 'Anmelden', responsible: 'MENTOR', dueOn, doneOn: '2027-01-04' },
        ],
      }),
  },
];
