import { idOf, type Device } from './devices.ts';
import type { AccountStore } from './store.ts';
import { hashToken } from './token.ts';

/**
 * Where one person's data lies in one browser: known by the hash of the random name of its
 * databases. It outlives the device's cookie, and tells apart the people who share a browser.
 */
interface Place {
  personId: string;
  deviceHash: string;
  /** The mark under which it is to be deleted. */
  lossId?: string;
}

const keyOf = (placeHash: string): string => `place:${placeHash}`;

export const readPlace = (store: AccountStore, name: string): Promise<Place | null> =>
  store.kept.get<Place>(keyOf(hashToken(name)));

/** Notes that the person's data lies there; on a marked device it falls under the mark. */
export async function registerPlace(
  store: AccountStore,
  { personId, deviceHash }: { personId: string; deviceHash: string },
  name: string,
  now: number,
): Promise<void> {
  const hash = hashToken(name);
  const before = await store.kept.get<Place>(keyOf(hash));
  // Nobody takes over what lies there in another person's name.
  if (before && before.personId !== personId) return;
  const device = await store.kept.update<Device, Device | null>(
    idOf(deviceHash, personId),
    (known) => {
      if (!known) return { value: null, result: null };
      const places = [...new Set([...(known.places ?? []), hash])];
      const value = { ...known, places, seenAt: now };
      return { value, result: value };
    },
  );
  if (!device) return;
  if (before && before.deviceHash !== deviceHash) await leave(store, before, hash);
  await store.kept.update<Place, undefined>(keyOf(hash), (place) => {
    const lossId = device.lossId ?? place?.lossId;
    return { value: { personId, deviceHash, ...(lossId ? { lossId } : {}) }, result: undefined };
  });
}

/** The browser got another cookie meanwhile. */
async function leave(store: AccountStore, { deviceHash, personId }: Place, hash: string) {
  await store.kept.update<Device, undefined>(idOf(deviceHash, personId), (known) => ({
    value: known && { ...known, places: (known.places ?? []).filter((one) => one !== hash) },
    result: undefined,
  }));
}

/** The data is no longer there: signed out for good. */
export async function forgetPlace(
  store: AccountStore,
  personId: string,
  name: string,
): Promise<void> {
  const place = await readPlace(store, name);
  if (!place || place.personId !== personId || place.lossId) return;
  await leave(store, place, hashToken(name));
  await store.kept.remove(keyOf(hashToken(name)));
}

/** Puts them under a mark, or takes it from them with null. */
export async function markPlaces(
  store: AccountStore,
  hashes: readonly string[],
  lossId: string | null,
): Promise<void> {
  for (const hash of hashes)
    await store.kept.update<Place, undefined>(keyOf(hash), (place) => {
      if (!place) return { value: null, result: undefined };
      const { personId, deviceHash } = place;
      const value = { personId, deviceHash, ...(lossId === null ? {} : { lossId }) };
      return { value, result: undefined };
    });
}
