import { describe, expect, it } from 'vitest';
import { createPrefetch } from './prefetch.ts';
import type { Fetch } from './server-fetch.ts';

const CHANGES = 'http://server/db/x/_changes?since=0';
const BULK_GET = 'http://server/db/x/_bulk_get?revs=true&latest=true';

/** A server whose answers say what was asked. */
function recorder() {
  const asked: string[] = [];
  const fetch: Fetch = (input, init) => {
    const url = typeof input === 'string' ? input : '';
    const body = typeof init?.body === 'string' ? init.body : '';
    asked.push(body || url);
    return Promise.resolve(
      Response.json(
        url.includes('_changes')
          ? { results: [{ id: 'a', changes: [{ rev: '1-a' }, { rev: '1-b' }] }], last_seq: 1 }
          : { answerTo: body },
      ),
    );
  };
  return { asked, fetch };
}

const body = (...docs: { id: string; rev: string }[]) => JSON.stringify({ docs });
const WHOLE = body({ id: 'a', rev: '1-a' }, { id: 'a', rev: '1-b' });

async function bulkGet(fetch: Fetch, docs: string): Promise<unknown> {
  const response = await fetch(BULK_GET, { method: 'POST', body: docs });
  return response.json();
}

describe('fetching ahead', () => {
  it('asks for a page’s bodies as soon as the page is here, once', async () => {
    const { asked, fetch } = recorder();
    const ahead = createPrefetch(fetch);
    const page = await ahead(CHANGES);
    expect(await page.json()).toMatchObject({ last_seq: 1 });
    expect(asked).toEqual([CHANGES, WHOLE]);
    expect(await bulkGet(ahead, WHOLE)).toEqual({ answerTo: WHOLE });
    expect(asked).toHaveLength(2);
  });

  it('asks anew where the replicator wants something else', async () => {
    const { asked, fetch } = recorder();
    const ahead = createPrefetch(fetch);
    await ahead(CHANGES);
    const part = body({ id: 'a', rev: '1-b' });
    expect(await bulkGet(ahead, part)).toEqual({ answerTo: part });
    expect(asked).toEqual([CHANGES, WHOLE, part]);
  });

  it('gives an answer once only', async () => {
    const { asked, fetch } = recorder();
    const ahead = createPrefetch(fetch);
    await ahead(CHANGES);
    await bulkGet(ahead, WHOLE);
    await bulkGet(ahead, WHOLE);
    expect(asked).toEqual([CHANGES, WHOLE, WHOLE]);
  });
});
