import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import type { Documents } from '#lib/store/documents.ts';
import { freshName, newSeal, openTab } from './opened.ts';

async function edit(store: Documents, id: string, fields: object): Promise<string> {
  const _rev = store.get(id)?._rev;
  const [row] = await store.write(
    [{ ...store.get(id), _id: id, ...(_rev ? { _rev } : {}), ...fields }],
    'local',
  );
  if (!row?.ok) throw new Error('expected a written document');
  return row.rev;
}

const fromServer = (id: string, path: string[], fields: object): { _id: string } => ({
  _id: id,
  ...{
    _rev: `${String(path.length)}-${path[0] ?? ''}`,
    _revisions: { start: path.length, ids: path },
  },
  ...fields,
});

test('an edit is pending until the server acknowledged that very revision', async () => {
  const name = freshName();
  const seal = await newSeal();
  let now = 1_000;
  const store = await openTab({ name, seal, now: () => now });
  const first = await edit(store, 'a', { n: 1 });
  now = 2_000;
  const second = await edit(store, 'a', { n: 2 });
  expect(store.pending()).toEqual([{ id: 'a', rev: second, since: 1_000, deleted: false }]);
  await store.acknowledge([{ id: 'a', rev: first }]);
  expect(store.isPending('a')).toBe(true);
  expect(store.acknowledged('a')).toMatchObject({ n: 1 });
  const later = await openTab({ name, seal });
  expect(later.acknowledged('a')).toMatchObject({ n: 1 });
  await store.acknowledge([{ id: 'a', rev: second }]);
  expect(store.pending()).toEqual([]);
  expect(store.acknowledged('a')).toMatchObject({ n: 2 });
  await expect.poll(() => later.isPending('a')).toBe(false);
});

test('what came from the server is acknowledged, and stays the base of edits', async () => {
  const name = freshName();
  const seal = await newSeal();
  const store = await openTab({ name, seal });
  await store.write([fromServer('a', ['s1'], { n: 1 })], 'server');
  expect(store.info().pending).toBe(0);
  expect(store.acknowledged('a')).toMatchObject({ n: 1 });
  await edit(store, 'a', { n: 2 });
  await edit(store, 'a', { n: 3 });
  expect(store.acknowledged('a')).toMatchObject({ n: 1, _rev: '1-s1' });
  const later = await openTab({ name, seal });
  expect(later.acknowledged('a')).toMatchObject({ n: 1 });
  expect(later.revision('a', '1-s1')).toMatchObject({ n: 1 });
});

test('in a conflict the base is what both sides had, not what the server has now', async () => {
  const store = await openTab({ name: freshName() });
  await store.write([fromServer('a', ['s1'], { n: 1 })], 'server');
  const mine = await edit(store, 'a', { n: 2 });
  await store.write([fromServer('a', ['zz', 's1'], { n: 9 })], 'server');
  expect(store.conflicts('a')).toHaveLength(1);
  expect(store.acknowledged('a')).toMatchObject({ n: 1 });
  expect(store.pending().map(({ rev }) => rev)).toEqual([mine]);
  expect(store.isPending('a')).toBe(true);
});

test('a merged edit of both sides has the server’s leaf as its base', async () => {
  const store = await openTab({ name: freshName() });
  await store.write([fromServer('a', ['s1'], { n: 1 })], 'server');
  const mine = await edit(store, 'a', { n: 2 });
  await store.write([fromServer('a', ['zz', 's1'], { n: 9 })], 'server');
  const rows = await store.write(
    [
      { _id: 'a', _rev: '2-zz', n: 10 },
      { _id: 'a', _rev: mine, _deleted: true },
    ],
    'local',
  );
  expect(rows.every(({ ok }) => ok)).toBe(true);
  expect(store.conflicts('a')).toEqual([]);
  expect(store.acknowledged('a')).toMatchObject({ n: 9 });
  expect(store.pending()).toHaveLength(2);
  await store.acknowledge(store.pending());
  expect(store.info().pending).toBe(0);
  expect(store.acknowledged('a')).toMatchObject({ n: 10 });
});

test('a server revision made from our edit acknowledges it', async () => {
  const store = await openTab({ name: freshName() });
  const mine = await edit(store, 'a', { n: 1 });
  await store.write([fromServer('a', ['s2', mine.slice(2)], { n: 2 })], 'server');
  expect(store.pending()).toEqual([]);
  expect(store.acknowledged('a')).toMatchObject({ n: 2 });
});

test('the same revision coming back from the server acknowledges it', async () => {
  const store = await openTab({ name: freshName() });
  const mine = await edit(store, 'a', { n: 1 });
  await store.write([fromServer('a', [mine.slice(2)], { n: 1 })], 'server');
  expect(store.pending()).toEqual([]);
});

test('a deletion is pending too', async () => {
  const store = await openTab({ name: freshName() });
  await store.write([fromServer('a', ['s1'], { n: 1 })], 'server');
  const [row] = await store.write([{ _id: 'a', _rev: '1-s1', _deleted: true }], 'local');
  expect(store.pending()).toMatchObject([{ id: 'a', deleted: true }]);
  expect(store.get('a')).toBeNull();
  expect(store.acknowledged('a')).toMatchObject({ n: 1 });
  if (row?.ok) await store.acknowledge([row]);
  expect(store.pending()).toEqual([]);
  expect(store.acknowledged('a')).toBeNull();
});

test('a checkpoint is written with the documents it speaks of, or not at all', async () => {
  const name = freshName();
  const store = await openTab({ name });
  await store.write([fromServer('a', ['s1'], {})], 'server', {
    locals: { checkpoint: { seq: 7 } },
  });
  expect(store.getLocal('checkpoint')).toEqual({ seq: 7 });
  expect((await openTab({ name })).getLocal('checkpoint')).toEqual({ seq: 7 });
});

test('a conflict, an attachment and a missing id are values', async () => {
  const store = await openTab({ name: freshName() });
  await edit(store, 'a', { n: 1 });
  const rows = await store.write(
    [
      { _id: 'a', n: 2 },
      { _id: 'b', _attachments: { x: { data: '' } } },
      { _id: undefined as unknown as string },
      { _id: 'c' },
    ],
    'local',
  );
  expect(rows).toMatchObject([
    { ok: false, id: 'a', status: 409, error: 'conflict' },
    { ok: false, id: 'b', error: 'forbidden', reason: 'attachments-refused' },
    { ok: false, error: 'missing_id' },
    { ok: true, id: 'c' },
  ]);
});
