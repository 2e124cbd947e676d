import { describe, expect } from 'vitest';
import { brought, present, refusal, replicated, type Pouch, type Stage } from './pouch.ts';

async function branched(db: Pouch): Promise<void> {
  await db.bulkDocs([replicated('a', 2, ['x', 'root'], { leaf: 'x' })], brought);
  await db.bulkDocs([replicated('a', 3, ['z', 'y', 'root'], { leaf: 'z' })], brought);
  await db.bulkDocs([replicated('a', 2, ['gone', 'root'], { _deleted: true })], brought);
}

export const get = ({ open, test }: Stage): void => {
  describe('get', () => {
    test('says missing and deleted apart', async () => {
      const db = open();
      expect(await refusal(db.get('nothing'))).toMatchObject({ status: 404, reason: 'missing' });
      const { rev } = await db.put({ _id: 'a' });
      await db.remove({ _id: 'a', _rev: rev });
      expect(await refusal(db.get('a'))).toMatchObject({ status: 404, reason: 'deleted' });
    });

    test('hands out copies: changing one changes nothing stored', async () => {
      const db = open();
      await db.put({ _id: 'a', deep: { list: [1] } });
      const doc = await db.get('a');
      (doc['deep'] as { list: number[] }).list.push(2);
      doc['more'] = true;
      expect(await db.get('a')).toEqual({ _id: 'a', _rev: doc._rev, deep: { list: [1] } });
    });

    test('keeps what was given apart from what is stored', async () => {
      const db = open();
      const doc = { _id: 'a', deep: { list: [1] } };
      await db.put(doc);
      doc.deep.list.push(2);
      expect((await db.get('a'))['deep']).toEqual({ list: [1] });
    });

    test('shows a given revision, also an old one until it is compacted', async () => {
      const db = open();
      const { rev } = await db.put({ _id: 'a', n: 1 });
      await db.put({ _id: 'a', _rev: rev, n: 2 });
      expect((await db.get('a', { rev }))['n']).toBe(1);
      expect(await refusal(db.get('a', { rev: '9-unknown' }))).toMatchObject({ status: 404 });
    });

    test('revs_info tells which bodies are there', async () => {
      const db = open();
      await db.bulkDocs([replicated('a', 2, ['b', 'a'])], brought);
      expect((await db.get('a', { revs_info: true }))._revs_info).toEqual([
        { rev: '2-b', status: 'available' },
        { rev: '1-a', status: 'missing' },
      ]);
    });

    test('conflicts names the other undeleted leaves', async () => {
      const db = open();
      await branched(db);
      const doc = await db.get('a', { conflicts: true });
      expect(doc._rev).toBe('3-z');
      expect(doc._conflicts).toEqual(['2-x']);
    });

    test('open_revs: all shows every leaf with its history, deleted ones too', async () => {
      const db = open();
      await branched(db);
      const leaves = await db.get('a', { open_revs: 'all', revs: true });
      const byRev = new Map(leaves.map(({ ok }) => [ok?._rev, present(ok)]));
      expect([...byRev.keys()].sort()).toEqual(['2-gone', '2-x', '3-z']);
      expect(byRev.get('3-z')?._revisions).toEqual({ start: 3, ids: ['z', 'y', 'root'] });
      expect(byRev.get('2-gone')?._deleted).toBe(true);
    });

    test('open_revs shows the given revisions and names missing ones', async () => {
      const db = open();
      await branched(db);
      const found = await db.get('a', { open_revs: ['2-x', '5-none'] });
      expect(found).toContainEqual({ missing: '5-none' });
      expect(found.find(({ ok }) => ok)?.ok).toMatchObject({ _rev: '2-x', leaf: 'x' });
      expect(await refusal(db.get('a', { open_revs: ['nonsense'] }))).toMatchObject({
        status: 400,
      });
    });

    test('latest follows a revision to its leaf', async () => {
      const db = open();
      await branched(db);
      expect((await db.get('a', { rev: '2-y', latest: true }))._rev).toBe('3-z');
      const found = await db.get('a', { open_revs: ['2-y'], latest: true });
      expect(found.map(({ ok }) => ok?._rev)).toEqual(['3-z']);
    });
  });

  describe('bulkGet and revsDiff', () => {
    test('bulkGet gives the revisions asked for, with their history', async () => {
      const db = open();
      await branched(db);
      await db.put({ _id: 'b', n: 1 });
      const { results } = await db.bulkGet({
        docs: [{ id: 'a', rev: '2-x' }, { id: 'a', rev: '3-z' }, { id: 'b' }, { id: 'none' }],
        revs: true,
        latest: true,
      });
      const found = results.map(({ id, docs }) => `${id} ${docs[0]?.ok?._rev?.slice(0, 3) ?? '-'}`);
      expect(found.sort()).toEqual(
        [
          'a 2-x',
          'a 3-z',
          'b 1-' + (found.find((f) => f.startsWith('b'))?.slice(4) ?? ''),
          'none -',
        ].sort(),
      );
      expect(
        results.find(({ docs }) => docs[0]?.ok?._rev === '3-z')?.docs[0]?.ok?._revisions?.ids,
      ).toEqual(['z', 'y', 'root']);
    });

    test('revsDiff names what is not here, whatever it belongs to', async () => {
      const db = open();
      await branched(db);
      const diff = await db.revsDiff({
        a: ['2-x', '3-z', '4-new'],
        b: ['1-b'],
      });
      expect(diff).toEqual({ a: { missing: ['4-new'] }, b: { missing: ['1-b'] } });
      expect(await db.revsDiff({ a: ['3-z'] })).toEqual({});
      expect(await db.revsDiff({})).toEqual({});
    });

    test('revsDiff of a thousand unknown documents names each', async () => {
      const db = open();
      const asked = Object.fromEntries(
        Array.from({ length: 1000 }, (_, n) => [`d${String(n)}`, ['1-a']]),
      );
      expect(Object.keys(await db.revsDiff(asked))).toHaveLength(1000);
    });
  });
};
