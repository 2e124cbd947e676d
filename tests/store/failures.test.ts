import 'fake-indexeddb/auto';
import { afterEach, expect, test, vi } from 'vitest';
import { createSeal, type Seal } from '#lib/vault/seal.ts';
import { freshName, newSeal, openTab, raw, readRaw, shown } from './opened.ts';

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const docs = (from: number, to: number): { _id: string; text: string }[] =>
  Array.from({ length: to - from }, (_, n) => ({
    _id: `d${String(from + n)}`,
    text: 'x'.repeat(600),
  }));

/** The device is full at the `nth` row written from now on. */
function fullAt(nth: number): void {
  const { add } = IDBObjectStore.prototype as {
    add: (this: IDBObjectStore, ...args: [unknown, IDBValidKey?]) => IDBRequest<IDBValidKey>;
  };
  let rows = 0;
  vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(function (
    this: IDBObjectStore,
    ...args: [unknown, IDBValidKey?]
  ) {
    if (++rows === nth) throw new DOMException('full', 'QuotaExceededError');
    return add.apply(this, args);
  });
}

test('a full device: nothing of a write is kept, memory stays, and later it goes on', async () => {
  const name = freshName();
  const seal = await newSeal();
  const store = await openTab({ name, seal });
  await store.write(docs(0, 10), 'local');
  const before = shown(store);
  const rows = await readRaw(name);
  fullAt(3);
  await expect(store.write(docs(10, 400), 'local')).rejects.toMatchObject({ code: 'storage-full' });
  vi.restoreAllMocks();
  expect(shown(store)).toEqual(before);
  expect(await readRaw(name)).toEqual(rows);
  expect(await store.write(docs(10, 20), 'local')).toHaveLength(10);
  expect(store.info()).toMatchObject({ documents: 20, updateSeq: 20 });
  expect(shown(await openTab({ name, seal }))).toEqual(shown(store));
});

test('a full device while folding: the log stays as it was', async () => {
  const name = freshName();
  const seal = await newSeal();
  const store = await openTab({ name, seal });
  await store.write(docs(0, 200), 'local');
  const rows = await readRaw(name);
  fullAt(2);
  await expect(store.fold()).rejects.toMatchObject({ code: 'storage-full' });
  vi.restoreAllMocks();
  expect(await readRaw(name)).toEqual(rows);
  await store.fold();
  expect((await readRaw(name)).log).toEqual([]);
});

test('the browser dies between sealing and writing: nothing is half there', async () => {
  const name = freshName();
  const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, [
    'encrypt',
    'decrypt',
  ]);
  const seal = createSeal(key);
  const store = await openTab({ name, seal });
  await store.write(docs(0, 5), 'local');
  await store.close();
  let dies = false;
  const dying: Seal = {
    ...seal,
    seal: (plain, aad) => (dies ? Promise.reject(new Error('gone')) : seal.seal(plain, aad)),
  };
  const tab = await openTab({ name, seal: dying });
  const before = shown(tab);
  dies = true;
  await expect(tab.write(docs(5, 9), 'local')).rejects.toThrow('gone');
  await expect(tab.fold()).rejects.toThrow('gone');
  dies = false;
  expect(shown(tab)).toEqual(before);
  expect(shown(await openTab({ name, seal }))).toEqual(before);
});

test('a later schema is not opened, and not written by who has it open', async () => {
  const name = freshName();
  const seal = await newSeal();
  const store = await openTab({ name, seal });
  await store.write(docs(0, 1), 'local');
  await raw(name, async (db) => {
    await db.table('meta').update('head', { schema: 2 });
  });
  const rows = await readRaw(name);
  await expect(store.write(docs(1, 2), 'local')).rejects.toMatchObject({ code: 'storage-newer' });
  await expect(store.fold()).rejects.toMatchObject({ code: 'storage-newer' });
  await expect(openTab({ name, seal })).rejects.toMatchObject({ code: 'storage-newer' });
  expect(await readRaw(name)).toEqual(rows);
});

test('a listener that throws does not undo the write, nor keep others from hearing', async () => {
  const store = await openTab({ name: freshName() });
  const heard: string[] = [];
  const thrown: unknown[] = [];
  vi.stubGlobal('reportError', (error: unknown) => thrown.push(error));
  store.subscribe(() => {
    throw new Error('mine');
  });
  store.subscribe(({ ids }) => heard.push(...ids));
  expect(await store.write(docs(0, 1), 'local')).toMatchObject([{ ok: true }]);
  expect(heard).toEqual(['d0']);
  expect(thrown).toHaveLength(1);
});

test('a value that no JSON can hold fails by itself', async () => {
  const store = await openTab({ name: freshName() });
  const circle: Record<string, unknown> = {};
  circle['self'] = circle;
  const [bad, good] = await Promise.allSettled([
    store.write([{ _id: 'bad', circle }], 'local'),
    store.write([{ _id: 'good' }], 'local'),
  ]);
  expect(bad.status).toBe('rejected');
  expect(good).toMatchObject({ status: 'fulfilled', value: [{ ok: true }] });
});

test('a database that the browser dropped: a write says so, and memory stays', async () => {
  const name = freshName();
  const store = await openTab({ name, seal: await newSeal() });
  await store.write(docs(0, 5), 'local');
  const before = shown(store);
  await raw(name, async (db) => {
    await Promise.all(db.tables.map((table) => table.clear()));
  });
  await expect(store.write(docs(5, 6), 'local')).rejects.toMatchObject({
    code: 'storage-unavailable',
  });
  expect(shown(store)).toEqual(before);
});
