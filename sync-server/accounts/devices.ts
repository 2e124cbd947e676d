import { deviceName } from './device-name.ts';
import type { Session } from './model.ts';
import type { AccountStore } from './store.ts';
import { hashToken, newToken } from './token.ts';

/** A device without a sign-in for so long is one like any other; milliseconds. */
export const DEVICE_LIFE = 400 * 24 * 3600_000;

/** What a request says of where it comes from. */
export interface Caller {
  address: string;
  /** The token that this device got when somebody signed in on it. */
  deviceToken: string | null;
  sessionToken: string | null;
  userAgent?: string | undefined;
}

/** A device on which a person has signed in; times in milliseconds since 1970. */
export interface Device {
  personId: string;
  signedInAt: number;
  /** Coarse: `chrome/android`. */
  name?: string;
  /** When it last told where its data lies. */
  seenAt?: number;
  /** Hashes of the random names of this person's databases on it. */
  places?: string[];
  /** The mark that stands, and since when. */
  lossId?: string;
  lostAt?: number;
}

export const idOf = (hash: string, personId: string): string => `device:${hash}:${personId}`;

/** What people's lists call it; tells nothing of the device's token. */
export const shownDeviceId = (hash: string, personId: string): string =>
  hashToken(`device ${hash} ${personId}`).slice(0, 24);

/** What tells a device on which this person has signed in before; null for any other. */
export async function knownDevice(
  store: AccountStore,
  personId: string,
  caller: Caller,
  now: number,
): Promise<string | null> {
  if (caller.deviceToken) {
    const hash = hashToken(caller.deviceToken);
    const device = await store.kept.get<Device>(idOf(hash, personId));
    if (device && device.signedInAt + DEVICE_LIFE > now) return hash;
  }
  if (!caller.sessionToken) return null;
  const session = await store.session(hashToken(caller.sessionToken));
  return session?.personId === personId && session.expiresAt > now ? session.tokenHash : null;
}

/** Remembers that this person has signed in here; `token` where the device gets a new one. */
export async function rememberDevice(
  store: AccountStore,
  personId: string,
  caller: Caller,
  now: number,
): Promise<{ token: string | null; facts: Required<Pick<Session, 'device' | 'deviceHash'>> }> {
  const token = caller.deviceToken ?? newToken();
  const deviceHash = hashToken(token);
  const device = deviceName(caller.userAgent);
  await store.kept.update<Device, undefined>(idOf(deviceHash, personId), (before) => ({
    // After a mark that was carried out it begins anew.
    value: { ...(before?.lossId ? {} : before), personId, name: device, signedInAt: now },
    result: undefined,
  }));
  return { token: caller.deviceToken ? null : token, facts: { device, deviceHash } };
}

/** Forgets devices on which nobody has signed in for long, but for those that must still purge. */
export async function sweepDevices(store: AccountStore, now: number): Promise<void> {
  for (const { id, value } of await store.kept.list<Device>('device:'))
    if (!value.lossId && value.signedInAt + DEVICE_LIFE <= now) await store.kept.remove(id);
}
