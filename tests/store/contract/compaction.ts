import { describe, expect } from 'vitest';
import { refusal, type Stage } from './pouch.ts';

export const compaction = ({ open, test }: Stage): void => {
  describe('compaction', () => {
    test('drops the bodies of all revisions but leaves, not what is known of them', async () => {
      const db = open();
      const first = await db.put({ _id: 'a', n: 1 });
      const second = await db.put({ _id: 'a', _rev: first.rev, n: 2 });
      await db.put({ _id: 'a', _rev: second.rev, n: 3 });
      await db.compact();
      expect(await refusal(db.get('a', { rev: first.rev }))).toMatchObject({ status: 404 });
      const doc = await db.get('a', { revs_info: true });
      expect(doc['n']).toBe(3);
      expect(doc._revs_info?.map(({ status }) => status)).toEqual([
        'available',
        'missing',
        'missing',
      ]);
    });

    test('keeps every leaf', async () => {
      const db = open();
      const first = await db.put({ _id: 'a', n: 1 });
      await db.put({ _id: 'a', _rev: first.rev, n: 2 });
      const sibling = {
        _id: 'a',
        _rev: '2-other',
        n: 3,
        _revisions: { start: 2, ids: ['other', first.rev.slice(2)] },
      };
      await db.bulkDocs([sibling], { new_edits: false });
      await db.compact();
      const leaves = await db.get('a', { open_revs: 'all' });
      expect(leaves.map(({ ok }) => ok?.['n']).sort()).toEqual([2, 3]);
    });

    test('with auto_compaction it happens at each write', async () => {
      const db = open({ auto_compaction: true });
      const first = await db.put({ _id: 'a', n: 1 });
      await db.put({ _id: 'a', _rev: first.rev, n: 2 });
      expect(await refusal(db.get('a', { rev: first.rev }))).toMatchObject({ status: 404 });
    });
  });
};
