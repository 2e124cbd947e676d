import { describe, expect, test } from 'vitest';
import type { Documents } from '#lib/store/documents.ts';

export type OpenStore = (options?: { now?: () => number }) => Promise<Documents>;

const CASE = '01HZX3K5T8Q2W4E6R7Y9V0ABCD';

interface Path {
  _id: string;
  _rev: string;
  _revisions: { start: number; ids: string[] };
  _deleted?: boolean;
  [field: string]: unknown;
}

/** A revision with its history, newest first, as replication brings it. */
export function path(id: string, hashes: string[], fields: object = {}): Path {
  return {
    _id: id,
    _rev: `${String(hashes.length)}-${hashes[0] ?? ''}`,
    _revisions: { start: hashes.length, ids: hashes },
    ...fields,
  };
}

const sorted = (rows: { id: string; rev: string }[]): string[] =>
  rows.map(({ id, rev }) => `${id} ${rev}`).sort();

/** What merging, rescue and a restored server need to know of revision trees. */
export function leavesContract(name: string, open: OpenStore): void {
  describe(name, () => {
    test('a merged revision stands as it was given, and waits for the server', async () => {
      const store = await open({ now: () => 5_000 });
      const [row] = await store.write([path('a', ['m', 'x'], { n: 1 })], 'merged');
      expect(row).toEqual({ ok: true, id: 'a', rev: '2-m' });
      expect(store.get('a')).toMatchObject({ _rev: '2-m', n: 1 });
      expect(store.pending()).toEqual([{ id: 'a', rev: '2-m', since: 5_000, deleted: false }]);
      await store.acknowledge([{ id: 'a', rev: '2-m' }]);
      expect(store.isPending('a')).toBe(false);
    });

    test('a merged revision that is known already says nothing new', async () => {
      const store = await open();
      await store.write([path('a', ['s2', 's1'])], 'server');
      await store.write([path('a', ['s2', 's1']), path('a', ['s1'])], 'merged');
      expect(store.info().pending).toBe(0);
      await store.write([path('b', ['m'])], 'merged');
      await store.write([path('b', ['m'])], 'merged');
      expect(store.pending()).toHaveLength(1);
    });

    test('a conflict is known while two leaves are undeleted, and no longer', async () => {
      const store = await open();
      await store.write([path('a', ['s1']), path('b', ['s1'])], 'server');
      expect(store.conflicted()).toEqual([]);
      await store.write([path('a', ['s2', 's1']), path('a', ['t2', 's1'])], 'server');
      expect(store.conflicted()).toEqual(['a']);
      expect(store.leaves('a')).toEqual([
        { rev: '2-t2', deleted: false },
        { rev: '2-s2', deleted: false },
      ]);
      await store.write(
        [
          path('a', ['m3', 't2', 's1'], { n: 3 }),
          path('a', ['d3', 's2', 's1'], { _deleted: true }),
        ],
        'merged',
      );
      expect(store.conflicted()).toEqual([]);
      expect(store.leaves('a')).toEqual([
        { rev: '3-m3', deleted: false },
        { rev: '3-d3', deleted: true },
      ]);
      expect(store.get('a')).toMatchObject({ n: 3 });
      expect(store.pending()).toHaveLength(2);
      await store.acknowledge(store.pending());
      expect(store.info().pending).toBe(0);
    });

    test('what merging two leaves made is as old as the edit that was only here', async () => {
      let now = 1_000;
      const store = await open({ now: () => now });
      await store.write([path('a', ['s1'])], 'server');
      const [mine] = await store.write([{ _id: 'a', _rev: '1-s1', n: 2 }], 'local');
      const rev = mine?.ok ? mine.rev : '';
      await store.write([path('a', ['s3', 's2', 's1'])], 'server');
      now = 9_000;
      await store.write(
        [
          path('a', ['m4', 's3', 's2', 's1']),
          path('a', ['d3', rev.slice(2), 's1'], { _deleted: true }),
        ],
        'merged',
      );
      expect(store.pending().map(({ since }) => since)).toEqual([1_000, 1_000]);
    });

    test('the body that both sides had stays, acknowledged or not, until they are one', async () => {
      const store = await open();
      await store.write([path('a', ['s1'], { n: 1 })], 'server');
      const [mine] = await store.write([{ _id: 'a', _rev: '1-s1', n: 2 }], 'local');
      const rev = mine?.ok ? mine.rev : '';
      await store.acknowledge([{ id: 'a', rev }]);
      expect(store.acknowledged('a')).toMatchObject({ n: 2 });
      expect(store.revision('a', '1-s1')).toMatchObject({ n: 1 });
      await store.write([path('a', ['zz', 's1'], { n: 9 })], 'server');
      expect(store.revision('a', '1-s1')).toMatchObject({ n: 1 });
      expect(store.revision('a', rev)).toMatchObject({ n: 2 });
      expect(store.revision('a', '2-zz')).toMatchObject({ n: 9 });
    });

    test('history is told newest first, on one path and on several', async () => {
      const store = await open();
      await store.write([path('a', ['c', 'b', 'a'])], 'server');
      expect(store.history('a', '3-c')).toEqual(['3-c', '2-b', '1-a']);
      expect(store.history('a', '2-b')).toEqual(['2-b', '1-a']);
      expect(store.history('a', '2-c')).toEqual([]);
      expect(store.history('a', '4-c')).toEqual([]);
      expect(store.history('nobody', '1-a')).toEqual([]);
      await store.write([path('a', ['z', 'y', 'a'])], 'server');
      expect(store.history('a', '3-z')).toEqual(['3-z', '2-y', '1-a']);
      expect(store.history('a', '3-c')).toEqual(['3-c', '2-b', '1-a']);
      expect(store.history('a', '9-z')).toEqual([]);
    });

    test('a receipt can be taken back, of leaves only, and given again', async () => {
      const store = await open({ now: () => 7_000 });
      await store.write([path('a', ['b', 'a'], { n: 2 }), path('c', ['x'])], 'server');
      await store.unacknowledge([
        { id: 'a', rev: '1-a' },
        { id: 'a', rev: '2-b' },
        { id: 'nobody', rev: '1-a' },
      ]);
      expect(store.pending()).toEqual([{ id: 'a', rev: '2-b', since: 7_000, deleted: false }]);
      expect(sorted(store.acknowledgedLeaves())).toEqual(['c 1-x']);
      await store.acknowledge([{ id: 'a', rev: '2-b' }]);
      expect(store.info().pending).toBe(0);
    });

    test('names every leaf that the server has, tombstones too, and none that is only here', async () => {
      const store = await open();
      await store.write(
        [
          path('a', ['s2', 's1']),
          path('a', ['t2', 's1'], { _deleted: true }),
          path('b', ['s1']),
          path('gone', ['d2', 's1'], { _deleted: true }),
        ],
        'server',
      );
      await store.write([{ _id: 'b', _rev: '1-s1', n: 2 }, { _id: 'new' }], 'local');
      expect(sorted(store.acknowledgedLeaves())).toEqual(['a 2-s2', 'a 2-t2', 'gone 2-d2']);
    });

    test('names the groups that are here', async () => {
      const store = await open();
      await store.write(
        [
          { _id: `mentee:${CASE}` },
          { _id: `contact:${CASE}:${CASE}` },
          { _id: `employer:${CASE}` },
        ],
        'local',
      );
      expect(store.groups().sort()).toEqual([`case:${CASE}`, 'employer']);
      await store.purgeGroup(`case:${CASE}`);
      expect(store.groups()).toEqual(['employer']);
    });
  });
}
