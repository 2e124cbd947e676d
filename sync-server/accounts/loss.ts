import type { ShownLoss } from '#lib/domain/lost-device.ts';
import { idOf, type Caller, type Device } from './devices.ts';
import { readPlace } from './places.ts';
import { refusal } from './refusal.ts';
import type { AccountStore } from './store.ts';
import { hashToken } from './token.ts';

/** A device whose data of one person is to be deleted; times in milliseconds since 1970. */
export interface Loss {
  /** ULID. */
  id: string;
  personId: string;
  deviceHash: string;
  /** Coarse: `chrome/android`. */
  device: string;
  /** Lost, or its person has left. */
  reason: 'lost' | 'left';
  markedAt: number;
  /** ULID of the person who did. */
  markedBy: string;
  /** When the loss became known; 72 hours are counted from then (Art. 33 (1) DSGVO). */
  noticedAt: number;
  signedInAt: number;
  /** Its last request and its last exchange before the mark. */
  contactAt: number;
  syncedAt: number | null;
  /** When it was first told to delete. */
  askedAt?: number;
  /** When it said that it has. */
  purgedAt?: number;
  liftedAt?: number;
}

/** So long it can be taken back before any device hears of it; milliseconds. */
export const ORDER_AFTER = 10_000;

export const keyOfLoss = (id: string): string => `loss:${id}`;

export const readLoss = (store: AccountStore, id: string): Promise<Loss | null> =>
  store.kept.get<Loss>(keyOfLoss(id));

export async function changeLoss(
  store: AccountStore,
  id: string,
  change: (loss: Loss) => Loss,
): Promise<Loss | null> {
  return store.kept.update<Loss, Loss | null>(keyOfLoss(id), (loss) => {
    const value = loss && change(loss);
    return { value, result: value };
  });
}

/**
 * Under which mark a device must delete what lies at `place`. The name of the place says it, cookie
 * or not; one that was never told of is known by the device's cookie and whose it is.
 */
export async function lossAt(
  store: AccountStore,
  caller: Caller,
  place: string,
  personId: string | null,
): Promise<Loss | null> {
  const known = await readPlace(store, place);
  const device =
    !known && personId && caller.deviceToken
      ? await store.kept.get<Device>(idOf(hashToken(caller.deviceToken), personId))
      : null;
  const lossId = known?.lossId ?? device?.lossId;
  const loss = lossId ? await readLoss(store, lossId) : null;
  return loss && loss.liftedAt === undefined ? loss : null;
}

/** Throws 403 where this person's data on the device that asks is still to be deleted. */
export async function refuseMarked(
  store: AccountStore,
  personId: string,
  caller: Caller,
): Promise<void> {
  if (!caller.deviceToken) return;
  const device = await store.kept.get<Device>(idOf(hashToken(caller.deviceToken), personId));
  const loss = device?.lossId ? await readLoss(store, device.lossId) : null;
  if (loss && loss.purgedAt === undefined && loss.liftedAt === undefined)
    throw refusal(403, 'device-lost', 'This device is marked as lost.');
}

const instant = (at: number): string => new Date(at).toISOString();
const maybe = (at: number | null | undefined): string | null => (at ? instant(at) : null);

export function showLoss(loss: Loss): ShownLoss {
  return {
    id: loss.id,
    device: loss.device,
    reason: loss.reason,
    markedAt: instant(loss.markedAt),
    noticedAt: instant(loss.noticedAt),
    signedInAt: instant(loss.signedInAt),
    contactAt: instant(loss.contactAt),
    syncedAt: maybe(loss.syncedAt),
    askedAt: maybe(loss.askedAt),
    purgedAt: maybe(loss.purgedAt),
    liftedAt: maybe(loss.liftedAt),
  };
}
