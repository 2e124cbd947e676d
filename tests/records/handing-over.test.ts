import { beforeEach, describe, expect, it } from 'vitest';
import { Caseload } from '#lib/records/caseload.svelte.ts';
import { deputise, endDeputy } from '#lib/records/deputising.ts';
import { handOverCases, takeHandoverBack, type Doer } from '#lib/records/handing-over.ts';
import { memoryDocuments } from '#tests/doubles/memory-documents.ts';
import { buildContact } from '#tests/factories/contact.ts';
import { TEST_COORDINATOR, TEST_MENTOR, TEST_PROJECT } from '#tests/factories/envelope.ts';
import { buildMentee } from '#tests/factories/mentee.ts';
import { buildTask } from '#tests/factories/task.ts';
import { nextUlid, testUlid } from '#tests/factories/ulid.ts';

const NOW = Date.parse('2026-11-23T11:00:00Z');
const RECEIVER = testUlid(3, 'M');
const CASES = [testUlid(1, 'C'), testUlid(2, 'C')] as const;
const mentor: Doer = { id: TEST_MENTOR, coordinates: false, now: NOW };

let caseload: Caseload;

beforeEach(async () => {
  const project = memoryDocuments();
  const [first] = CASES;
  await project.write(
    [
      ...CASES.map((id) => ({ ...buildMentee({ _id: `mentee:${id}` }) })),
      { ...buildTask({ _id: `task:${first}:${testUlid(1, 'K')}`, caseId: first }) },
      {
        ...buildContact({
          _id: `contact:${first}:${testUlid(2, 'K')}`,
          caseId: first,
          state: 'PLANNED',
        }),
      },
      { ...buildContact({ _id: `contact:${first}:${testUlid(3, 'K')}`, caseId: first }) },
    ],
    'local',
  );
  caseload = new Caseload({
    project,
    programme: memoryDocuments('programme'),
    projectId: TEST_PROJECT,
    userId: TEST_MENTOR,
    now: () => NOW,
    newUlid: nextUlid,
  });
});

const hands = (caseId: string) => {
  const mentee = caseload.mentee(caseId);
  return { mentorIds: mentee?.mentorIds, deputies: mentee?.deputies };
};
const workers = () => [
  ...caseload.tasksOfCase(CASES[0]).map((task) => task.assigneeId),
  ...caseload
    .contactsOfCase(CASES[0])
    .map((contact) => `${contact.state} ${contact.mentorId}`)
    .sort()
    .reverse(),
];

describe('handing cases over', () => {
  it('leaves a protocol with initials only for each case', async () => {
    const shown: number[] = [];
    const { done, problems } = await handOverCases(
      caseload,
      { caseIds: CASES, toIds: [RECEIVER], note: '  Ruft lieber abends an. ' },
      mentor,
      (count) => shown.push(count),
    );
    expect({ done, problems, shown }).toEqual({ done: [...CASES], problems: [], shown: [0, 1, 2] });
    for (const id of CASES)
      expect(hands(id)).toEqual({
        mentorIds: [RECEIVER],
        deputies: [{ userId: TEST_MENTOR, until: '2026-11-24' }],
      });
    expect(caseload.handovers.all).toHaveLength(2);
    expect(caseload.handovers.all[0]).toMatchObject({
      initials: 'S. H.',
      fromIds: [TEST_MENTOR],
      toIds: [RECEIVER],
      note: 'Ruft lieber abends an.',
    });
  });

  it('moves open tasks and appointments to come, not what has been', async () => {
    const before = workers();
    const { undo } = await handOverCases(caseload, { caseIds: CASES, toIds: [RECEIVER] }, mentor);
    expect(workers()).toEqual([RECEIVER, `PLANNED ${RECEIVER}`, `DONE ${TEST_MENTOR}`]);
    expect(await undo()).toEqual({ ok: true });
    expect(workers()).toEqual(before);
    expect(hands(CASES[0])).toEqual({ mentorIds: [TEST_MENTOR], deputies: undefined });
    expect(caseload.handovers.all.every(({ undoneAt }) => undoneAt !== undefined)).toBe(true);
  });

  it('gives away nothing that is not in these hands', async () => {
    const stranger: Doer = { id: TEST_COORDINATOR, coordinates: false, now: NOW };
    const wish = { caseIds: CASES, toIds: [RECEIVER] };
    const { done, problems } = await handOverCases(caseload, wish, stranger);
    expect({ done, problems }).toEqual({ done: [], problems: [{ code: 'not-permitted' }] });
    const office = await handOverCases(caseload, wish, { ...stranger, coordinates: true });
    expect(office.done).toEqual([...CASES]);
  });

  it('passes over cases that the receiver has already', async () => {
    await handOverCases(caseload, { caseIds: [CASES[0]], toIds: [RECEIVER] }, mentor);
    const office: Doer = { id: TEST_COORDINATOR, coordinates: true, now: NOW };
    const outcome = await handOverCases(caseload, { caseIds: CASES, toIds: [RECEIVER] }, office);
    expect(outcome).toMatchObject({ done: [CASES[1]], problems: [] });
    expect(caseload.handovers.all).toHaveLength(2);
  });

  it('takes one handover back and leaves the others', async () => {
    await handOverCases(caseload, { caseIds: CASES, toIds: [RECEIVER] }, mentor);
    const protocol = caseload.handovers.all.find((one) => one.subjectCaseId === CASES[1]);
    await takeHandoverBack(caseload, protocol?._id ?? '', NOW);
    expect(hands(CASES[0]).mentorIds).toEqual([RECEIVER]);
    expect(hands(CASES[1]).mentorIds).toEqual([TEST_MENTOR]);
  });
});

describe('standing in', () => {
  it('is put on all cases, ended early, and undone', async () => {
    const deputy = { userId: RECEIVER, until: '2026-12-04' };
    await deputise(caseload, CASES, { ...deputy, until: '2026-11-30' }, NOW);
    const longer = await deputise(caseload, CASES, deputy, NOW);
    for (const id of CASES) expect(hands(id).deputies).toEqual([deputy]);
    await longer.undo();
    expect(hands(CASES[0]).deputies).toEqual([{ ...deputy, until: '2026-11-30' }]);
    const ended = await endDeputy(caseload, CASES, RECEIVER, NOW);
    expect(hands(CASES[1])).toEqual({ mentorIds: [TEST_MENTOR], deputies: undefined });
    await ended.undo();
    expect(hands(CASES[1]).deputies).toEqual([{ ...deputy, until: '2026-11-30' }]);
  });
});
