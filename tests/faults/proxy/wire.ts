import { request } from 'node:http';
import type { Fetch } from '#lib/sync/server-fetch.ts';
import type { TrialServer } from './server.ts';
import { bytesOf, joined, type Bytes } from './bytes.ts';

/** By what name devices know the server; where it is reached stands nowhere in what they keep. */
export const SERVER = 'http://mappe';

/** Headers that say something to the other side; of a browser's others nothing depends. */
const SENT = ['if-none-match', 'content-type', 'upload-length', 'upload-sha256'];
const HEARD = ['content-type', 'etag', 'date', 'retry-after', 'upload-offset', 'upload-sha256'];

interface Sent {
  method: string;
  path: string;
  headers: Record<string, string>;
  body: Bytes | null;
}

/**
 * `fetch` with one connection a request and few headers, so that each request is a connection of
 * the line and most bytes say something.
 */
export function wireFetch(token: string, port: number): Fetch {
  return (input, init) =>
    new Promise<Response>((resolve, reject) => {
      const { method, path, headers, body } = toSent(input, init, token);
      const out = request(
        { host: '127.0.0.1', port, method, path, headers, agent: false },
        (answer) => {
          const parts: Bytes[] = [];
          answer.on('data', (part: Uint8Array) => parts.push(bytesOf(part)));
          answer.on('error', reject);
          // `end` alone: a body that was cut off ends with `aborted` and `error`.
          answer.on('end', () => {
            resolve(toResponse(method, answer.statusCode ?? 0, answer.headers, joined(parts)));
          });
        },
      );
      out.on('error', reject);
      out.end(body ?? undefined);
    });
}

/** The same without a socket, for whose line is sound. */
export function soundFetch(token: string, server: () => TrialServer): Fetch {
  return async (input, init) => {
    const { method, path, headers, body } = toSent(input, init, token);
    const answer = await server().inject({
      method: method as 'GET',
      url: path,
      headers,
      ...(body ? { payload: Buffer.from(body) } : {}),
    });
    return toResponse(method, answer.statusCode, answer.headers, new Uint8Array(answer.rawPayload));
  };
}

function toSent(input: Parameters<Fetch>[0], init: RequestInit | undefined, token: string): Sent {
  const { pathname, search } = new URL(input instanceof Request ? input.url : String(input));
  const { body, method = 'GET' } = init ?? {};
  const given = new Headers(init?.headers);
  const sent = typeof body === 'string' ? new TextEncoder().encode(body) : body;
  const headers: Record<string, string> = { host: 'mappe', cookie: `mappe_session=${token}` };
  for (const name of SENT) {
    const value = given.get(name);
    if (value !== null) headers[name] = value;
  }
  if (!(sent instanceof Uint8Array))
    return { method, path: pathname + search, headers, body: null };
  headers['content-length'] = String(sent.length);
  return { method, path: pathname + search, headers, body: bytesOf(sent) };
}

function toResponse(
  method: string,
  status: number,
  heard: Record<string, unknown>,
  body: Bytes,
): Response {
  const headers = new Headers();
  for (const name of HEARD) {
    const value = heard[name];
    if (typeof value === 'string') headers.set(name, value);
  }
  const empty = method === 'HEAD' || status === 204 || status === 304;
  return new Response(empty ? null : body, { status, headers });
}
