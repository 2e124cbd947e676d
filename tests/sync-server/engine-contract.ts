import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Database, Engine, IncomingDocument, Revision } from '#server/engine/engine.ts';

export interface RunningEngine {
  engine: Engine;
  /** Whether a local document written with an old revision is refused; CouchDB lets it win. */
  seesLocalConflicts: boolean;
  stop(): Promise<void>;
}

/** What the gateway relies on, of whatever engine stands behind it. */
export function describeEngine(name: string, start: () => Promise<RunningEngine>): void {
  describe(`the engine ${name}`, () => {
    let running: RunningEngine;
    let database: Database;
    let n = 0;
    const made: string[] = [];

    beforeAll(async () => {
      running = await start();
    });
    afterAll(async () => {
      for (const one of made) await running.engine.remove(one);
      await running.stop();
    });
    beforeEach(async () => {
      const own = `contract-${process.pid}-${(n += 1)}`;
      made.push(own);
      expect(await running.engine.create(own)).toBe('created');
      const opened = await running.engine.open(own);
      if (!opened) throw new Error('a database that was just made is not there');
      database = opened;
    });

    const put = (...documents: IncomingDocument[]) => database.write(documents, { newEdits: true });
    const replicate = (...documents: IncomingDocument[]) =>
      database.write(documents, { newEdits: false });
    const many = (count: number) =>
      put(...Array.from({ length: count }, (_, i) => ({ _id: `d${String(i).padStart(3, '0')}` })));
    /** Two live branches, one further than the other, and a deleted third. */
    const putConflict = () =>
      replicate(
        { _id: 'doc', _rev: '1-a', v: 1 },
        { _id: 'doc', _rev: '2-b', _revisions: { start: 2, ids: ['b', 'a'] }, v: 2 },
        { _id: 'doc', _rev: '2-c', _revisions: { start: 2, ids: ['c', 'a'] }, v: 3 },
        { _id: 'doc', _rev: '2-d', _revisions: { start: 2, ids: ['d', 'a'] }, _deleted: true },
      );
    const LEAVES = [
      { rev: '2-c', deleted: false },
      { rev: '2-b', deleted: false },
      { rev: '2-d', deleted: true },
    ];
    async function one(id: string, rev?: string): Promise<Revision> {
      const [[found] = []] = await database.read([rev ? { id, rev } : { id }], { revisions: true });
      if (!found || 'missing' in found) throw new Error(`${id} is not there`);
      return found;
    }
    const changesFrom = (since = '0', limit = 1000) => database.changes({ since, limit });

    describe('databases', () => {
      it('are made once, listed, and gone when removed', async () => {
        const { engine } = running;
        expect(await engine.create(database.name)).toBe('exists');
        expect(await engine.databases()).toContain(database.name);
        expect(await engine.remove(database.name)).toBe(true);
        expect(await engine.remove(database.name)).toBe(false);
        expect(await engine.open(database.name)).toBeNull();
        expect(await engine.databases()).not.toContain(database.name);
      });

      it('count documents and know when they were made', async () => {
        const [first] = await put({ _id: 'a' }, { _id: 'b' });
        await put({ _id: 'a', _rev: first?.rev, _deleted: true });
        expect(await database.info()).toMatchObject({
          name: database.name,
          documents: 1,
          deleted: 1,
          createdAt: expect.any(String) as string,
        });
      });

      it('keep their installation’s name', () => {
        expect(running.engine.uuid).toMatch(/^[0-9a-f]{32}$/);
      });
    });

    describe('new edits', () => {
      it('make a revision, extend it, and see a conflict', async () => {
        const [first] = await put({ _id: 'x', v: 1 });
        expect(first).toMatchObject({
          ok: true,
          id: 'x',
          rev: expect.stringMatching(/^1-/) as string,
        });
        const [second] = await put({ _id: 'x', _rev: first?.rev, v: 2 });
        expect(second?.rev).toMatch(/^2-/);
        const outcomes = await put(
          { _id: 'x', _rev: first?.rev, v: 3 },
          { _id: 'y' },
          { _id: 'x' },
        );
        expect(outcomes).toMatchObject([
          { ok: false, id: 'x', status: 409, error: 'conflict' },
          { ok: true, id: 'y' },
          { ok: false, id: 'x', status: 409 },
        ]);
        expect(JSON.parse((await one('x')).body)).toEqual({ v: 2 });
      });

      it('let one of many at the same time win', async () => {
        const tries = Array.from({ length: 8 }, (_, v) => put({ _id: 'x', v }));
        const outcomes = (await Promise.all(tries)).flat();
        expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
      });

      it('make a deleted document anew', async () => {
        const [first] = await put({ _id: 'x' });
        await put({ _id: 'x', _rev: first?.rev, _deleted: true });
        const [again] = await put({ _id: 'x', v: 2 });
        expect(again).toMatchObject({ ok: true, rev: expect.stringMatching(/^3-/) as string });
      });

      it('give an id to who brings none, and refuse odd ones as a whole', async () => {
        const [outcome] = await put({ v: 1 });
        expect(outcome?.id).toMatch(/./);
        await expect(put({ _id: '_odd' })).rejects.toMatchObject({ status: 400 });
      });

      it('keep text of every script, and keys that JavaScript finds odd', async () => {
        const text = '{"t":"Zoë 😀 \\u0000 ﷺ","k":{"__proto__":1},"n":1.5e-7}';
        await put({ _id: 'Ä 😀/?#', ...(JSON.parse(text) as IncomingDocument) });
        const stored = await one('Ä 😀/?#');
        expect(stored.body).toContain('"k":{"__proto__":1}');
        expect(JSON.parse(stored.body)).toMatchObject({ t: 'Zoë 😀 \u0000 ﷺ', n: 1.5e-7 });
        await expect(put({ _id: 'x', _odd: 1 })).rejects.toMatchObject({ error: 'doc_validation' });
      });
    });

    describe('replicated revisions', () => {
      it('are stored as they come, in any order, twice as well as once', async () => {
        expect(await putConflict()).toMatchObject(
          ['1-a', '2-b', '2-c', '2-d'].map((rev) => ({ ok: true, id: 'doc', rev })),
        );
        await putConflict();
        expect((await database.head('doc'))?.leaves).toEqual(LEAVES);
      });

      it('need a revision', async () => {
        await expect(replicate({ _id: 'x' })).rejects.toMatchObject({ status: 400 });
      });
    });

    describe('reading', () => {
      it('knows a document’s leaves, also when all are deleted, and null for none', async () => {
        await putConflict();
        expect((await database.head('doc'))?.leaves).toEqual(LEAVES);
        const ends = ['b', 'c'].map((id) => ({
          _id: 'doc',
          _rev: `3-${id}${id}`,
          _revisions: { start: 3, ids: [id + id, id, 'a'] },
          _deleted: true,
        }));
        await replicate(...ends);
        const head = await database.head('doc');
        expect(head?.leaves[0]).toEqual({ rev: '3-cc', deleted: true });
        expect(new Set(head?.leaves.map(({ rev }) => rev))).toEqual(
          new Set(['3-cc', '3-bb', '2-d']),
        );
        expect(await database.head('none')).toBeNull();
      });

      it('gives named revisions, all leaves, or what is missing, in the order asked', async () => {
        await putConflict();
        const found = await database.read(
          [{ id: 'doc', rev: '2-b' }, { id: 'doc' }, { id: 'doc', rev: '7-x' }, { id: 'none' }],
          { revisions: true },
        );
        expect(found[0]).toMatchObject([
          { rev: '2-b', body: '{"v":2}', deleted: false, revisions: { start: 2, ids: ['b', 'a'] } },
        ]);
        const revs = (found[1] ?? []).map((each) => [each.rev, 'deleted' in each && each.deleted]);
        expect(new Map(revs as [string, boolean][])).toEqual(
          new Map(LEAVES.map(({ rev, deleted }) => [rev, deleted])),
        );
        expect(found[2]).toEqual([{ id: 'doc', rev: '7-x', missing: true }]);
        expect(found[3]).toEqual([]);
        const [unknown] = await database.read([{ id: 'none', rev: '1-a' }], {});
        expect(unknown).toEqual([{ id: 'none', rev: '1-a', missing: true }]);
      });

      it('gives the leaves that descend from a revision (latest)', async () => {
        await putConflict();
        const [found = []] = await database.read([{ id: 'doc', rev: '1-a' }], { latest: true });
        expect(new Set(found.map(({ rev }) => rev))).toEqual(new Set(['2-b', '2-c', '2-d']));
      });

      it('tells a revision’s ancestry', async () => {
        await putConflict();
        expect(await database.ancestry('doc', '2-b')).toEqual([
          { rev: '2-b', status: 'available' },
          { rev: '1-a', status: 'available' },
        ]);
        expect(await database.ancestry('doc', '9-x')).toEqual([]);
      });

      it('tells which revisions are unknown', async () => {
        await putConflict();
        expect(await database.revsDiff({ doc: ['2-b', '1-a', '3-x'], none: ['1-a'] })).toEqual({
          doc: { missing: ['3-x'], possibleAncestors: expect.any(Array) as string[] },
          none: { missing: ['1-a'], possibleAncestors: [] },
        });
        expect(await database.revsDiff({ doc: ['2-b'] })).toEqual({});
      });
    });

    describe('changes', () => {
      it('come page by page, each document once, and end', async () => {
        await many(25);
        const ids: string[] = [];
        let since = '0';
        for (let page = 0; page < 3; page += 1) {
          const { rows, lastSeq, pending } = await changesFrom(since, 10);
          ids.push(...rows.map(({ id }) => id));
          expect(pending).toBe(25 - ids.length);
          since = lastSeq;
        }
        expect([ids.length, new Set(ids).size]).toEqual([25, 25]);
        expect((await changesFrom(since)).rows).toEqual([]);
        await put({ _id: 'later' });
        expect((await changesFrom(since)).rows.map(({ id }) => id)).toEqual(['later']);
      });

      it('list a document again after its newest change only', async () => {
        const [first] = await put({ _id: 'a' }, { _id: 'b' });
        const { lastSeq } = await changesFrom();
        const [second] = await put({ _id: 'a', _rev: first?.rev, v: 2 });
        const { rows } = await changesFrom(lastSeq);
        expect(rows).toMatchObject([
          { id: 'a', deleted: false, leaves: [{ rev: second?.rev, deleted: false }] },
        ]);
        expect((await changesFrom()).rows).toHaveLength(2);
      });

      it('name every leaf, with and without the document', async () => {
        await putConflict();
        for (const includeDocs of [false, true]) {
          const { rows } = await database.changes({ since: '0', limit: 10, includeDocs });
          expect(rows).toMatchObject([{ id: 'doc', deleted: false, leaves: LEAVES }]);
          expect(rows[0]?.document?.body).toBe(includeDocs ? '{"v":3}' : undefined);
        }
      });

      it('filter by ids and by design documents', async () => {
        await many(3);
        await put({ _id: '_design/x' });
        const docIds = ['d001', '_design/x', 'none'];
        const named = await database.changes({ since: '0', limit: 10, docIds });
        expect(named.rows.map(({ id }) => id)).toEqual(['d001', '_design/x']);
        const design = await database.changes({ since: '0', limit: 10, designOnly: true });
        expect(design.rows.map(({ id }) => id)).toEqual(['_design/x']);
      });

      it('count down from the newest, page by page', async () => {
        await many(5);
        const first = await database.changes({ since: '0', limit: 2, descending: true });
        const second = await database.changes({ since: first.lastSeq, limit: 9, descending: true });
        const ids = [...first.rows, ...second.rows].map(({ id }) => id);
        expect(ids).toHaveLength(5);
        expect(new Set(ids).size).toBe(5);
        const last = await database.changes({ since: second.lastSeq, limit: 9, descending: true });
        expect(last).toMatchObject({ rows: [], lastSeq: second.lastSeq });
      });

      it('start anew for a sequence of another engine', async () => {
        await many(3);
        expect((await changesFrom('2-0badcafe')).rows).toHaveLength(3);
      });

      it('wake who waits, and only when there is something', async () => {
        await many(2);
        const since = (await changesFrom()).lastSeq;
        const patience = new AbortController();
        const waiting = Array.from({ length: 5 }, () => database.changed(since, patience.signal));
        await put({ _id: 'news' });
        expect(await Promise.all(waiting)).toEqual(Array(5).fill('changed'));
        expect(await database.changed(since, patience.signal)).toBe('changed');
        const now = (await changesFrom()).lastSeq;
        const idle = database.changed(now, patience.signal);
        patience.abort();
        expect(await idle).toBe('aborted');
      });

      it('miss nothing, however reading, waiting and writing fall together', async () => {
        const seen = new Set<string>();
        const end = new AbortController();
        const follow = async (): Promise<void> => {
          let since = '0';
          while (seen.size < 40 && !end.signal.aborted) {
            const page = await changesFrom(since, 7);
            for (const { id } of page.rows) seen.add(id);
            since = page.lastSeq;
            if (page.pending === 0 && seen.size < 40) await database.changed(since, end.signal);
          }
        };
        const followed = follow();
        for (let i = 0; i < 40; i += 1) await put({ _id: `n${i}` });
        await followed;
        end.abort();
        expect(seen.size).toBe(40);
      });

      it('tell who waits that the database is gone', async () => {
        const since = (await changesFrom()).lastSeq;
        const waiting = database.changed(since, new AbortController().signal);
        await running.engine.remove(database.name);
        expect(await waiting).toBe('gone');
      });
    });

    describe('lists', () => {
      it('are sorted by the bytes of ids, between bounds, in both directions', async () => {
        await put(...['b', 'a', 'B', 'ä', 'a:1', 'a:2'].map((_id) => ({ _id })));
        const ids = async (query: object) =>
          (await database.list({ limit: 100, ...query })).map(({ id }) => id);
        expect(await ids({})).toEqual(['B', 'a', 'a:1', 'a:2', 'b', 'ä']);
        expect(await ids({ start: 'a:', end: 'a:\uffff' })).toEqual(['a:1', 'a:2']);
        expect(await ids({ start: 'b', end: 'a', descending: true })).toEqual([
          'b',
          'a:2',
          'a:1',
          'a',
        ]);
        expect(await ids({ start: 'a', end: 'b', inclusiveEnd: false, skip: 1 })).toEqual([
          'a:1',
          'a:2',
        ]);
        expect(await ids({ start: 'b', end: 'a' })).toEqual([]);
        expect(await ids({ start: 'a', limit: 2 })).toEqual(['a', 'a:1']);
        expect(await database.offset('b', false)).toBe(4);
      });

      it('leave deleted documents out, and show bodies and live conflicts', async () => {
        await putConflict();
        const [gone] = await put({ _id: 'gone' });
        await put({ _id: 'gone', _rev: gone?.rev, _deleted: true });
        const rows = await database.list({ limit: Number.MAX_SAFE_INTEGER, includeDocs: true });
        expect(rows).toMatchObject([
          { id: 'doc', rev: '2-c', deleted: false, document: { body: '{"v":3}' } },
        ]);
        expect(rows[0]?.leaves.slice(0, 2)).toEqual(LEAVES.slice(0, 2));
      });

      it('answer given ids in their order, deleted and unknown ones too', async () => {
        const [gone] = await put({ _id: 'gone' }, { _id: 'here', v: 1 });
        await put({ _id: 'gone', _rev: gone?.rev, _deleted: true });
        const rows = await database.listKeys(['here', 'none', 'gone', 'here'], true);
        expect(rows).toMatchObject([
          { id: 'here', deleted: false, document: { body: '{"v":1}' } },
          null,
          { id: 'gone', deleted: true },
          { id: 'here' },
        ]);
        expect(rows[2]?.document).toBeUndefined();
        expect(await database.listKeys([], false)).toEqual([]);
      });
    });

    describe('local documents', () => {
      it('are written, read, listed and removed, and are in no feed', async () => {
        const written = await database.putLocal('a/b 1', null, '{"v":1}');
        expect(written).toEqual({ ok: true, rev: '0-1' });
        expect(await database.getLocal('a/b 1')).toEqual({
          id: 'a/b 1',
          rev: '0-1',
          body: '{"v":1}',
        });
        expect(await database.putLocal('a/b 1', '0-1', '{"v":2}')).toMatchObject({ rev: '0-2' });
        expect(await database.listLocal()).toEqual([{ id: 'a/b 1', rev: '0-2', body: '{"v":2}' }]);
        expect((await changesFrom()).rows).toEqual([]);
        expect(await database.removeLocal('a/b 1', '0-2')).toMatchObject({ ok: true });
        expect(await database.getLocal('a/b 1')).toBeNull();
        expect(await database.listLocal()).toEqual([]);
        expect(await database.removeLocal('a/b 1', '0-2')).toEqual({ ok: false, error: 'missing' });
      });

      it('may be written anew by who remembers a forgotten one', async () => {
        expect(await database.putLocal('x', '0-7', '{}')).toMatchObject({ ok: true });
      });

      it('tell of a conflict where the engine sees one', async () => {
        await database.putLocal('x', null, '{"v":1}');
        const again = await database.putLocal('x', null, '{"v":2}');
        expect(again.ok).toBe(!running.seesLocalConflicts);
      });
    });

    describe('attachments', () => {
      const bytes = new Uint8Array([0, 1, 2, 253, 254, 255]);
      const content = (data: unknown) => ({
        content: { content_type: 'image/x-odd', data },
      });

      it('come in as base64 or bytes, and go out byte for byte', async () => {
        const base64 = Buffer.from(bytes).toString('base64');
        for (const [id, data] of Object.entries({ a: base64, b: bytes })) {
          const [{ rev } = { rev: '' }] = await put({ _id: id, _attachments: content(data) });
          const found = await database.attachment(id, 'content', null);
          expect(found).toMatchObject({ content_type: 'image/x-odd', length: 6, revpos: 1 });
          expect([...(found?.bytes ?? [])]).toEqual([...bytes]);
          expect((await database.attachment(id, 'content', rev ?? null))?.length).toBe(6);
          expect(await database.attachment(id, 'other', null)).toBeNull();
        }
        expect(await database.attachment('none', 'content', null)).toBeNull();
      });

      it('are shown as stubs, or whole where asked for, and stay with a stub', async () => {
        const [first] = await put({ _id: 'x', _attachments: content(bytes) });
        const stubs = (await one('x')).attachments;
        expect(stubs?.content).toMatchObject({ length: 6, revpos: 1 });
        expect(stubs?.content?.data).toBeUndefined();
        const [[whole] = []] = await database.read([{ id: 'x' }], { attachments: true });
        if (!whole || 'missing' in whole) throw new Error('missing');
        expect(whole.attachments?.content?.data).toBe(Buffer.from(bytes).toString('base64'));
        const kept = { content: { stub: true, ...stubs?.content } };
        await put({ _id: 'x', _rev: first?.rev, v: 2, _attachments: kept });
        expect((await database.attachment('x', 'content', null))?.length).toBe(6);
      });

      it('are replicated, and refused where a stub’s content is unknown', async () => {
        await replicate({ _id: 'x', _rev: '1-a', _attachments: content(bytes) });
        expect((await database.attachment('x', 'content', '1-a'))?.length).toBe(6);
        const stub = { content: { stub: true, revpos: 1, digest: 'md5-AAAAAAAAAAAAAAAAAAAAAA==' } };
        const written = replicate({ _id: 'y', _rev: '1-a', _attachments: stub });
        const refused = await written.then(
          ([outcome]) => (outcome?.ok ? null : outcome?.status),
          (error: unknown) => (error as { status: number }).status,
        );
        expect(refused).toBe(412);
      });
    });

    it('forgets purged leaves, and bodies of old revisions with compaction', async () => {
      await putConflict();
      expect(await database.purge({ doc: ['2-b', '9-x'] })).toEqual({ doc: ['2-b'] });
      expect((await database.head('doc'))?.leaves.map(({ rev }) => rev)).toEqual(['2-c', '2-d']);
      await expect(database.compact()).resolves.toBeUndefined();
      expect(JSON.parse((await one('doc', '2-c')).body)).toEqual({ v: 3 });
    });

    it('keeps as many generations as it is told', async () => {
      await database.setRevsLimit(20);
      expect(await database.revsLimit()).toBe(20);
    });
  });
}
