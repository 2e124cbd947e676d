import { describe, expect } from 'vitest';
import { brought, replicated, type Options, type Pouch, type Stage } from './pouch.ts';

async function filled(db: Pouch): Promise<void> {
  await db.bulkDocs(['d', 'b', 'a', 'c'].map((_id) => ({ _id, n: _id })));
  const { _rev } = await db.get('b');
  await db.remove({ _id: 'b', _rev });
}

const keysOf = async (db: Pouch, options: Options): Promise<string[]> =>
  (await db.allDocs(options)).rows.map(({ key }) => key);

export const allDocs = ({ open, test }: Stage): void => {
  describe('allDocs', () => {
    test('lists undeleted documents by id', async () => {
      const db = open();
      await filled(db);
      const found = await db.allDocs();
      expect(found.rows.map(({ id }) => id)).toEqual(['a', 'c', 'd']);
      expect(found).toMatchObject({ total_rows: 3, offset: 0 });
      expect(found.rows[0]?.value).toEqual({ rev: (await db.get('a'))._rev });
    });

    test('ranges, both ways, with and without the end', async () => {
      const db = open();
      await filled(db);
      expect(await keysOf(db, { startkey: 'b' })).toEqual(['c', 'd']);
      expect(await keysOf(db, { endkey: 'c' })).toEqual(['a', 'c']);
      expect(await keysOf(db, { endkey: 'c', inclusive_end: false })).toEqual(['a']);
      expect(await keysOf(db, { startkey: 'a', endkey: 'c' })).toEqual(['a', 'c']);
      expect(await keysOf(db, { descending: true })).toEqual(['d', 'c', 'a']);
      expect(await keysOf(db, { descending: true, startkey: 'c' })).toEqual(['c', 'a']);
      expect(await keysOf(db, { descending: true, startkey: 'd', endkey: 'c' })).toEqual([
        'd',
        'c',
      ]);
      expect(await keysOf(db, { descending: true, endkey: 'c', inclusive_end: false })).toEqual([
        'd',
      ]);
      expect(await keysOf(db, { startkey: 'z' })).toEqual([]);
      expect(await keysOf(db, { startkey: 'c', endkey: 'a' })).toEqual([]);
      expect(await keysOf(db, { key: 'c' })).toEqual(['c']);
      expect(await keysOf(db, { key: 'b' })).toEqual([]);
    });

    test('skip and limit', async () => {
      const db = open();
      await filled(db);
      expect(await keysOf(db, { skip: 1, limit: 1 })).toEqual(['c']);
      expect(await keysOf(db, { limit: 0 })).toEqual([]);
      expect(await keysOf(db, { descending: true, skip: 2 })).toEqual(['a']);
    });

    test('keys keeps their order and says what is deleted and what is not there', async () => {
      const db = open();
      await filled(db);
      const { rows, total_rows } = await db.allDocs({
        keys: ['d', 'b', 'none', 'd'],
        include_docs: true,
      });
      expect(total_rows).toBe(3);
      expect(rows.map(({ key }) => key)).toEqual(['d', 'b', 'none', 'd']);
      expect(rows[0]?.doc).toMatchObject({ _id: 'd', n: 'd' });
      expect(rows[1]).toMatchObject({ value: { deleted: true }, doc: null });
      expect(rows[2]).toEqual({ key: 'none', error: 'not_found' });
      expect(await keysOf(db, { keys: ['d', 'c', 'a'], skip: 1, limit: 1 })).toEqual(['c']);
      expect(await keysOf(db, { keys: ['d', 'c'], descending: true })).toEqual(['c', 'd']);
      expect(await keysOf(db, { keys: [] })).toEqual([]);
    });

    test('include_docs, conflicts and update_seq', async () => {
      const db = open();
      await db.bulkDocs([replicated('a', 2, ['x', 'r']), replicated('a', 2, ['y', 'r'])], brought);
      const found = await db.allDocs({ include_docs: true, conflicts: true, update_seq: true });
      expect(found.rows[0]?.doc).toMatchObject({ _id: 'a', _rev: '2-y', _conflicts: ['2-x'] });
      expect(found.update_seq).toBe((await db.info()).update_seq);
    });
  });
};
