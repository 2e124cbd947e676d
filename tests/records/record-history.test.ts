import { beforeEach, expect, it } from 'vitest';
import { deviceHistory, wholeHistory } from '#lib/records/record-history.ts';
import type { Documents } from '#lib/store/documents.ts';
import { memoryDocuments } from '#tests/doubles/memory-documents.ts';
import { buildMentee } from '#tests/factories/mentee.ts';

let documents: Documents;
const mentee = buildMentee({ note: 'zuerst' });
const id = mentee._id;
const later = '2026-11-23T10:00:00.000Z';

beforeEach(async () => {
  documents = memoryDocuments();
  const _revisions = { start: 3, ids: ['cc', 'bb', 'aa'] };
  await documents.write([{ ...mentee, _rev: '3-cc', _revisions }], 'server');
});

async function edit(note: string): Promise<void> {
  const shown = documents.get(id);
  if (!shown) throw new Error('no record');
  await documents.write([{ ...shown, note, updatedAt: later }], 'local');
}

it('tells offline who made a record and who changed it last', () => {
  expect(deviceHistory(documents, id)).toEqual([
    expect.objectContaining({ kind: 'changed', by: mentee.updatedBy, fields: null, here: false }),
    expect.objectContaining({ kind: 'created', by: mentee.createdBy, at: mentee.createdAt }),
  ]);
  expect(deviceHistory(documents, 'mentee:none')).toEqual([]);
});

it('tells offline field by field what only this device has', async () => {
  await edit('danach');
  const [newest, before] = deviceHistory(documents, id);
  expect(newest).toMatchObject({
    at: later,
    here: true,
    fields: [{ field: 'note', before: 'zuerst', after: 'danach' }],
  });
  expect(before).toMatchObject({ rev: '3-cc', here: false });
});

it('puts what only this device has before what the server tells', async () => {
  await edit('danach');
  const entry = { at: later, by: 'A', rev: '3-cc', kind: 'changed' as const };
  const fields = [{ field: 'note', after: 'zuerst' }];
  const steps = wholeHistory(deviceHistory(documents, id), {
    entries: [{ ...entry, fields }],
    more: false,
  });
  expect(steps.map(({ rev, here }) => [rev.slice(0, 2), here])).toEqual([
    ['4-', true],
    ['3-', false],
  ]);
  const device = deviceHistory(documents, id);
  expect(wholeHistory(device, { entries: [], more: false })).toEqual(device);
});
