import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { expect, onTestFinished, test, vi } from 'vitest';
import { openDocuments } from '#lib/store/open.ts';
import type { SealedDocuments } from '#lib/store/sealed-documents.ts';
import type { Seal } from '#lib/vault/seal.ts';
import { memoryStorage } from '#tests/doubles/memory-storage.ts';
import { freshName, newSeal, raw, shown } from './opened.ts';

const ID = 'contact:01JDN000000000000000000001:01JDN000000000000000000002';
const OTHER = 'contact:01JDN000000000000000000001:01JDN000000000000000000003';

/** One device: its database, its `localStorage`, and tabs on both. */
async function device() {
  const name = freshName();
  const plain = await newSeal();
  let seals = 0;
  const seal: Seal = {
    ...plain,
    seal: (bytes, aad) => ((seals += 1), plain.seal(bytes, aad)),
  };
  const mirror = memoryStorage();
  const open = async (): Promise<SealedDocuments> => {
    const tab = await openDocuments({ name, seal, mirror, whenQuiet: () => () => undefined });
    onTestFinished(() => tab.close());
    return tab;
  };
  const items = () =>
    mirror.keys().filter((key) => key.includes('.log.') || key.includes('.mirror.'));
  const once = async (write: (tab: SealedDocuments) => Promise<unknown>) => {
    const tab = await open();
    await write(tab);
    await tab.close();
  };
  return {
    name,
    mirror,
    open,
    once,
    items: () => items().filter((key) => key.startsWith(`mappe.mirror.${name}.`)),
    seals: () => seals,
    /** The browser drops the database. */
    drop: () => Dexie.delete(name),
  };
}

const mirrored = (here: { items: () => string[] }, count: number) =>
  vi.waitFor(() => expect(here.items()).toHaveLength(count));

/** Everything of a document that must outlive its database. */
const kept = (store: SealedDocuments, id: string) => ({
  winner: store.get(id),
  leaves: store.leaves(id),
  histories: store.leaves(id).map(({ rev }) => store.history(id, rev)),
  bodies: store.leaves(id).map(({ rev }) => store.revision(id, rev)),
  acknowledged: store.acknowledged(id),
  pending: store.pending().filter((entry) => entry.id === id),
});

test('brings unacknowledged entries back with history after the database was dropped', async () => {
  const here = await device();
  const first = await here.open();
  const [a] = await first.write([{ _id: ID, n: 1 }], 'local');
  await first.acknowledge([{ id: ID, rev: a?.ok ? a.rev : '' }]);
  await first.write([{ ...first.get(ID), _id: ID, n: 2 }], 'local');
  await first.write([{ ...first.get(ID), _id: ID, n: 3 }], 'local');
  await first.write([{ _id: OTHER, n: 9 }], 'local');
  const before = [kept(first, ID), kept(first, OTHER)];
  expect(before[0]?.acknowledged?.['n']).toBe(1);
  await first.close();
  await here.drop();

  const again = await here.open();
  expect(again.recovery).toEqual({ lost: true, restored: 2, waiting: [], gone: 0 });
  expect([kept(again, ID), kept(again, OTHER)]).toEqual(before);
  await again.close();
  const later = await here.open();
  expect(later.recovery).toMatchObject({ lost: false, restored: 0 });
  expect([kept(later, ID), kept(later, OTHER)]).toEqual(before);
});

test('goes on from what it brought back, and survives a second loss', async () => {
  const here = await device();
  await here.once((tab) => tab.write([{ _id: ID, n: 1 }], 'local'));
  await here.drop();
  await here.once((tab) => tab.write([{ ...tab.get(ID), _id: ID, n: 2 }], 'local'));
  await here.drop();
  const last = await here.open();
  expect(last.get(ID)).toMatchObject({ n: 2 });
  expect(last.history(ID, last.get(ID)?._rev ?? '')).toHaveLength(2);
  expect(here.items()).toHaveLength(1);
});

test('keeps two open edits of one document and a deletion', async () => {
  const here = await device();
  const tab = await here.open();
  await tab.write([{ _id: ID, n: 0 }], 'local');
  const root = tab.get(ID)?._rev ?? '';
  const branch = (hash: string) => ({
    _id: ID,
    _rev: `2-${hash}`,
    _revisions: { start: 2, ids: [hash, root.slice(2)] },
  });
  await tab.write(
    [
      { ...branch('aa'), n: 1 },
      { ...branch('bb'), n: 2 },
    ],
    'merged',
  );
  await tab.write([{ _id: OTHER, n: 0 }], 'server');
  await tab.write([{ _id: OTHER, _rev: tab.get(OTHER)?._rev ?? '', _deleted: true }], 'local');
  const before = [kept(tab, ID), kept(tab, OTHER)];
  expect(before[0]?.pending).toHaveLength(2);
  await tab.close();
  await here.drop();
  const again = await here.open();
  expect([kept(again, ID), kept(again, OTHER)]).toEqual([
    before[0],
    expect.objectContaining({
      winner: null,
      leaves: before[1]?.leaves,
      pending: before[1]?.pending,
    }),
  ]);
});

test('drops the copy when the last of a row is acknowledged, and not before', async () => {
  const here = await device();
  const tab = await here.open();
  const rows = await tab.write(
    [
      { _id: ID, n: 1 },
      { _id: OTHER, n: 1 },
    ],
    'local',
  );
  await mirrored(here, 1);
  const [a, b] = rows.map((row) => ({ id: row.id, rev: row.ok ? row.rev : '' }));
  await tab.acknowledge(a ? [a] : []);
  expect(here.items()).toHaveLength(1);
  await tab.acknowledge(b ? [b] : []);
  expect(here.items()).toHaveLength(0);
});

test('seals nothing more for the copy of a save', async () => {
  const here = await device();
  const tab = await here.open();
  await tab.write([{ _id: ID, n: 1 }], 'local');
  await mirrored(here, 1);
  expect(here.seals()).toBe(1);
});

test('mirrors nothing that came from the server, and nothing of drafts', async () => {
  const here = await device();
  await here.once(async (tab) => {
    await tab.write([{ _id: ID, _rev: '1-a', _revisions: { start: 1, ids: ['a'] } }], 'server');
    await tab.putLocal('draft/x', { note: 'half' });
  });
  expect(here.items()).toEqual([]);
});

test('says nothing in the clear', async () => {
  const here = await device();
  await here.once((tab) => tab.write([{ _id: ID, name: 'Zyklopenadler' }], 'local'));
  const all = here.mirror.keys().map((key) => `${key}=${here.mirror.getItem(key) ?? ''}`);
  expect(all.join('\n')).toMatch(/^mappe\.mirror/);
  for (const secret of [
    ID,
    '01JDN',
    'contact',
    'Zyklopenadler',
    btoa('Zyklopenadler').slice(0, 12),
  ])
    expect(all.join('\n')).not.toContain(secret);
});

test('a database that is older than its mirror gets what it lacks', async () => {
  const here = await device();
  const tab = await here.open();
  await tab.write([{ _id: ID, n: 1 }], 'local');
  const old = await raw(here.name, async (db) => ({
    log: await db.table('log').toArray(),
    meta: await db.table('meta').toArray(),
  }));
  await tab.write([{ ...tab.get(ID), _id: ID, n: 2 }], 'local');
  await tab.write([{ _id: OTHER, n: 5 }], 'local');
  await tab.close();
  await raw(here.name, async (db) => {
    await db.table('log').clear();
    await db.table('log').bulkAdd(old.log);
    await db.table('meta').bulkPut(old.meta);
  });
  const again = await here.open();
  expect(again.recovery).toMatchObject({ lost: true, restored: 2 });
  expect([again.get(ID)?.['n'], again.get(OTHER)?.['n']]).toEqual([2, 5]);
  await again.write([{ ...again.get(ID), _id: ID, n: 3 }], 'local');
  await again.close();
  await here.drop();
  expect((await here.open()).get(ID)).toMatchObject({ n: 3 });
});

test('a save that was durable before its copy was made gets one at the next start', async () => {
  const here = await device();
  await here.once((tab) => tab.write([{ _id: ID, n: 1 }], 'local'));
  for (const key of here.items()) here.mirror.removeItem(key);
  const again = await here.open();
  await mirrored(here, 1);
  await again.close();
  await here.drop();
  expect((await here.open()).get(ID)).toMatchObject({ n: 1 });
});

test('a case that was purged after its receipt does not come back', async () => {
  const here = await device();
  const tab = await here.open();
  const [row] = await tab.write([{ _id: ID, n: 1 }], 'local');
  await mirrored(here, 1);
  const items = here.items().map((key) => [key, here.mirror.getItem(key) ?? ''] as const);
  await tab.acknowledge([{ id: ID, rev: row?.ok ? row.rev : '' }]);
  await tab.purgeGroup('case:01JDN000000000000000000001');
  await tab.close();
  // A kill right after: the browser had not written yet that the copy is gone.
  for (const [key, text] of items) here.mirror.setItem(key, text);
  const again = await here.open();
  expect(again.recovery).toMatchObject({ lost: false, restored: 0 });
  expect(again.info()).toMatchObject({ documents: 0, pending: 0 });
});

test('entries of two tabs are each mirrored once, and all come back', async () => {
  const here = await device();
  const [one, two] = [await here.open(), await here.open()];
  await Promise.all([
    ...Array.from({ length: 20 }, (_, n) =>
      one.write([{ _id: `contact:1:${String(n)}` }], 'local'),
    ),
    ...Array.from({ length: 20 }, (_, n) =>
      two.write([{ _id: `contact:2:${String(n)}` }], 'local'),
    ),
  ]);
  await vi.waitFor(() => expect(two.info().pending).toBe(40));
  await Promise.all([one.close(), two.close()]);
  await here.drop();
  expect((await here.open()).info()).toMatchObject({ documents: 40, pending: 40 });
});

test('a receipt in one tab drops the copy that another made', async () => {
  const here = await device();
  const [one, two] = [await here.open(), await here.open()];
  const [row] = await one.write([{ _id: ID }], 'local');
  await mirrored(here, 1);
  await vi.waitFor(() => expect(two.isPending(ID)).toBe(true));
  await two.acknowledge([{ id: ID, rev: row?.ok ? row.rev : '' }]);
  await mirrored(here, 0);
});

test('says how many have no room, and makes room for them when others are acknowledged', async () => {
  const here = await device();
  const tab = await here.open();
  const text = 'x'.repeat(200_000);
  const ids = Array.from({ length: 8 }, (_, n) => `contact:1:${String(n)}`);
  const rows: { id: string; rev: string }[] = [];
  for (const _id of ids) {
    const [row] = await tab.write([{ _id, text }], 'local');
    rows.push({ id: _id, rev: row?.ok ? row.rev : '' });
  }
  const heard = vi.fn();
  tab.subscribe(heard);
  await vi.waitFor(() => expect(tab.info().unmirrored).toBe(1));
  expect(here.items()).toHaveLength(7);
  await tab.acknowledge(rows.slice(0, 1));
  await vi.waitFor(() => expect(tab.info().unmirrored).toBe(0));
  expect(here.items()).toHaveLength(7);
});

test('a full localStorage is no failure: the save stands, and the loss is counted later', async () => {
  const here = await device();
  await here.once(() => Promise.resolve());
  const setItem = vi.spyOn(here.mirror, 'setItem').mockImplementation((key: string) => {
    if (key.includes('.log.') || key.includes('.mirror.'))
      throw new DOMException('full', 'QuotaExceededError');
  });
  const tab = await here.open();
  expect(await tab.write([{ _id: ID }], 'local')).toMatchObject([{ ok: true }]);
  await vi.waitFor(() => expect(tab.info().unmirrored).toBe(1));
  setItem.mockRestore();
  await tab.putLocal('x', 1);
  await tab.close();
});

test('what does not fit back yet stays in the mirror, and comes with the next start', async () => {
  const here = await device();
  await here.once((tab) => tab.write([{ _id: ID, n: 1 }], 'local'));
  await here.drop();
  const add = vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError');
  });
  const full = await here.open();
  expect(full.recovery?.waiting).toMatchObject([{ id: ID }]);
  await full.close();
  add.mockRestore();
  const again = await here.open();
  expect(again.recovery).toMatchObject({ restored: 1, waiting: [] });
  expect(again.get(ID)).toMatchObject({ n: 1 });
});

test('a database that another tab deletes leaves the mirror as it is', async () => {
  const here = await device();
  const tab = await here.open();
  await tab.write([{ _id: ID, n: 1 }], 'local');
  await mirrored(here, 1);
  await here.drop();
  await vi.waitFor(() => expect(tab.info().documents).toBe(0));
  await tab.close();
  expect(here.items()).toHaveLength(1);
  expect((await here.open()).get(ID)).toMatchObject({ n: 1 });
});

test('nothing is left where the store is destroyed on purpose', async () => {
  const here = await device();
  const tab = await here.open();
  await tab.write([{ _id: ID }], 'local');
  await mirrored(here, 1);
  await tab.destroy();
  expect(here.mirror.keys()).toEqual([]);
});

test('an item that does not open is left alone', async () => {
  const here = await device();
  await here.once((tab) => tab.write([{ _id: ID }], 'local'));
  const [name = ''] = here.items();
  here.mirror.setItem(name, 'AAAA');
  await here.drop();
  const again = await here.open();
  expect(again.recovery).toMatchObject({ lost: true, restored: 0 });
  expect(here.mirror.getItem(name)).toBe('AAAA');
  expect(shown(again)).toMatchObject({ info: { documents: 0 } });
});
