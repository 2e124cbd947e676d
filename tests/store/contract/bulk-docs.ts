import { describe, expect } from 'vitest';
import { brought, present, refusal, replicated, type Stage } from './pouch.ts';

export const bulkDocs = ({ open, test }: Stage): void => {
  describe('bulkDocs', () => {
    test('writes new documents and names their revisions in order', async () => {
      const db = open();
      const rows = await db.bulkDocs([
        { _id: 'b', n: 1 },
        { _id: 'a', n: 2 },
      ]);
      expect(rows.map(({ id }) => id)).toEqual(['b', 'a']);
      for (const row of rows) expect('rev' in row && row.rev).toMatch(/^1-[0-9a-f]{32}$/);
      expect((await db.info()).doc_count).toBe(2);
      expect((await db.info()).update_seq).toBe(2);
    });

    test('makes ids where none are given', async () => {
      const [row] = await open().bulkDocs([{ n: 1 }]);
      expect(row?.id).toMatch(/.{8,}/);
    });

    test('refuses an edit of an old revision and takes the others', async () => {
      const db = open();
      const first = await db.put({ _id: 'a', n: 1 });
      await db.put({ _id: 'a', _rev: first.rev, n: 2 });
      const rows = await db.bulkDocs([
        { _id: 'a', _rev: first.rev, n: 3 },
        { _id: 'b', n: 1 },
      ]);
      expect(rows[0]).toMatchObject({ status: 409, name: 'conflict', id: 'a' });
      expect(rows[1]).toMatchObject({ ok: true, id: 'b' });
      expect((await db.get('a'))['n']).toBe(2);
    });

    test('refuses a first revision of a document that is there, and a later one of none', async () => {
      const db = open();
      await db.put({ _id: 'a' });
      const rows = await db.bulkDocs([{ _id: 'a' }, { _id: 'new', _rev: '1-abc' }]);
      expect(rows).toMatchObject([{ status: 409 }, { status: 409 }]);
    });

    test('takes the same document twice in one call one after the other', async () => {
      const db = open();
      const rows = await db.bulkDocs([
        { _id: 'a', n: 1 },
        { _id: 'a', n: 2 },
      ]);
      expect(rows).toMatchObject([{ ok: true }, { status: 409 }]);
      expect((await db.get('a'))['n']).toBe(1);
    });

    test('gives equal edits of equal revisions equal names', async () => {
      const [one, other] = [open(), open()];
      const a = await one.put({ _id: 'a', text: 'Grüße' });
      const b = await other.put({ _id: 'a', text: 'Grüße' });
      expect(a.rev).toBe(b.rev);
    });

    test('deletes, and lets a deleted document come back as a child of its tombstone', async () => {
      const db = open();
      const first = await db.put({ _id: 'a', n: 1 });
      const gone = await db.remove({ _id: 'a', _rev: first.rev });
      expect(gone.rev).toMatch(/^2-/);
      expect(await refusal(db.get('a'))).toMatchObject({ status: 404, reason: 'deleted' });
      expect((await db.info()).doc_count).toBe(0);
      const back = await db.put({ _id: 'a', n: 3 });
      expect(back.rev).toMatch(/^3-/);
      expect((await db.info()).doc_count).toBe(1);
    });

    test('keeps the fields of a tombstone', async () => {
      const db = open();
      const { rev } = await db.put({ _id: 'a', n: 1 });
      const gone = await db.put({ _id: 'a', _rev: rev, _deleted: true, reason: 'doppelt' });
      expect(await db.get('a', { rev: gone.rev })).toMatchObject({
        _deleted: true,
        reason: 'doppelt',
      });
    });

    test('refuses ids and fields that belong to the database', async () => {
      const db = open();
      expect(await refusal(db.put({ _id: '_mine' }))).toMatchObject({ status: 400 });
      expect(await refusal(db.put({ _id: 'a', _mine: 1 }))).toMatchObject({
        name: 'doc_validation',
      });
      expect(await refusal(db.put({ _id: 'a', _rev: 'x' }))).toMatchObject({ status: 400 });
      expect(await refusal(db.put({ _id: '' }))).toMatchObject({ status: 412 });
    });

    test('keeps odd ids apart', async () => {
      const db = open();
      const ids = ['constructor', 'a b', 'ä', 'a/b', '☃', 'toString', '0'];
      await db.bulkDocs(ids.map((_id) => ({ _id, own: _id })));
      for (const id of ids) expect((await db.get(id))['own']).toBe(id);
      expect((await db.allDocs()).rows.map(({ id }) => id)).toEqual([...ids].sort());
    });
  });

  describe('bulkDocs with new_edits: false', () => {
    test('takes revisions with their history as they are and answers only errors', async () => {
      const db = open();
      const rows = await db.bulkDocs(
        [replicated('a', 3, ['ccc', 'bbb', 'aaa'], { n: 3 })],
        brought,
      );
      expect(rows).toEqual([]);
      expect(await db.get('a', { revs: true })).toMatchObject({
        _rev: '3-ccc',
        _revisions: { start: 3, ids: ['ccc', 'bbb', 'aaa'] },
      });
    });

    test('does nothing for a revision that is known', async () => {
      const db = open();
      await db.bulkDocs([replicated('a', 2, ['b', 'a'], { n: 1 })], brought);
      const before = await db.info();
      await db.bulkDocs([replicated('a', 2, ['b', 'a'], { n: 99 })], brought);
      await db.bulkDocs([replicated('a', 1, ['a'], { n: 99 })], brought);
      expect((await db.info()).update_seq).toBe(before.update_seq);
      expect((await db.get('a'))['n']).toBe(1);
    });

    test('keeps both of two siblings, and all choose the same winner', async () => {
      const [one, other] = [open(), open()];
      const siblings = [
        replicated('a', 2, ['left', 'root'], { side: 'left' }),
        replicated('a', 2, ['right', 'root'], { side: 'right' }),
      ];
      for (const doc of siblings) await one.bulkDocs([doc], brought);
      for (const doc of siblings.toReversed()) await other.bulkDocs([doc], brought);
      for (const db of [one, other])
        expect(await db.get('a', { conflicts: true })).toMatchObject({
          side: 'right',
          _conflicts: ['2-left'],
        });
    });

    test('lets an undeleted leaf win over a longer deleted one', async () => {
      const db = open();
      await db.bulkDocs([replicated('a', 2, ['x', 'root'], { n: 1 })], brought);
      await db.bulkDocs([replicated('a', 3, ['z', 'y', 'root'], { _deleted: true })], brought);
      expect((await db.get('a'))._rev).toBe('2-x');
      expect((await db.info()).doc_count).toBe(1);
    });

    test('joins histories that overlap, and keeps those apart that do not', async () => {
      const db = open();
      await db.bulkDocs([replicated('a', 2, ['b', 'a'])], brought);
      await db.bulkDocs([replicated('a', 4, ['d', 'c', 'b'])], brought);
      expect((await db.get('a', { revs: true }))._revisions).toEqual({
        start: 4,
        ids: ['d', 'c', 'b', 'a'],
      });
      await db.bulkDocs([replicated('a', 3, ['q', 'p'])], brought);
      expect((await db.get('a', { conflicts: true }))._conflicts).toEqual(['3-q']);
    });

    test('a new edit may extend any leaf, which resolves a conflict', async () => {
      const db = open();
      await db.bulkDocs([replicated('a', 2, ['x', 'r']), replicated('a', 2, ['y', 'r'])], brought);
      const winner = await db.get('a', { conflicts: true });
      const loser = present(winner._conflicts?.[0]);
      await db.remove({ _id: 'a', _rev: loser });
      expect((await db.get('a', { conflicts: true }))._conflicts).toBeUndefined();
      expect((await db.get('a'))._rev).toBe(winner._rev);
    });

    test('forgets the oldest revisions beyond the limit', async () => {
      const db = open({ revs_limit: 3 });
      let rev: string | undefined;
      for (let n = 1; n <= 6; n++)
        rev = (await db.put({ _id: 'a', n, ...(rev ? { _rev: rev } : {}) })).rev;
      const { _revisions } = await db.get('a', { revs: true });
      expect(_revisions?.start).toBe(6);
      expect(_revisions?.ids).toHaveLength(3);
    });
  });
};
