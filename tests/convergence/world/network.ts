import type { Fetch } from '#lib/sync/server-fetch.ts';
import type { Person, World } from './server.ts';

/** What happens to one request on its way. */
export type Mishap =
  /** The server never hears of it. */
  | 'lose-request'
  /** The server does it, and its answer is lost. */
  | 'lose-response'
  /** It arrives twice. */
  | 'duplicate';

/** A document that the server keeps for the coordinator; with the revisions that led to it. */
export interface Parked {
  id: string;
  revs: string[];
}

/** One device's way to the server. */
export interface Network {
  fetch: Fetch;
  online: boolean;
  /** Something happens to the n-th request from now (1: the next one). */
  plan(mishap: Mishap, nth: number): void;
  /** The last push arrives once more, much later. */
  deliverLate(): Promise<void>;
}

interface Sent {
  method: 'GET' | 'POST' | 'PUT';
  url: string;
  headers: Record<string, string>;
  payload?: string;
}

interface SentDocument {
  _id: string;
  _rev: string;
  _revisions?: { start: number; ids: string[] };
}

export interface NetworkDeps {
  world: World;
  person: Person;
  now: () => number;
  onParked: (parked: Parked) => void;
}

export function createNetwork({ world, person, now, onParked }: NetworkDeps): Network {
  let planned: { mishap: Mishap; left: number } | null = null;
  let lastPush: Sent | null = null;

  async function send(request: Sent): Promise<Response> {
    const answer = await world.inject(request);
    const type = answer.headers['content-type'] ?? '';
    if (request.url.endsWith('/_bulk_docs')) noteParked(request, answer.body, onParked);
    const empty = answer.statusCode === 204 || answer.statusCode === 304;
    return new Response(empty ? null : answer.body, {
      status: answer.statusCode,
      headers: {
        ...(type ? { 'content-type': type } : {}),
        ...(answer.headers.etag ? { etag: answer.headers.etag } : {}),
        // The clock of this world, not of the machine.
        date: new Date(now()).toUTCString(),
      },
    });
  }

  const network: Network = {
    online: true,
    plan: (mishap, nth) => void (planned = { mishap, left: nth }),
    async deliverLate() {
      if (lastPush) await send(lastPush);
    },
    async fetch(input, init) {
      if (!network.online) throw new TypeError('offline');
      const request = toSent(input, init, person);
      if (request.url.endsWith('/_bulk_docs')) lastPush = request;
      const mishap = planned && (planned.left -= 1) === 0 ? planned.mishap : null;
      if (mishap) planned = null;
      if (mishap === 'lose-request') throw new TypeError('connection reset');
      const response = await send(request);
      if (mishap === 'lose-response') throw new TypeError('connection reset');
      return mishap === 'duplicate' ? send(request) : response;
    },
  };
  return network;
}

function toSent(
  input: Parameters<Fetch>[0],
  init: RequestInit | undefined,
  { token }: Person,
): Sent {
  const { pathname, search } = new URL(input instanceof Request ? input.url : String(input));
  const { body } = init ?? {};
  return {
    method: (init?.method ?? 'GET') as Sent['method'],
    url: pathname + search,
    headers: {
      ...Object.fromEntries(new Headers(init?.headers)),
      cookie: `mappe_session=${token}`,
    },
    ...(typeof body === 'string' ? { payload: body } : {}),
  };
}

/** Reads along what was parked, as only the server's word makes it safe. */
function noteParked({ payload = '' }: Sent, body: string, onParked: (parked: Parked) => void) {
  const outcomes = JSON.parse(body) as unknown;
  if (!Array.isArray(outcomes)) return;
  const { docs } = JSON.parse(payload) as { docs: SentDocument[] };
  for (const outcome of outcomes as { id: string; rev?: string; problem?: string }[]) {
    if (outcome.problem !== 'parked') continue;
    for (const { _id, _rev, _revisions } of docs)
      if (_id === outcome.id && _rev === outcome.rev)
        onParked({ id: _id, revs: revsOf(_revisions, _rev) });
  }
}

export function revsOf(revisions: SentDocument['_revisions'], rev: string): string[] {
  if (!revisions) return [rev];
  return revisions.ids.map((hash, age) => `${revisions.start - age}-${hash}`);
}
