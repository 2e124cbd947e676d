import { browserWiping, type Wiping } from '../store/device-wipe.ts';
import { askOrders, tellPurged } from '../sync/orders.ts';
import type { Fetch } from '../sync/server-fetch.ts';

export interface HeedDeps {
  wiping: Wiping;
  /** Whose device is open; null while it is locked. */
  person: string | null;
  fetch: Fetch;
}

/** After a database that was held open, in milliseconds. */
const TRY_AGAIN_MS = 3_000;

/**
 * Goes on with what was begun, asks the server what is to be deleted here, deletes it, and tells.
 * Answers in how many milliseconds to come again; null where that is not needed.
 */
export async function heedOrders({ wiping, person, fetch }: HeedDeps): Promise<number | null> {
  const places = await wiping.places();
  if (places.length === 0) return null;
  // The order stands: a kill in the middle changes nothing of it.
  const begun = wiping.begun();
  const orders = await wipeAll(wiping, begun).then(() => askOrders(fetch, { places, person }));
  await wipeAll(wiping, orders?.purge ?? []);
  const gone = wiping.untold();
  if (gone.length > 0 && (await tellPurged(fetch, { places: gone, person })))
    for (const place of gone) wiping.heard(place);
  if (wiping.begun().length > 0) return TRY_AGAIN_MS;
  return orders?.again ?? null;
}

async function wipeAll(wiping: Wiping, places: readonly string[]): Promise<void> {
  for (const place of places) await wiping.wipe(place);
}

/** On this browser; `destroy` drops the device in use and all that is open of it. */
export async function heed(
  person: string | null,
  destroy: () => Promise<void>,
): Promise<{ deleted: boolean; ms: number | null }> {
  const wiping = browserWiping(destroy);
  const ms = await heedOrders({ wiping, person, fetch: (input, init) => fetch(input, init) });
  return { deleted: wiping.toTell(), ms };
}

export const readDeleted = (): void => browserWiping(() => Promise.resolve()).told();
