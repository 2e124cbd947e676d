import type { AuditLog } from '../audit/audit.ts';
import { idOf, shownDeviceId, type Caller, type Device } from './devices.ts';
import { changeLoss, keyOfLoss, lossAt, ORDER_AFTER, readLoss, type Loss } from './loss.ts';
import { forgetPlace, markPlaces, registerPlace } from './places.ts';
import type { AccountStore } from './store.ts';

/** What is needed of sessions. */
export interface DeviceSessions {
  endDevice(personId: string, deviceHash: string, actor: string): Promise<number>;
  deviceOf(token: string): Promise<{ personId: string; deviceHash: string } | null>;
}

export interface LossDeps {
  store: AccountStore;
  audit: AuditLog;
  sessions: DeviceSessions;
  /** Ends the share of the key that the server keeps for this device. */
  endRecovery: (personId: string, deviceHash: string) => Promise<void>;
  /** Milliseconds since 1970. */
  now: () => number;
  newId: () => string;
}

export interface Marking {
  reason: Loss['reason'];
  /** ULID of the person who marks. */
  by: string;
}

/** What a device is told: the places to delete, and when to ask again, in milliseconds. */
export interface Orders {
  purge: string[];
  again: number | null;
}

/** Devices that are lost: marked by a person, carried out by the device at its next contact. */
export interface Losses {
  /** Ends its sessions at once; marking it twice is the same mark. Null for an unknown device. */
  mark(personId: string, deviceHash: string, marking: Marking): Promise<Loss | null>;
  /** Every device of a person that may hold data. */
  markAll(personId: string, marking: Marking): Promise<Loss[]>;
  /** Found again. False once the device has deleted. */
  lift(id: string, by: string): Promise<boolean>;
  setNoticed(id: string, at: number): Promise<Loss | null>;
  get(id: string): Promise<Loss | null>;
  /** Those of a person, the newest first. */
  of(personId: string): Promise<Loss[]>;
  /** Notes where the data of who holds this session lies. */
  tellPlace(token: string, place: string): Promise<void>;
  /** The data there is gone, by its person's wish. */
  leavePlace(token: string, place: string): Promise<void>;
  orders(caller: Caller, places: readonly string[], personId: string | null): Promise<Orders>;
  purged(caller: Caller, places: readonly string[], personId: string | null): Promise<void>;
}

export function createLosses(deps: LossDeps): Losses {
  const { store, audit, sessions, now, newId } = deps;

  const changeDevice = (
    { deviceHash, personId }: Pick<Loss, 'deviceHash' | 'personId'>,
    change: (device: Device) => Device,
  ): Promise<Device | null> =>
    store.kept.update<Device, Device | null>(idOf(deviceHash, personId), (device) => {
      const value = device && change(device);
      return { value, result: value };
    });

  /** Ends everything in its name; may be repeated. */
  async function close(loss: Loss): Promise<void> {
    await sessions.endDevice(loss.personId, loss.deviceHash, loss.markedBy);
    await deps.endRecovery(loss.personId, loss.deviceHash);
  }

  async function mark(
    personId: string,
    deviceHash: string,
    { reason, by }: Marking,
  ): Promise<Loss | null> {
    const device = await store.kept.get<Device>(idOf(deviceHash, personId));
    if (!device) return null;
    const standing = device.lossId ? await readLoss(store, device.lossId) : null;
    if (standing) {
      await close(standing);
      return standing;
    }
    const own = (await store.sessionsOf(personId)).filter((one) => one.deviceHash === deviceHash);
    const used = own.flatMap(({ usedAt }) => usedAt ?? []);
    const synced = own.flatMap(({ syncedAt }) => syncedAt ?? []);
    const at = now();
    const loss: Loss = {
      id: newId(),
      personId,
      deviceHash,
      device: device.name ?? own.find(({ device: name }) => name)?.device ?? 'other/other',
      reason,
      markedAt: at,
      markedBy: by,
      noticedAt: at,
      signedInAt: device.signedInAt,
      contactAt: Math.max(device.signedInAt, device.seenAt ?? 0, ...used, ...synced),
      syncedAt: synced.length > 0 ? Math.max(...synced) : (device.seenAt ?? null),
    };
    await store.kept.update<Loss, undefined>(keyOfLoss(loss.id), () => ({
      value: loss,
      result: undefined,
    }));
    const marked = await changeDevice(loss, (one) => ({ ...one, lossId: loss.id, lostAt: at }));
    await markPlaces(store, marked?.places ?? [], loss.id);
    await close(loss);
    await tell('device-lost', loss, by, reason);
    return loss;
  }

  const tell = (
    action: 'device-lost' | 'device-found' | 'device-purged',
    { personId, deviceHash }: Loss,
    actor: string | null,
    more = '',
  ): Promise<void> => {
    const detail = [shownDeviceId(deviceHash, personId), more].filter(Boolean).join(' ');
    return audit.append([{ action, actor, subject: personId, detail }]);
  };

  /** Runs for each place that is to be deleted. */
  async function underMark(
    caller: Caller,
    places: readonly string[],
    personId: string | null,
    run: (loss: Loss, place: string) => Promise<void>,
  ): Promise<void> {
    for (const place of places) {
      const loss = await lossAt(store, caller, place, personId);
      if (loss) await run(loss, place);
    }
  }

  return {
    mark,
    async markAll(personId, marking) {
      const all = await store.kept.list<Device>('device:');
      const own = all.filter(({ value }) => value.personId === personId);
      const marked: Loss[] = [];
      for (const { id } of own) {
        const loss = await mark(personId, id.split(':')[1] ?? '', marking);
        if (loss) marked.push(loss);
      }
      return marked;
    },
    async lift(id, by) {
      const lifted = await changeLoss(store, id, (loss) =>
        loss.purgedAt === undefined ? { ...loss, liftedAt: loss.liftedAt ?? now() } : loss,
      );
      if (lifted?.liftedAt === undefined) return false;
      const device = await changeDevice(lifted, (one) => (one.lossId === id ? free(one) : one));
      await markPlaces(store, device?.places ?? [], null);
      await tell('device-found', lifted, by);
      return true;
    },
    setNoticed: (id, at) => changeLoss(store, id, (loss) => ({ ...loss, noticedAt: at })),
    get: (id) => readLoss(store, id),
    async of(personId) {
      const all = await store.kept.list<Loss>('loss:');
      return all
        .map(({ value }) => value)
        .filter((loss) => loss.personId === personId)
        .sort((a, b) => b.markedAt - a.markedAt);
    },
    async tellPlace(token, place) {
      const device = await sessions.deviceOf(token);
      if (device) await registerPlace(store, device, place, now());
    },
    async leavePlace(token, place) {
      const device = await sessions.deviceOf(token);
      if (device) await forgetPlace(store, device.personId, place);
    },
    async orders(caller, places, personId) {
      const orders: Orders = { purge: [], again: null };
      await underMark(caller, places, personId, async (loss, place) => {
        const wait = loss.markedAt + ORDER_AFTER - now();
        if (wait > 0) orders.again = Math.max(orders.again ?? 0, wait);
        else {
          orders.purge.push(place);
          if (loss.askedAt === undefined)
            await changeLoss(store, loss.id, (one) => ({ ...one, askedAt: one.askedAt ?? now() }));
        }
      });
      return orders;
    },
    async purged(caller, places, personId) {
      await underMark(caller, places, personId, async (loss) => {
        if (loss.purgedAt !== undefined || loss.markedAt + ORDER_AFTER > now()) return;
        await changeLoss(store, loss.id, (one) => ({ ...one, purgedAt: one.purgedAt ?? now() }));
        await tell('device-purged', loss, null);
      });
    },
  };
}

function free({ personId, signedInAt, name, seenAt, places }: Device): Device {
  return {
    personId,
    signedInAt,
    ...(name === undefined ? {} : { name }),
    ...(seenAt === undefined ? {} : { seenAt }),
    ...(places ? { places } : {}),
  };
}
