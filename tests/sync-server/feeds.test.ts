import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { SqliteDatabase } from '#server/engine/sqlite/database.ts';
import { ask, startBareEngine, type BareEngine } from './bare-engine.ts';

let engine: BareEngine;
let db: string;
let n = 0;

beforeAll(async () => {
  engine = await startBareEngine();
});
afterAll(() => engine.stop());
beforeEach(async () => {
  db = `${engine.address}/feeds${(n += 1)}`;
  await ask('PUT', db);
  await ask('PUT', `${db}/first`, {});
});

/** Reads a feed's lines as they come. */
async function* lines(url: string, headers: Record<string, string> = {}): AsyncGenerator<string> {
  const response = await fetch(url, { headers });
  const decoder = new TextDecoder();
  let rest = '';
  for await (const chunk of response.body ?? []) {
    const parts = (rest + decoder.decode(chunk, { stream: true })).split('\n');
    rest = parts.pop() ?? '';
    yield* parts;
  }
}

async function nextLine(feed: AsyncGenerator<string>, wanted: RegExp): Promise<string> {
  for (;;) {
    const { value, done } = (await feed.next()) as IteratorResult<string, undefined>;
    if (done) throw new Error(`the feed ended before ${String(wanted)}`);
    if (wanted.test(value)) return value;
  }
}

interface Page {
  results: { id: string; seq: string }[];
  last_seq: string;
  pending: number;
}

describe('the changes feed', () => {
  it('goes on from where a page ended, and counts what is left', async () => {
    await ask('POST', `${db}/_bulk_docs`, {
      docs: Array.from({ length: 1300 }, (_, i) => ({ _id: `d${i}` })),
    });
    const first = (await ask<Page>('GET', `${db}/_changes?limit=1000`)).body;
    expect([first.results.length, first.pending]).toEqual([1000, 301]);
    const rest = (await ask<Page>('GET', `${db}/_changes?since=${first.last_seq}`)).body;
    expect([rest.results.length, rest.pending]).toEqual([301, 0]);
    const ids = new Set([...first.results, ...rest.results].map(({ id }) => id));
    expect(ids.size).toBe(1301);
    expect((await ask<Page>('GET', `${db}/_changes?since=now`)).body.results).toEqual([]);
    const newest = (
      await ask<Page>('GET', `${db}/_changes?descending=true&limit=1&since=${rest.last_seq}`)
    ).body;
    expect(newest.results[0]?.id).toBe('d1299');
  });

  it('starts anew for a sequence of another making of the database', async () => {
    const { last_seq: before } = (await ask<Page>('GET', `${db}/_changes`)).body;
    await ask('DELETE', db);
    await ask('PUT', db);
    await ask('PUT', `${db}/other`, {});
    const after = (await ask<Page>('GET', `${db}/_changes?since=${before}`)).body;
    expect(after.results.map(({ id }) => id)).toEqual(['other']);
  });

  it('filters by ids, also while waiting', async () => {
    const waiting = ask<Page>('POST', `${db}/_changes?feed=longpoll&since=now&filter=_doc_ids`, {
      doc_ids: ['wanted'],
    });
    await ask('PUT', `${db}/unwanted`, {});
    await ask('PUT', `${db}/wanted`, {});
    expect((await waiting).body.results.map(({ id }) => id)).toEqual(['wanted']);
  });

  it('answers a long poll with the next change, and with nothing after its time', async () => {
    const { last_seq: since } = (await ask<Page>('GET', `${db}/_changes`)).body;
    const waiting = ask<Page>('GET', `${db}/_changes?feed=longpoll&since=${since}`);
    await ask('PUT', `${db}/next`, {});
    expect((await waiting).body.results.map(({ id }) => id)).toEqual(['next']);
    const silent = await ask<Page>('GET', `${db}/_changes?feed=longpoll&since=now&timeout=20`);
    expect(silent.body.results).toEqual([]);
    expect(silent.body.last_seq).toMatch(/^2-/);
  });

  it('shows signs of life between changes of a continuous feed', async () => {
    const feed = lines(`${db}/_changes?feed=continuous&since=now&heartbeat=100&include_docs=true`);
    expect(await nextLine(feed, /^$/)).toBe('');
    await ask('PUT', `${db}/live`, { v: 7 });
    expect(JSON.parse(await nextLine(feed, /live/))).toMatchObject({ id: 'live', doc: { v: 7 } });
    await feed.return(undefined);
  });

  it.each([3_000_000_000, 9_999_999_999])(
    'bears a heartbeat beyond any timer: %i',
    async (beat) => {
      const url = `${db}/_changes?feed=continuous&since=now&heartbeat=${beat}`;
      const opened = fetch(url);
      await new Promise((resolve) => setTimeout(resolve, 100));
      await ask('PUT', `${db}/live`, {});
      const { value } = (await (await opened).body?.getReader().read()) ?? {};
      expect(new TextDecoder().decode(value)).toMatch(/^\{"seq".*"live"/);
    },
  );

  it('ends a continuous feed after its time or its limit with the last sequence', async () => {
    const byTime: string[] = [];
    for await (const line of lines(`${db}/_changes?feed=continuous&timeout=20`)) byTime.push(line);
    expect(byTime).toHaveLength(2);
    expect(JSON.parse(byTime[1] ?? '')).toMatchObject({
      last_seq: expect.stringMatching(/^1-/) as string,
    });
    const byLimit: string[] = [];
    for await (const line of lines(`${db}/_changes?feed=continuous&limit=1`)) byLimit.push(line);
    expect(byLimit).toHaveLength(2);
  });

  it('speaks server-sent events and resumes after the last one seen', async () => {
    const feed = lines(`${db}/_changes?feed=eventsource`);
    expect(await nextLine(feed, /^data/)).toContain('"first"');
    const id = (await nextLine(feed, /^id/)).slice('id: '.length);
    await feed.return(undefined);
    const resumed = lines(`${db}/_changes?feed=eventsource`, { 'last-event-id': id });
    await ask('PUT', `${db}/second`, {});
    expect(await nextLine(resumed, /^data/)).toContain('"second"');
    await resumed.return(undefined);
  });

  it('breaks off when the database fails, so that the client asks again', async () => {
    vi.spyOn(SqliteDatabase.prototype, 'changed').mockRejectedValueOnce(new Error('disk'));
    await expect(ask('GET', `${db}/_changes?feed=longpoll&since=now`)).rejects.toThrow();
  });

  it('ends waiting feeds when the database goes', async () => {
    const waiting = ask<Page>('GET', `${db}/_changes?feed=longpoll&since=now`);
    await ask('GET', db);
    await ask('DELETE', db);
    expect((await waiting).body.results).toEqual([]);
  });
});
