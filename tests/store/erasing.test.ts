import 'fake-indexeddb/auto';
import { expect, test, vi } from 'vitest';
import { erasedMark } from '#lib/domain/erased-case.ts';
import { createErasing } from '#lib/sync/erasing.ts';
import type { Heard } from '#lib/sync/state.ts';
import { memoryStorage } from '#tests/doubles/memory-storage.ts';
import { freshName, newSeal, openTab, rawText } from './opened.ts';

const CASE = '01JDN000000000000000000001';
const OTHER = '01JDN000000000000000000009';
const heard: Heard = {
  epoch: '',
  serverTime: '',
  schemaVersion: 1,
  cases: null,
  parked: 0,
  erased: 1,
  skew: 0,
};

async function erasingOn(documents: Awaited<ReturnType<typeof openTab>>) {
  const marks = [await erasedMark(CASE)];
  return createErasing({ documents, fetchMarks: () => Promise.resolve(marks), dropFiles: null });
}

/** What everything of one case is: acknowledged, only here, a branch, a handover, a draft. */
async function plant(
  documents: Awaited<ReturnType<typeof openTab>>,
  caseId: string,
  marker: string,
) {
  const contact = `contact:${caseId}:01JDN000000000000000000002`;
  const [made] = await documents.write([{ _id: contact, note: `${marker}-one` }], 'local');
  await documents.acknowledge([{ id: contact, rev: made?.ok ? made.rev : '' }]);
  await documents.fold();
  await documents.write(
    [{ ...documents.get(contact), _id: contact, note: `${marker}-two` }],
    'local',
  );
  await documents.write(
    [
      {
        _id: contact,
        _rev: '2-b',
        _revisions: { start: 2, ids: ['b', 'a'] },
        note: `${marker}-three`,
      },
    ],
    'merged',
  );
  const handover = `handover:${caseId.replace('N', 'H')}`;
  await documents.write(
    [{ _id: handover, subjectCaseId: caseId, note: `${marker}-four` }],
    'local',
  );
  await documents.putLocal(`draft/contact/${caseId}`, { value: `${marker}-five` });
  await documents.putLocal(`draft-of/contact/${caseId}`, { note: `${marker}-six` });
}

test('leaves no byte of an erased case in the rows of a device', async () => {
  const name = freshName();
  // Without a seal every byte that lies there can be read.
  const documents = await openTab({ name });
  await plant(documents, CASE, 'GREIFVOGEL');
  await plant(documents, OTHER, 'BACHSTELZE');
  await documents.fold();
  await documents.putLocal(`draft/task/${CASE}`, { value: 'GREIFVOGEL-seven' });
  expect(await rawText(name)).toContain('GREIFVOGEL-one');
  await (await erasingOn(documents)).take(heard);
  const text = await rawText(name);
  expect(text).not.toContain('GREIFVOGEL');
  expect(text).not.toContain(CASE);
  for (const part of ['one', 'two', 'three', 'four', 'five', 'six'])
    expect(text).toContain(`BACHSTELZE-${part}`);
  expect(documents.info().pending).toBe(2);
});

test('leaves no second copy of it in localStorage', async () => {
  const mirror = memoryStorage();
  const name = freshName();
  const documents = await openTab({ name, seal: await newSeal(), mirror });
  const items = () => mirror.keys().filter((key) => key.startsWith(`mappe.mirror.${name}.`));
  await plant(documents, CASE, 'GREIFVOGEL');
  await vi.waitFor(() => expect(items().length).toBeGreaterThan(0));
  await (await erasingOn(documents)).take(heard);
  await vi.waitFor(() => expect(items()).toEqual([]));
});

test('tells once what was only here, and acknowledges', async () => {
  const documents = await openTab({ name: freshName() });
  await plant(documents, CASE, 'GREIFVOGEL');
  const erasing = await erasingOn(documents);
  await erasing.take(heard);
  // Contact, handover and draft.
  expect(erasing.here().told).toEqual({ cases: 1, entries: 3 });
  expect(erasing.receipt()).toEqual([await erasedMark(CASE)]);
  await erasing.answered(erasing.receipt());
  await erasing.seen();
  await erasing.take(heard);
  expect(erasing.here()).toMatchObject({ told: null, toAcknowledge: [], atServer: 1 });
});
