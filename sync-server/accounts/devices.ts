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

/** A device on which a person has signed in. */
interface Device {
  personId: string;
  /** Milliseconds since 1970. */
  signedInAt: number;
}

const idOf = (hash: string, personId: string): string => `device:${hash}:${personId}`;

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
  await store.kept.update<Device, undefined>(idOf(deviceHash, personId), () => ({
    value: { personId, signedInAt: now },
    result: undefined,
  }));
  return {
    token: caller.deviceToken ? null : token,
    facts: { device: deviceName(caller.userAgent), deviceHash },
  };
}

/** Forgets devices on which nobody has signed in for long. */
export async function sweepDevices(store: AccountStore, now: number): Promise<void> {
  for (const { id, value } of await store.kept.list<Device>('device:'))
    if (value.signedInAt + DEVICE_LIFE <= now) await store.kept.remove(id);
}
