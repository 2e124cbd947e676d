import { describe, expect } from 'vitest';
import { brought, refusal, replicated, type Stage } from './pouch.ts';

export const purge = ({ open, again, canPurge, test }: Stage): void => {
  describe.runIf(canPurge)('purge', () => {
    test('takes a document out as if it had never been', async () => {
      const db = open();
      const { rev } = await db.put({ _id: 'a', n: 1 });
      await db.put({ _id: 'b' });
      expect(await db.purge('a', rev)).toEqual({
        ok: true,
        deletedRevs: [rev],
        documentWasRemovedCompletely: true,
      });
      expect(await refusal(db.get('a'))).toMatchObject({ status: 404, reason: 'missing' });
      expect((await db.allDocs()).rows.map(({ id }) => id)).toEqual(['b']);
      expect((await db.changes()).results.map(({ id }) => id)).toEqual(['b']);
      expect((await db.info()).doc_count).toBe(1);
      await db.close();
      expect(await refusal(again(db).get('a'))).toMatchObject({ status: 404 });
    });

    test('takes one branch and leaves the other', async () => {
      const db = open();
      await db.bulkDocs(
        [replicated('a', 2, ['x', 'r'], { n: 1 }), replicated('a', 2, ['y', 'r'], { n: 2 })],
        brought,
      );
      const done = await db.purge('a', '2-y');
      expect(done).toMatchObject({ documentWasRemovedCompletely: false });
      expect(await db.get('a', { conflicts: true })).toEqual({ _id: 'a', _rev: '2-x', n: 1 });
    });

    test('takes only leaves', async () => {
      const db = open();
      const first = await db.put({ _id: 'a', n: 1 });
      await db.put({ _id: 'a', _rev: first.rev, n: 2 });
      await expect(db.purge('a', first.rev)).rejects.toBeTruthy();
      expect((await db.get('a'))['n']).toBe(2);
    });

    test('lets a document start afresh', async () => {
      const db = open();
      const { rev } = await db.put({ _id: 'a', n: 1 });
      await db.purge('a', rev);
      expect((await db.put({ _id: 'a', n: 1 })).rev).toBe(rev);
      expect((await db.changes()).results).toHaveLength(1);
    });
  });
};
