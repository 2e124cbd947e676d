import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MenteeForm } from '#lib/features/mentees/mentee-form.svelte.ts';
import { TaskForm } from '#lib/features/tasks/task-form.svelte.ts';
import { Caseload } from '#lib/records/caseload.svelte.ts';
import { keepDraft, withDraft } from '#lib/records/drafted-form.svelte.ts';
import { Drafts } from '#lib/records/drafts.svelte.ts';
import type { Documents } from '#lib/store/documents.ts';
import { memoryDocuments } from '#tests/doubles/memory-documents.ts';
import { TEST_COORDINATOR, TEST_MENTOR, TEST_PROJECT } from '#tests/factories/envelope.ts';
import { buildMentee } from '#tests/factories/mentee.ts';
import { buildTask } from '#tests/factories/task.ts';
import { nextUlid } from '#tests/factories/ulid.ts';

const NOON = Date.parse('2026-11-23T11:00:00Z');
const MORNING = '2026-11-23T08:00:00.000Z';

let store: Documents;
let caseload: Caseload;

/** A colleague's edit arrives from the server. */
async function arrives(id: string, fields: object): Promise<void> {
  const stored = store.get(id);
  if (!stored) throw new Error('there is nothing to change');
  const [hash = ''] = stored._rev.split('-').slice(1);
  await store.write(
    [
      {
        ...stored,
        ...fields,
        updatedAt: MORNING,
        updatedBy: TEST_COORDINATOR,
        _rev: '2-colleague',
        _revisions: { start: 2, ids: ['colleague', hash] },
      },
    ],
    'server',
  );
}

beforeEach(() => {
  store = memoryDocuments('project');
  caseload = new Caseload({
    project: store,
    programme: memoryDocuments('programme'),
    projectId: TEST_PROJECT,
    userId: TEST_MENTOR,
    now: () => NOON,
    newUlid: nextUlid,
  });
});
afterEach(async () => {
  caseload.close();
  await store.close();
});

describe('a form that a colleague’s edit overtakes', () => {
  it('keeps what the colleague changed meanwhile, and asks about what both changed', async () => {
    const mentee = buildMentee({ note: 'alt', phones: [{ number: '+4935111111' }] });
    await store.write([{ ...mentee, _rev: '1-first' }], 'server');
    const known = caseload.mentees.get(mentee._id);
    const form = new MenteeForm({ caseload, known, userId: TEST_MENTOR, draft: null });
    form.values.note = 'mein Satz';
    await arrives(mentee._id, {
      note: 'anderer Satz',
      email: 'neu@beispiel.de',
      phones: [{ number: '+4935122222' }],
    });
    expect(await form.save()).toMatchObject({ ok: true });
    expect(store.get(mentee._id)).toMatchObject({
      note: 'mein Satz',
      email: 'neu@beispiel.de',
      phones: [{ number: '+4935122222' }],
      updatedBy: TEST_MENTOR,
      alternatives: [{ field: 'note', value: 'anderer Satz', at: MORNING, by: TEST_COORDINATOR }],
    });
    expect(store.conflicted()).toEqual([]);
  });

  it('does so with a draft of yesterday, whichever tab kept it', async () => {
    const task = buildTask({ title: 'Antrag', note: 'alt' });
    await store.write([{ ...task, _rev: '1-first' }], 'server');
    const around = { caseload, userId: TEST_MENTOR, today: '2026-11-23' };
    const open = (drafts: Drafts) =>
      withDraft(
        drafts,
        (draft: TaskForm['values'] | null, seen) =>
          new TaskForm({ taskId: task._id }, around, draft, seen),
      );
    const yesterday = new Drafts(store, () => NOON);
    const begun = open(yesterday);
    begun.values.note = 'im Zug getippt';
    keepDraft(yesterday, begun);
    await yesterday.flush();
    await arrives(task._id, { title: 'Antrag beim Jobcenter' });

    const today = new Drafts(store, () => NOON);
    expect(await open(today).save()).toMatchObject({ ok: true });
    expect(store.get(task._id)).toMatchObject({
      title: 'Antrag beim Jobcenter',
      note: 'im Zug getippt',
    });
    expect(store.get(task._id)).not.toHaveProperty('alternatives');
    await today.drop(begun.draftKey);
    expect(store.listLocal('draft')).toEqual([]);
  });

  it('brings a record back that the colleague deleted meanwhile, and says so', async () => {
    const task = buildTask({ title: 'Antrag' });
    await store.write([{ ...task, _rev: '1-first' }], 'server');
    const around = { caseload, userId: TEST_MENTOR, today: '2026-11-23' };
    const form = new TaskForm({ taskId: task._id }, around);
    form.values.note = 'doch noch wichtig';
    await arrives(task._id, { deletedAt: MORNING });
    expect(await form.save()).toMatchObject({ ok: true });
    expect(caseload.tasks.get(task._id)).toMatchObject({
      note: 'doch noch wichtig',
      alternatives: [{ field: 'deletedAt', by: TEST_COORDINATOR }],
    });
  });
});
