import type { HoldingDeviceRow } from '#lib/domain/server-answers/erasures.ts';
import type { Session } from '../accounts/model.ts';
import type { AccountStore } from '../accounts/store.ts';
import type { Erased, HoldingDevice } from './erasure-record.ts';

/** Characters kept of a device's hash. */
const KEY = 24;
const DEVICE = 'device:';

export const deviceKey = (deviceHash: string): string => deviceHash.slice(0, KEY);

/** Devices on which one of these people has signed in, whether or not they still are. */
export async function devicesOf(
  store: AccountStore,
  people: ReadonlySet<string>,
): Promise<HoldingDevice[]> {
  const all = await store.kept.list<{ personId: string }>(DEVICE);
  return all.flatMap(({ id, value: { personId } }) =>
    people.has(personId) ? [{ key: deviceKey(id.slice(DEVICE.length)), personId }] : [],
  );
}

interface Known {
  name?: string;
  lostAt?: number;
  seenAt?: number;
}

/** Shows where what was to go is gone, and where nobody knows. */
export async function createDeviceList(
  store: AccountStore,
  people: ReadonlySet<string>,
): Promise<(gone: Pick<Erased, 'devices' | 'receipts'>) => HoldingDeviceRow[]> {
  const sessions = new Map<string, Session>();
  const names = new Map<string, string>();
  for (const personId of people) {
    names.set(personId, (await store.person(personId))?.name ?? '');
    for (const session of await store.sessionsOf(personId))
      sessions.set(`${deviceKey(session.deviceHash ?? '')} ${personId}`, session);
  }
  const known = new Map<string, Known>();
  for (const { id, value } of await store.kept.list<Known & { personId: string }>(DEVICE))
    known.set(`${deviceKey(id.slice(DEVICE.length))} ${value.personId}`, value);
  return ({ devices, receipts }) =>
    devices.map(({ key, personId }) => {
      const session = sessions.get(`${key} ${personId}`);
      const device = known.get(`${key} ${personId}`);
      const done = receipts[key];
      const seen = done ?? session?.syncedAt ?? session?.usedAt ?? device?.seenAt;
      const open = device?.lostAt !== undefined ? 'lost' : session ? 'waiting' : 'ended';
      return {
        id: `${key} ${personId}`,
        device: session?.device ?? device?.name ?? '',
        person: names.get(personId) ?? '',
        state: done === undefined ? open : 'done',
        seenAt: seen === undefined ? null : new Date(seen).toISOString(),
      };
    });
}
