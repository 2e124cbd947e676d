import { expect, it } from 'vitest';
import type { AnyDocument } from '#lib/domain/document.ts';
import { writeTogether } from '#lib/records/together.ts';
import type { Author } from '#lib/records/writes.ts';
import type { Documents } from '#lib/store/documents.ts';
import { TEST_COORDINATOR, TEST_MENTOR, TEST_PROJECT } from '#tests/factories/envelope.ts';
import { buildMentee } from '#tests/factories/mentee.ts';
import { nextUlid } from '#tests/factories/ulid.ts';
import { STORES } from './stores.ts';

const author: Author = {
  userId: TEST_MENTOR,
  projectId: TEST_PROJECT,
  now: () => Date.parse('2026-11-23T11:00:00Z'),
  newUlid: nextUlid,
};
const protocol = (caseId: string) => ({
  type: 'handover' as const,
  fields: {
    subjectCaseId: caseId,
    initials: 'S. H.',
    fromIds: [TEST_MENTOR],
    toIds: [TEST_COORDINATOR],
  },
});

async function withMentee(store: Documents) {
  const mentee = buildMentee();
  await store.write([{ ...mentee }], 'local');
  return { id: mentee._id, caseId: mentee._id.slice('mentee:'.length) };
}

it.each(STORES)('writes a change and a new record in one go over %s', async (_name, openStore) => {
  const store = await openStore();
  const { id, caseId } = await withMentee(store);
  let writes = 0;
  const counting = writing(store, (...given) => {
    writes += 1;
    return store.write(...given);
  });
  const done = await writeTogether(
    counting,
    {
      changes: [{ id, patch: () => ({ mentorIds: [TEST_COORDINATOR] }) }],
      records: [protocol(caseId)],
    },
    author,
  );
  expect(done).toEqual({ ok: true, value: { written: 2 } });
  expect(writes).toBe(1);
  expect(store.get(id)).toMatchObject({ mentorIds: [TEST_COORDINATOR], updatedBy: TEST_MENTOR });
  expect(store.all('handover')).toHaveLength(1);
});

it.each(STORES)('writes nothing where one part is not valid over %s', async (_name, openStore) => {
  const store = await openStore();
  const { id, caseId } = await withMentee(store);
  const before = store.get(id)?._rev;
  const refused = await writeTogether(
    store,
    { changes: [{ id, patch: () => ({ mentorIds: ['niemand'] }) }], records: [protocol(caseId)] },
    author,
  );
  expect(refused.ok).toBe(false);
  expect(store.get(id)?._rev).toBe(before);
  expect(store.all('handover')).toEqual([]);
});

it.each(STORES)(
  'changes the newest body where a pull was faster over %s',
  async (_name, openStore) => {
    const store = await openStore();
    const { id } = await withMentee(store);
    let overtaken = false;
    const seen: (string | undefined)[] = [];
    const done = await writeTogether(
      writing(store, async (...given) => {
        if (!overtaken) {
          overtaken = true;
          await store.write([{ ...store.get(id), _id: id, note: 'schneller' }], 'local');
        }
        return store.write(...given);
      }),
      {
        changes: [
          {
            id,
            patch: (now: AnyDocument) => {
              seen.push('note' in now ? now.note : undefined);
              return { mentorIds: [TEST_COORDINATOR] };
            },
          },
        ],
      },
      author,
    );
    expect(done.ok).toBe(true);
    expect(seen).toEqual([undefined, 'schneller']);
    expect(store.get(id)).toMatchObject({ note: 'schneller', mentorIds: [TEST_COORDINATOR] });
  },
);

/** The store, but for the way it writes. */
function writing(store: Documents, write: Documents['write']): Documents {
  return new Proxy(store, {
    get: (target, name): unknown => (name === 'write' ? write : Reflect.get(target, name)),
  });
}
