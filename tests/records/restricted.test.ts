import { beforeEach, describe, expect, it } from 'vitest';
import { DEFAULT_RETENTION } from '#lib/domain/default-retention.ts';
import { Caseload } from '#lib/records/caseload.svelte.ts';
import { dueOf } from '#lib/records/due.ts';
import { restrict } from '#lib/records/retention.ts';
import { memoryDocuments } from '#tests/doubles/memory-documents.ts';
import { buildContact } from '#tests/factories/contact.ts';
import { TEST_MENTOR, TEST_PROJECT } from '#tests/factories/envelope.ts';
import { buildMentee } from '#tests/factories/mentee.ts';
import { buildTask } from '#tests/factories/task.ts';
import { nextUlid, testUlid } from '#tests/factories/ulid.ts';

const [KEPT, FREE] = [testUlid(1, 'C'), testUlid(2, 'C')];
const contact = buildContact({ caseId: KEPT });
const REFUSED = { ok: false, problem: [{ code: 'case-restricted' }] };
const task = {
  title: 'Anrufen',
  dueOn: '2026-12-01',
  assigneeId: TEST_MENTOR,
  state: 'OPEN',
} as const;

let caseload: Caseload;
let writes: number;

beforeEach(async () => {
  const project = memoryDocuments();
  const restriction = { reason: 'ACCURACY' as const, since: '2026-11-20' };
  await project.write(
    [
      { ...buildMentee({ _id: `mentee:${KEPT}`, restriction }) },
      { ...buildMentee({ _id: `mentee:${FREE}` }) },
      { ...contact },
      { ...buildTask({ caseId: KEPT, state: 'OPEN', dueOn: '2026-11-20' }) },
    ],
    'local',
  );
  writes = 0;
  project.subscribe(() => (writes += 1));
  caseload = new Caseload({
    project,
    programme: memoryDocuments(),
    projectId: TEST_PROJECT,
    userId: TEST_MENTOR,
    now: () => Date.parse('2026-11-23T11:00:00Z'),
    newUlid: nextUlid,
  });
});

describe('a restricted case on the device', () => {
  it('takes nothing in that the server would refuse', async () => {
    const handover = {
      ...{ subjectCaseId: KEPT, initials: 'S. H.' },
      ...{ fromIds: [TEST_MENTOR], toIds: [testUlid(3, 'M')] },
    };
    const answers = [
      await caseload.create('task', task, { caseId: KEPT }),
      await caseload.create('handover', handover),
      await caseload.update<'mentee'>(`mentee:${KEPT}`, { note: 'neu' }),
      await caseload.update<'contact'>(contact._id, { note: 'neu' }),
      await caseload.remove(contact._id),
      await caseload.restore(contact._id),
      await caseload.together({ changes: [{ id: contact._id, patch: () => ({ note: 'neu' }) }] }),
      await caseload.together({
        changes: [],
        records: [{ type: 'task', fields: { ...task, caseId: KEPT } }],
      }),
    ];
    for (const answer of answers) expect(answer).toEqual(REFUSED);
    expect(writes).toBe(0);
  });

  it('asks for nothing: neither its tasks nor its deadlines are due', async () => {
    const due = () =>
      dueOf(caseload, {
        today: '2026-11-23',
        retention: DEFAULT_RETENTION,
        mentees: caseload.mentees.all.filter(({ _id }) => _id === `mentee:${KEPT}`),
        tasks: caseload.tasks.all,
        reportsOf: null,
      });
    expect(due()).toEqual([]);
    await restrict(caseload, KEPT, null);
    expect(due().map(({ kind }) => kind)).toContain('task');
  });

  it('is lifted, and then worked on; other cases never noticed', async () => {
    expect(await caseload.create('task', task, { caseId: FREE })).toMatchObject({ ok: true });
    expect(await caseload.create('task', task)).toMatchObject({ ok: true });
    expect(caseload.isRestricted(KEPT)).toBe(true);
    expect(await restrict(caseload, KEPT, null)).toMatchObject({ ok: true });
    expect(caseload.isRestricted(KEPT)).toBe(false);
    expect(await caseload.create('task', task, { caseId: KEPT })).toMatchObject({ ok: true });
  });
});
