import { describe, expect } from 'vitest';
import { brought, replicated, type Change, type Pouch, type Stage } from './pouch.ts';

async function filled(db: Pouch): Promise<void> {
  for (const _id of ['a', 'b', 'c']) await db.put({ _id, n: 1 });
  const { _rev } = await db.get('a');
  await db.put({ _id: 'a', _rev, n: 2 });
}

const ids = (changes: Change[]): string[] => changes.map(({ id }) => id);

export const changes = ({ open, test }: Stage): void => {
  describe('changes', () => {
    test('names each document once, at its newest sequence, in order', async () => {
      const db = open();
      await filled(db);
      const { results, last_seq } = await db.changes();
      expect(ids(results)).toEqual(['b', 'c', 'a']);
      expect(results.map(({ seq }) => seq)).toEqual([2, 3, 4]);
      expect(last_seq).toBe(4);
      expect(results[0]?.changes).toEqual([{ rev: (await db.get('b'))._rev }]);
      expect(results[0]).not.toHaveProperty('doc');
    });

    test('since, limit and descending', async () => {
      const db = open();
      await filled(db);
      expect(ids((await db.changes({ since: 2 })).results)).toEqual(['c', 'a']);
      const page = await db.changes({ since: 2, limit: 1 });
      expect(ids(page.results)).toEqual(['c']);
      expect(page.last_seq).toBe(3);
      expect(ids((await db.changes({ descending: true, limit: 2 })).results)).toEqual(['a', 'c']);
      expect((await db.changes({ since: 'now' })).results).toEqual([]);
      expect(ids((await db.changes({ limit: 0 })).results)).toEqual(['b']);
    });

    test('include_docs, with conflicts', async () => {
      const db = open();
      await db.bulkDocs(
        [replicated('a', 2, ['x', 'r'], { n: 1 }), replicated('a', 2, ['y', 'r'], { n: 2 })],
        brought,
      );
      const { results } = await db.changes({ include_docs: true, conflicts: true });
      expect(results[0]?.doc).toMatchObject({ _id: 'a', _rev: '2-y', n: 2, _conflicts: ['2-x'] });
    });

    test('style all_docs names every leaf', async () => {
      const db = open();
      await db.bulkDocs([replicated('a', 2, ['x', 'r']), replicated('a', 2, ['y', 'r'])], brought);
      const { results } = await db.changes({ style: 'all_docs' });
      expect(results[0]?.changes.map(({ rev }) => rev).sort()).toEqual(['2-x', '2-y']);
      expect((await db.changes()).results[0]?.changes).toEqual([{ rev: '2-y' }]);
    });

    test('says which documents are deleted', async () => {
      const db = open();
      const { rev } = await db.put({ _id: 'a' });
      await db.remove({ _id: 'a', _rev: rev });
      const { results } = await db.changes({ include_docs: true });
      expect(results[0]).toMatchObject({
        id: 'a',
        deleted: true,
        doc: { _id: 'a', _deleted: true },
      });
    });

    test('doc_ids, a filter with parameters, and a selector', async () => {
      const db = open();
      await filled(db);
      expect(ids((await db.changes({ doc_ids: ['b', 'nothing'] })).results)).toEqual(['b']);
      const filter = (doc: { n: number }, { query }: { query: { n: number } }): boolean =>
        doc.n === query.n;
      const filtered = await db.changes({ filter, query_params: { n: 2 } });
      expect(ids(filtered.results)).toEqual(['a']);
      expect(filtered.results[0]).not.toHaveProperty('doc');
      expect(ids((await db.changes({ selector: { n: 2 } })).results)).toEqual(['a']);
    });

    test('a filter that throws ends the feed with its error', async () => {
      const db = open();
      await filled(db);
      const filter = (): boolean => {
        throw new Error('broken');
      };
      await expect(db.changes({ filter })).rejects.toMatchObject({ status: 400 });
    });

    test('return_docs: false emits without collecting', async () => {
      const db = open();
      await filled(db);
      const seen: string[] = [];
      const feed = db.changes({ return_docs: false });
      void feed.on('change', ({ id }) => seen.push(id));
      expect((await feed).results).toEqual([]);
      expect(seen).toEqual(['b', 'c', 'a']);
    });

    test('live tells what is there and what comes, until it is cancelled', async () => {
      const db = open();
      await db.put({ _id: 'a' });
      const seen: string[] = [];
      const feed = db.changes({ live: true, include_docs: true });
      void feed.on('change', ({ doc }) => seen.push(doc?._id ?? ''));
      await expect.poll(() => seen).toEqual(['a']);
      await db.bulkDocs([{ _id: 'b' }, { _id: 'c' }]);
      await expect.poll(() => seen).toEqual(['a', 'b', 'c']);
      feed.cancel();
      await db.put({ _id: 'd' });
      await feed;
      expect(seen).toEqual(['a', 'b', 'c']);
    });

    test('live since now tells only what comes, through a filter', async () => {
      const db = open();
      await db.put({ _id: 'a', n: 1 });
      const seen: string[] = [];
      const feed = db.changes({
        live: true,
        since: 'now',
        filter: (doc: { n: number }) => doc.n > 1,
      });
      void feed.on('change', ({ id }) => seen.push(id));
      await db.info();
      await db.put({ _id: 'b', n: 1 });
      await db.put({ _id: 'c', n: 2 });
      await expect.poll(() => seen).toEqual(['c']);
      feed.cancel();
    });
  });
};
