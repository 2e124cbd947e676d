import { isRecord } from './failure.ts';
import { withJson, type Fetch } from './server-fetch.ts';

/** Bodies fetched ahead; more would only wait in memory. */
const AHEAD = 2;

/**
 * Overlaps the network with the disk during a first pull: as soon as a page of `_changes` is here,
 * the `_bulk_get` that the replicator will send for it is sent, while the page before is being
 * written. Only the replicator decides what is asked: an answer is used where its request turns out
 * to be the same to the byte, otherwise it is thrown away.
 */
export function createPrefetch(fetch: Fetch): Fetch {
  const expected: { url: string; body: string }[] = [];
  const running = new Map<string, Promise<Response>>();

  const sendNext = () => {
    while (running.size < AHEAD) {
      const next = expected.shift();
      if (!next) return;
      const answer = fetch(next.url, {
        method: 'POST',
        body: next.body,
        credentials: 'include',
        headers: { 'content-type': 'application/json', accept: 'application/json' },
      }).then(readAhead);
      answer.catch(() => undefined);
      running.set(next.body, answer);
    }
  };

  return async (input, init) => {
    const url = input instanceof Request ? input.url : String(input);
    if (url.includes('/_bulk_get') && typeof init?.body === 'string') {
      const ahead = running.get(init.body);
      const at = expected.findIndex(({ body }) => body === init.body);
      if (at >= 0) expected.splice(at, 1);
      if (ahead) running.delete(init.body);
      sendNext();
      return ahead ?? fetch(input, init);
    }
    const response = await fetch(input, init);
    if (!url.includes('/_changes')) return response;
    const page: unknown = await response.json();
    const body = bulkGetBody(page);
    if (body) {
      expected.push({
        url: url.replace(/\/_changes.*$/, '/_bulk_get?revs=true&latest=true'),
        body,
      });
      sendNext();
    }
    return withJson(response, () => Promise.resolve(page));
  };
}

/** The request that PouchDB's replicator makes where the device has none of the revisions. */
function bulkGetBody(page: unknown): string | null {
  if (!isRecord(page) || !Array.isArray(page.results) || page.results.length === 0) return null;
  const docs = page.results.flatMap((change: unknown) =>
    isRecord(change) && Array.isArray(change.changes)
      ? change.changes.map((leaf: unknown) => ({
          id: change.id,
          rev: isRecord(leaf) ? leaf.rev : undefined,
        }))
      : [],
  );
  return JSON.stringify({ docs });
}

/** Downloads the body at once, instead of leaving it to flow control until someone reads it. */
async function readAhead(response: Response): Promise<Response> {
  const body: unknown = await response.json();
  return withJson(response, () => Promise.resolve(body));
}
