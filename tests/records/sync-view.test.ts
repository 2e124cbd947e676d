import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Caseload } from '#lib/records/caseload.svelte.ts';
import { SyncView } from '#lib/records/sync.svelte.ts';
import { memoryDocuments } from '#tests/doubles/memory-documents.ts';
import { TEST_MENTOR, TEST_PROJECT } from '#tests/factories/envelope.ts';
import { buildMentee } from '#tests/factories/mentee.ts';
import { nextUlid } from '#tests/factories/ulid.ts';
import { stubBrowser } from './browser-globals.ts';
import { openSealed } from './stores.ts';

beforeEach(() => void stubBrowser());
afterEach(() => {
  vi.unstubAllGlobals();
});

it('names a record once that has two edits which are only here', async () => {
  const project = await openSealed();
  const mentee = buildMentee({ familyName: 'Haddad' });
  await project.write([{ ...mentee }], 'local');
  // A colleague's edit wins over the own one, and is edited in turn.
  const theirs = { ...mentee, note: 'aus dem Büro', _rev: `2-${'f'.repeat(32)}` };
  await project.write(
    [{ ...theirs, _revisions: { start: 2, ids: ['f'.repeat(32), 'e'.repeat(32)] } }],
    'server',
  );
  await project.write([{ ...theirs, note: 'vom Telefon' }], 'local');
  expect(project.pending()).toHaveLength(2);

  const caseload = new Caseload({
    project,
    programme: memoryDocuments('programme'),
    projectId: TEST_PROJECT,
    userId: TEST_MENTOR,
    now: () => 0,
    newUlid: nextUlid,
  });
  const view = new SyncView([project], caseload);
  expect(view.status.pending).toBe(1);
  expect(view.pending).toMatchObject([{ id: mentee._id, type: 'mentee' }]);
  view.close();
  await project.close();
});
