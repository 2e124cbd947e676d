import { describe, expect } from 'vitest';
import { refusal, type Stage } from './pouch.ts';

export const localDocs = ({ open, again, test }: Stage): void => {
  describe('local documents', () => {
    test('count their own revisions and refuse an old one', async () => {
      const db = open();
      const first = await db.put({ _id: '_local/x', n: 1 });
      expect(first).toEqual({ ok: true, id: '_local/x', rev: '0-1' });
      expect(await refusal(db.put({ _id: '_local/x', n: 2 }))).toMatchObject({ status: 409 });
      const second = await db.put({ _id: '_local/x', _rev: first.rev, n: 2 });
      expect(second.rev).toBe('0-2');
      expect(await db.get('_local/x')).toEqual({ _id: '_local/x', _rev: '0-2', n: 2 });
    });

    test('are removed, and start afresh', async () => {
      const db = open();
      const { rev } = await db.put({ _id: '_local/x', n: 1 });
      await db.remove({ _id: '_local/x', _rev: rev });
      expect(await refusal(db.get('_local/x'))).toMatchObject({ status: 404 });
      expect(await refusal(db.remove({ _id: '_local/x', _rev: rev }))).toMatchObject({
        status: 404,
      });
      expect((await db.put({ _id: '_local/x', n: 2 })).rev).toBe('0-1');
    });

    test('are in no list and no feed', async () => {
      const db = open();
      await db.bulkDocs([{ _id: '_local/x', n: 1 }, { _id: 'a' }]);
      expect((await db.get('_local/x'))['n']).toBe(1);
      expect((await db.allDocs()).rows.map(({ id }) => id)).toEqual(['a']);
      expect((await db.changes()).results.map(({ id }) => id)).toEqual(['a']);
      expect((await db.info()).doc_count).toBe(1);
    });

    test('stay when the database is closed and opened again', async () => {
      const db = open();
      await db.put({ _id: '_local/x', n: 1 });
      const id = await db.id();
      await db.close();
      const later = again(db);
      expect((await later.get('_local/x'))['n']).toBe(1);
      expect(await later.id()).toBe(id);
    });
  });
};
