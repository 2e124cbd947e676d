import { request } from 'node:http';
import { bytesOf, joined, type Bytes } from './bytes.ts';
import type { Fetch } from '#lib/sync/server-fetch.ts';

/**
 * `fetch` with one connection a request and few headers, so that each request is a connection of
 * the line and most bytes say something.
 */
export function wireFetch(token: string): Fetch {
  return (input, init) =>
    new Promise<Response>((resolve, reject) => {
      const { body } = init ?? {};
      const sent = typeof body === 'string' ? new TextEncoder().encode(body) : null;
      const given = new Headers(init?.headers);
      const etag = given.get('if-none-match');
      const out = request(
        input instanceof Request ? input.url : String(input),
        {
          method: init?.method ?? 'GET',
          agent: false,
          headers: {
            cookie: `mappe_session=${token}`,
            ...(etag ? { 'if-none-match': etag } : {}),
            ...(sent ? { 'content-type': 'application/json', 'content-length': sent.length } : {}),
          },
        },
        (answer) => {
          const parts: Bytes[] = [];
          answer.on('data', (part: Uint8Array) => parts.push(bytesOf(part)));
          answer.on('error', reject);
          // `end` alone: a body that was cut off ends with `aborted` and `error`.
          answer.on('end', () => {
            const status = answer.statusCode ?? 0;
            const empty = status === 204 || status === 304;
            const headers = new Headers();
            for (const name of ['content-type', 'etag', 'date']) {
              const value = answer.headers[name];
              if (typeof value === 'string') headers.set(name, value);
            }
            resolve(new Response(empty ? null : joined(parts), { status, headers }));
          });
        },
      );
      out.on('error', reject);
      out.end(sent ?? undefined);
    });
}
