import { afterEach, describe, expect, it } from 'vitest';
import type { Placement } from '#lib/domain/placement.ts';
import { DEFAULT_RETENTION } from '#lib/domain/default-retention.ts';
import type { Task } from '#lib/domain/task.ts';
import { groupDue } from '#lib/features/tasks/groups.ts';
import { caseDeadlines } from '#lib/records/case-deadlines.ts';
import { Caseload } from '#lib/records/caseload.svelte.ts';
import { complete, reopen } from '#lib/records/completing.ts';
import { dueOf } from '#lib/records/due.ts';
import { interviewsOn } from '#lib/records/interviews.ts';
import { settle, type Settling } from '#lib/records/settling.ts';
import type { Documents } from '#lib/store/documents.ts';
import { memoryDocuments } from '#tests/doubles/memory-documents.ts';
import { TEST_MENTOR, TEST_PROJECT } from '#tests/factories/envelope.ts';
import { buildCaseFile } from '#tests/factories/case-file.ts';
import { buildMentee } from '#tests/factories/mentee.ts';
import { buildPlacement } from '#tests/factories/placement.ts';
import { buildTask } from '#tests/factories/task.ts';
import { nextUlid } from '#tests/factories/ulid.ts';
import { STORES } from './stores.ts';

const TODAY = '2026-11-23';
const NOW = Date.parse('2026-11-23T11:00:00Z');
const at = { today: TODAY, retention: DEFAULT_RETENTION };
const opened: Caseload[] = [];

function open(project: Documents): Caseload {
  const caseload = new Caseload({
    project,
    programme: memoryDocuments('programme'),
    projectId: TEST_PROJECT,
    userId: TEST_MENTOR,
    now: () => NOW,
    newUlid: nextUlid,
  });
  opened.push(caseload);
  return caseload;
}

/** One active case whose permit ends in four weeks. */
async function withCase(project: Documents, fields: Partial<Placement> | null = null) {
  const mentee = buildMentee({
    status: 'ACTIVE',
    agreementSignedOn: '2026-11-20',
    residence: { statusCode: 'DUL_60A', validUntil: '2026-12-14' },
  });
  const caseId = mentee._id.slice('mentee:'.length);
  const placement = fields && buildPlacement({ caseId, ...fields });
  await project.write([{ ...mentee }, ...(placement ? [{ ...placement }] : [])], 'local');
  const caseload = open(project);
  const due = () =>
    dueOf(caseload, {
      ...at,
      mentees: caseload.mentees.all,
      tasks: caseload.tasks.all,
      reportsOf: null,
    });
  const rules = () =>
    due().map((one) => (one.kind === 'rule' ? one.deadline.rule : one.task.state));
  const say = async (how: Settling) => {
    const [first] = due();
    if (first?.kind !== 'rule') throw new Error('no rule is due');
    const done = await settle(caseload, first.deadline, how, TEST_MENTOR);
    if (!done.ok) throw new Error(JSON.stringify(done.problem));
    return done.value;
  };
  return { caseload, mentee, caseId, placement, due, rules, say };
}

afterEach(() => {
  for (const caseload of opened.splice(0)) caseload.close();
});

describe.each(STORES)('deadlines by rule over %s', (_name, openStore) => {
  it.each(['DONE', 'SKIPPED'] as const)(
    'that are %s do not come again, until undone',
    async (state) => {
      const { due, rules, say, caseload } = await withCase(await openStore());
      expect(rules()).toEqual(['T02']);
      const { undo } = await say({ state });
      expect(due()).toEqual([]);
      expect(caseload.tasks.all).toMatchObject([{ state, title: 'Bescheinigung läuft ab' }]);
      expect(await undo()).toMatchObject({ ok: true });
      expect(rules()).toEqual(['T02']);
      expect(caseload.tasks.all).toEqual([]);
      await say({ state });
      expect(due()).toEqual([]);
      expect(caseload.tasks.all).toHaveLength(1);
    },
  );

  it('that are put off are one task with its own day, which knows the term', async () => {
    const { due, say, caseload } = await withCase(await openStore());
    await say({ state: 'OPEN', dueOn: '2026-11-30' });
    expect(due()).toMatchObject([
      { kind: 'task', on: '2026-11-30', deadline: { rule: 'T02', dueOn: '2026-12-14' } },
    ]);
    const [task] = caseload.tasks.all;
    await complete(caseload, task as Task, { now: NOW, today: TODAY });
    expect(due()).toEqual([]);
  });

  it('come anew when their source moves, and what was put off goes', async () => {
    const { due, rules, say, caseload, mentee } = await withCase(await openStore());
    await say({ state: 'OPEN', dueOn: '2026-11-30' });
    const residence = { statusCode: 'DUL_60A' as const, validUntil: '2026-12-18' };
    await caseload.update<'mentee'>(mentee._id, { residence });
    expect(rules()).toEqual(['T02']);
    expect(due()[0]?.on).toBe('2026-12-18');
  });

  it('go with their source: a placement that is deleted, a case that is closed', async () => {
    const store = await openStore();
    const { rules, caseload, mentee, placement } = await withCase(store, {
      startOn: '2026-11-23',
    });
    expect(rules()).toEqual(['T10', 'T02']);
    await caseload.remove(placement?._id ?? '');
    expect(rules()).toEqual(['T02']);
    await caseload.update<'mentee'>(mentee._id, { status: 'CLOSED', endedOn: TODAY });
    expect(rules()).toEqual([]);
  });

  it('stand with their time among what is due this week, and among the day as an interview', async () => {
    const store = await openStore();
    const { caseload, caseId, due, mentee } = await withCase(store);
    const interview = (interviewOn: string, interviewTime?: string) => ({
      ...buildCaseFile('application', {
        state: 'INTERVIEW',
        interviewOn,
        ...(interviewTime ? { interviewTime } : {}),
      }),
      _id: `application:${caseId}:${nextUlid()}`,
      caseId,
    });
    const soon = interview('2026-11-27', '09:30');
    await store.write([soon, interview(TODAY), interview(TODAY, '14:00')], 'local');
    const week = groupDue(due(), TODAY).find(({ group }) => group === 'week');
    expect(week?.due).toMatchObject([{ kind: 'rule', deadline: { rule: 'T07', time: '09:30' } }]);
    const on = (day: string) =>
      interviewsOn(caseload, day, { ...at, mentees: [mentee] }).map(
        ({ application }) => application.interviewTime,
      );
    expect([on(TODAY), on('2026-11-27'), on('2026-11-28')]).toEqual([
      ['14:00', undefined],
      ['09:30'],
      [],
    ]);
    await caseload.update<'application'>(soon._id, { state: 'REFUSED' });
    expect(on('2026-11-27')).toEqual([]);
  });

  it('are reckoned again only in the case that changed', async () => {
    const store = await openStore();
    const { caseload, mentee } = await withCase(store);
    const other = buildMentee({ residence: { statusCode: 'DUL_60A', validUntil: '2026-12-01' } });
    await store.write([{ ...other }], 'local');
    const before = caseDeadlines(caseload, other, at);
    await caseload.update<'mentee'>(mentee._id, { note: 'neu' });
    expect(caseDeadlines(caseload, other, at)).toBe(before);
    expect(caseDeadlines(caseload, other, { ...at, today: '2026-11-24' })).not.toBe(before);
  });
});

describe.each(STORES)('a task that comes again over %s', (_name, openStore) => {
  it('writes the next one as it is done, and takes it back as it is opened', async () => {
    const store = await openStore();
    const weekly = buildTask({
      dueOn: TODAY,
      repeat: { every: 'WEEK', count: 1 },
    });
    await store.write([{ ...weekly }], 'local');
    const caseload = open(store);
    const days = () => caseload.tasks.all.map(({ state, dueOn }) => `${state} ${dueOn}`).sort();
    const task = () => caseload.tasks.get(weekly._id) as Task;

    for (let round = 0; round < 2; round += 1) {
      const done = await complete(caseload, task(), { now: NOW, today: TODAY });
      expect(done).toEqual({ ok: true, value: { nextOn: '2026-11-30' } });
      expect(days()).toEqual(['DONE 2026-11-23', 'OPEN 2026-11-30']);
      expect(await reopen(caseload, task())).toMatchObject({ ok: true });
      expect(days()).toEqual(['OPEN 2026-11-23']);
    }
  });
});
