import type { Fetch } from './server-fetch.ts';

/** What the server has ordered of this device's own places. */
export interface Orders {
  /** To be deleted. */
  purge: string[];
  /** Milliseconds until it is worth asking again; null where nothing is to come. */
  again: number | null;
}

export interface Asked {
  places: readonly string[];
  /** ULID of the person, where the device is open and knows. */
  person: string | null;
}

/** A request that hangs ends after this, in milliseconds. */
const ANSWER_MS = 20_000;

const post = (fetch: Fetch, path: string, { places, person }: Asked): Promise<Response> =>
  fetch(path, {
    method: 'POST',
    credentials: 'same-origin',
    cache: 'no-store',
    redirect: 'error',
    headers: { accept: 'application/json', 'content-type': 'application/json' },
    body: JSON.stringify({ places, ...(person === null ? {} : { person }) }),
    signal: AbortSignal.timeout(ANSWER_MS),
  });

/**
 * Asks whether something here is to be deleted; signed in or not. Nothing counts but the server's
 * own words: no answer, a portal's page, a proxy's error and a refused session order nothing. Only
 * what was asked about can be ordered.
 */
export async function askOrders(fetch: Fetch, asked: Asked): Promise<Orders | null> {
  try {
    const response = await post(fetch, '/api/device/orders', asked);
    const type = response.headers.get('content-type') ?? '';
    if (response.status !== 200 || response.redirected || !type.startsWith('application/json'))
      return null;
    return readOrders(await response.json(), asked.places);
  } catch {
    return null;
  }
}

/** True once the server has heard that they are deleted. */
export async function tellPurged(fetch: Fetch, asked: Asked): Promise<boolean> {
  try {
    return (await post(fetch, '/api/device/purged', asked)).status === 204;
  } catch {
    return false;
  }
}

function readOrders(body: unknown, places: readonly string[]): Orders | null {
  if (typeof body !== 'object' || body === null) return null;
  const { purge, again } = body as { purge?: unknown; again?: unknown };
  if (!Array.isArray(purge) || !(again === null || typeof again === 'number')) return null;
  const own = places.filter((place) => purge.includes(place));
  return own.length === purge.length ? { purge: own, again } : null;
}
