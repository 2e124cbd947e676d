import 'fake-indexeddb/auto';
import { afterEach, expect, test, vi } from 'vitest';
import { createReserve, type Reserve } from '#lib/store/reserve.ts';
import type { ReservePlace } from '#lib/store/reserve-place.ts';
import type { SealedDocuments } from '#lib/store/sealed-documents.ts';
import { memoryPlace } from '#tests/doubles/memory-place.ts';
import { memoryStorage } from '#tests/doubles/memory-storage.ts';
import { freshName, openTab } from './opened.ts';

const MEGABYTE = 1024 * 1024;
const RESERVE = 8 * MEGABYTE;
const ROOM = 100 * MEGABYTE;
const AGAIN_MS = 5_000;

afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

/** One device with a disk; `tab` is the app in one more tab, or after a restart. */
function device(given?: ReservePlace | null) {
  const disk = { bytes: ROOM, taken: 0 };
  const memory = memoryPlace(disk);
  const storage = memoryStorage();
  const clock = { ms: 0 };
  const place = given === undefined ? memory.place : given;
  const tab = (): Reserve =>
    createReserve({ storage, place: () => Promise.resolve(place), now: () => clock.ms });
  return { disk, storage, clock, held: memory.held, tab };
}

/** The database finds no room until the answer is called. */
function fullDatabase(): () => void {
  const add = vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError');
  });
  return () => {
    add.mockRestore();
  };
}

let number = 0;
const save = (store: SealedDocuments) => store.write([{ _id: `d${String(number++)}` }], 'local');
const refused = { code: 'storage-full' };

test('holds its bytes from the first quiet moment, and acknowledges before it', async () => {
  const { tab, held } = device();
  const quiet: (() => void)[] = [];
  const store = await openTab({
    name: freshName(),
    reserve: tab(),
    whenQuiet: (run) => (quiet.push(run), () => undefined),
  });
  await save(store);
  expect(held()).toBe(0);
  quiet.forEach((run) => {
    run();
  });
  await vi.waitFor(() => expect(held()).toBe(RESERVE));
});

test('gives the bytes back when a write finds no room, and refuses until there is some', async () => {
  const { tab, held, disk, clock } = device();
  const reserve = tab();
  await reserve.keep();
  const store = await openTab({ name: freshName(), reserve });
  disk.taken = ROOM - RESERVE;
  const free = fullDatabase();
  await expect(save(store)).rejects.toMatchObject(refused);
  await vi.waitFor(() => expect(held()).toBe(0));
  free();
  // The database would take it now, on the last megabytes.
  await expect(save(store)).rejects.toMatchObject(refused);
  disk.taken = 0;
  await expect(save(store)).rejects.toMatchObject(refused);
  clock.ms += AGAIN_MS;
  expect(await save(store)).toMatchObject([{ ok: true }]);
  expect(held()).toBe(RESERVE);
});

test('saves at the next try where room was made at once', async () => {
  const { tab } = device();
  const reserve = tab();
  await reserve.keep();
  const store = await openTab({ name: freshName(), reserve });
  const free = fullDatabase();
  await expect(save(store)).rejects.toMatchObject(refused);
  free();
  expect(await save(store)).toMatchObject([{ ok: true }]);
});

test('asks for room beside it, so that the last bytes are nobody’s', async () => {
  const { tab, held, disk } = device();
  disk.taken = ROOM - RESERVE - MEGABYTE;
  expect(await tab().keep()).toBe(false);
  expect(held()).toBe(0);
});

test('takes receipts, pulled documents and drafts without it', async () => {
  const { tab, disk } = device();
  const reserve = tab();
  const store = await openTab({ name: freshName(), reserve });
  const [row] = await save(store);
  await reserve.keep();
  await reserve.release();
  disk.taken = ROOM;
  await expect(save(store)).rejects.toMatchObject(refused);
  await store.write(
    [{ _id: 'pulled', _rev: '1-a', _revisions: { start: 1, ids: ['a'] } }],
    'server',
  );
  await store.putLocal('draft', 'half a sen');
  await store.acknowledge([{ id: row?.id ?? '', rev: row?.ok ? row.rev : '' }]);
  expect(store.pending()).toEqual([]);
  expect(store.get('pulled')).not.toBeNull();
});

test('is given away for other tabs and the next start, too', async () => {
  const { tab, disk } = device();
  const [one, other] = [tab(), tab()];
  await one.keep();
  await other.keep();
  await one.release();
  disk.taken = ROOM;
  expect([one.stands, other.stands, tab().stands]).toEqual([false, false, false]);
  disk.taken = 0;
  expect(await tab().keep()).toBe(true);
  expect(other.stands).toBe(true);
});

test('writes everything beside the databases once more when there is room for it', async () => {
  const { tab, storage } = device();
  storage.setItem('mappe.device', '{"a":1}');
  storage.setItem('other', 'x');
  const reserve = tab();
  await reserve.keep();
  const set = vi.spyOn(storage, 'setItem');
  await reserve.release();
  const written = set.mock.calls.filter(([name]) => name !== 'mappe.reserve');
  expect(written.map(([name]) => name)).toEqual(['mappe.device', 'mappe.device']);
  expect(storage.getItem('mappe.device')).toBe('{"a":1}');
});

test('gives the bytes back where a database does not open', async () => {
  vi.useFakeTimers();
  const { tab, held } = device();
  const reserve = tab();
  await reserve.keep();
  let opens = (): void => undefined;
  const opening = reserve.open(
    () => new Promise((_, reject) => (opens = () => reject(new Error('late')))),
  );
  await vi.advanceTimersByTimeAsync(AGAIN_MS);
  expect(held()).toBe(0);
  opens();
  await expect(opening).rejects.toThrow('late');
});

test.each([
  ['has no such place', null],
  [
    'has one that does not work',
    {
      has: () => Promise.resolve(false),
      write: () => Promise.reject(new DOMException('not here', 'UnknownError')),
      remove: () => Promise.resolve(),
    },
  ],
])('a browser that %s saves as ever', async (_, place) => {
  const reserve = device(place).tab();
  expect(await reserve.keep()).toBe(true);
  const store = await openTab({ name: freshName(), reserve });
  const free = fullDatabase();
  await expect(save(store)).rejects.toMatchObject(refused);
  free();
  expect(await save(store)).toMatchObject([{ ok: true }]);
});
