import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { freshName, newSeal, openTab, raw, rawText, readRaw, shown } from './opened.ts';

const CASE = '01HZX3K5T8Q2W4E6R7Y9V0ABCD';
const mentee = `mentee:${CASE}`;
const contact = `contact:${CASE}:01HZX3K5T8Q2W4E6R7Y9V0ABCE`;
const PLANTED = ['Nguyễn', 'Musterstraße', '+4935112345', 'Duldung', CASE, 'mentee', 'contact:'];

test('nothing that names or describes a person lies in the clear', async () => {
  const name = freshName();
  const store = await openTab({ name, seal: await newSeal() });
  await store.write(
    [
      { _id: mentee, name: 'Nguyễn Thị Lan', street: 'Musterstraße 4', phone: '+4935112345' },
      { _id: contact, note: 'Duldung läuft aus' },
    ],
    'local',
  );
  await store.putLocal('draft:mentee', { name: 'Nguyễn', status: 'Duldung' });
  const inLog = await rawText(name);
  await store.fold();
  const inPages = await rawText(name);
  for (const text of [inLog, inPages])
    for (const planted of PLANTED) expect(text).not.toContain(planted);
  const { meta } = await readRaw(name);
  for (const row of meta)
    for (const [field, value] of Object.entries(row))
      if (field !== 'key') expect(value).toBeTypeOf('number');
});

test('a row opens in its own place only', async () => {
  const name = freshName();
  const seal = await newSeal();
  const store = await openTab({ name, seal });
  await store.write([{ _id: mentee, n: 1 }], 'local');
  await store.write([{ _id: contact, n: 1 }], 'local');
  await store.close();
  await raw(name, async (db) => {
    const [one, two] = (await db.table('log').toArray()) as { key: number; bytes: Uint8Array }[];
    await db.table('log').bulkPut([
      { key: one?.key, bytes: two?.bytes },
      { key: two?.key, bytes: one?.bytes },
    ]);
  });
  await expect(openTab({ name, seal })).rejects.toMatchObject({ code: 'storage-damaged' });
});

test('a torn row is set aside and kept, and the rest opens', async () => {
  const name = freshName();
  const seal = await newSeal();
  const store = await openTab({ name, seal });
  await store.write([{ _id: mentee, n: 1 }], 'local');
  await store.write([{ _id: contact, n: 1 }], 'local');
  await store.close();
  const torn = await raw(name, async (db) => {
    const row = (await db.table('log').toCollection().first()) as {
      key: number;
      bytes: Uint8Array;
    };
    const bytes = row.bytes.slice(0, -3);
    await db.table('log').put({ key: row.key, bytes });
    return { key: row.key, bytes };
  });
  const later = await openTab({ name, seal });
  expect(later.info()).toMatchObject({ documents: 1, setAside: 1 });
  expect(later.get(contact)).toMatchObject({ n: 1 });
  await later.write([{ _id: `mentee:${CASE.replace('0', '1')}`, n: 2 }], 'local');
  await later.fold();
  const { log, pages } = await readRaw(name);
  expect(log.map(({ key, bytes }) => ({ key, bytes: new Uint8Array(bytes) }))).toEqual([torn]);
  expect(pages).toHaveLength(2);
});

test('another key opens nothing and says so', async () => {
  const name = freshName();
  const store = await openTab({ name, seal: await newSeal() });
  for (const n of [1, 2]) await store.write([{ _id: `mentee:${String(n)}` }], 'local');
  await store.close();
  await expect(openTab({ name, seal: await newSeal() })).rejects.toMatchObject({
    code: 'storage-damaged',
  });
});

test('opening again shows what memory showed, from the log and from pages', async () => {
  const name = freshName();
  const seal = await newSeal();
  const store = await openTab({ name, seal });
  await store.write([{ _id: mentee, n: 1, nothing: undefined, at: new Date(0) }], 'local');
  const first = store.get(mentee);
  await store.write([{ ...first, _id: mentee, n: 2 }], 'local');
  await store.write(
    [{ _id: mentee, _rev: '2-z', _revisions: { start: 2, ids: ['z', 'a'] }, n: 3 }],
    'server',
  );
  await store.write([{ _id: contact, _deleted: true, _rev: '1-q' }], 'server');
  await store.putLocal('draft', { text: 'x' });
  await store.putLocal('gone', 1);
  await store.removeLocal('gone');
  const before = shown(store);
  const fromLog = await openTab({ name, seal });
  expect(shown(fromLog)).toEqual(before);
  await store.fold();
  expect(shown(store)).toEqual(before);
  expect((await readRaw(name)).log).toEqual([]);
  const fromPages = await openTab({ name, seal });
  expect(shown(fromPages)).toEqual(before);
});

test('nothing opened stays reachable after closing, and every call says closed', async () => {
  const store = await openTab({ name: freshName(), seal: await newSeal() });
  await store.write([{ _id: mentee, n: 1 }], 'local');
  await store.putLocal('draft', 1);
  await store.close();
  expect(store.get(mentee)).toBeNull();
  expect(store.all()).toEqual([]);
  expect(store.getLocal('draft')).toBeNull();
  expect(store.engine.index.sortedIds()).toEqual([]);
  await expect(store.write([{ _id: mentee }], 'local')).rejects.toMatchObject({ code: 'closed' });
  await expect(store.fold()).rejects.toMatchObject({ code: 'closed' });
});

test('closing waits for what was begun', async () => {
  const name = freshName();
  const seal = await newSeal();
  const store = await openTab({ name, seal });
  const writing = store.write([{ _id: mentee, n: 1 }], 'local');
  await store.close();
  expect(await writing).toMatchObject([{ ok: true }]);
  expect((await openTab({ name, seal })).get(mentee)).toMatchObject({ n: 1 });
});
