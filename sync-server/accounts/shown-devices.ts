import type { ShownDevice } from '#lib/domain/lost-device.ts';
import { shownDeviceId, type Device } from './devices.ts';
import { readLoss, showLoss } from './loss.ts';
import type { Session } from './model.ts';
import { showSession } from './shown-session.ts';
import type { AccountStore } from './store.ts';

/** A device with what is known of it. */
export interface KnownDevice {
  hash: string;
  device: Device;
  sessions: Session[];
}

/** All devices of all people, read once. */
export async function allDevices(
  store: AccountStore,
): Promise<Map<string, { hash: string; device: Device }[]>> {
  const all = new Map<string, { hash: string; device: Device }[]>();
  for (const { id, value } of await store.kept.list<Device>('device:')) {
    const [, hash = ''] = id.split(':');
    all.set(value.personId, [...(all.get(value.personId) ?? []), { hash, device: value }]);
  }
  return all;
}

/** The devices of a person, the newest use first; those that hold nothing any more are left out. */
export async function showDevices(
  store: AccountStore,
  personId: string,
  own: readonly { hash: string; device: Device }[],
  asking: { tokenHash: string | null; now: number },
): Promise<ShownDevice[]> {
  const living = (await store.sessionsOf(personId)).filter((one) => one.expiresAt > asking.now);
  const known = own.map(({ hash, device }): KnownDevice => {
    return { hash, device, sessions: living.filter(({ deviceHash }) => deviceHash === hash) };
  });
  const shown: ShownDevice[] = [];
  for (const one of known)
    if (one.sessions.length > 0 || one.device.lossId || (one.device.places ?? []).length > 0)
      shown.push(await showDevice(store, one, asking.tokenHash));
  const hashes = new Set(known.map(({ hash }) => hash));
  for (const session of living)
    if (!session.deviceHash || !hashes.has(session.deviceHash))
      shown.push(olderSession(session, asking.tokenHash));
  return shown.sort((a, b) => (b.usedAt ?? '').localeCompare(a.usedAt ?? ''));
}

async function showDevice(
  store: AccountStore,
  { hash, device, sessions }: KnownDevice,
  tokenHash: string | null,
): Promise<ShownDevice> {
  const loss = device.lossId ? await readLoss(store, device.lossId) : null;
  const used = Math.max(device.signedInAt, device.seenAt ?? 0, ...sessions.map(usedOf));
  const synced = sessions.flatMap(({ syncedAt }) => syncedAt ?? []);
  const syncedAt = synced.length > 0 ? Math.max(...synced) : (device.seenAt ?? null);
  return {
    id: shownDeviceId(hash, device.personId),
    device: device.name ?? sessions.find((one) => one.device)?.device ?? 'other/other',
    current: sessions.some((one) => one.tokenHash === tokenHash),
    signedIn: sessions.length > 0,
    startedAt: new Date(device.signedInAt).toISOString(),
    usedAt: new Date(loss ? loss.contactAt : used).toISOString(),
    syncedAt: loss ? instant(loss.syncedAt) : instant(syncedAt),
    markable: true,
    loss: loss && showLoss(loss),
  };
}

const usedOf = ({ usedAt }: Session): number => usedAt ?? 0;
const instant = (at: number | null): string | null =>
  at === null ? null : new Date(at).toISOString();

/** Opened by an older version, which did not note on which device. */
function olderSession(session: Session, tokenHash: string | null): ShownDevice {
  const { id, device, startedAt, usedAt, syncedAt, current } = showSession(
    session,
    session.tokenHash === tokenHash,
  );
  const rest = { markable: false, loss: null };
  return { id, device, current, signedIn: true, startedAt, usedAt, syncedAt, ...rest };
}
