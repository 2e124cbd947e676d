import type { ShownDevice, TeamDevices } from '#lib/domain/lost-device.ts';
import type { Accounts } from '../accounts/accounts.ts';
import { shownDeviceId, type Caller } from '../accounts/devices.ts';
import type { Loss } from '../accounts/loss.ts';
import type { Person, User } from '../accounts/model.ts';
import { refusal } from '../accounts/refusal.ts';
import { allDevices, showDevices } from '../accounts/shown-devices.ts';
import type { AccountStore } from '../accounts/store.ts';
import { hashToken } from '../accounts/token.ts';
import { mayMark } from './may-mark.ts';

export interface DevicesDeps {
  accounts: Accounts;
  store: AccountStore;
  /** Milliseconds since 1970. */
  now: () => number;
}

/** What people see of devices, and do with them. Throws refusals. */
export interface Devices {
  own(user: User, caller: Caller): Promise<ShownDevice[]>;
  /** Of everybody whose devices this person may mark. */
  team(user: User, caller: Caller): Promise<TeamDevices>;
  /** Throws 404 for what is none of theirs. */
  markLost(user: User, id: string, caller: Caller): Promise<Loss>;
  signOut(user: User, id: string): Promise<void>;
  /** A mark with whose device it is; throws 404 where this person has no business with it. */
  loss(user: User, id: string): Promise<{ loss: Loss; person: Person }>;
}

const nothing = () => refusal(404, 'not-found', 'There is no such device.');

export function createDevices({ accounts, store, now }: DevicesDeps): Devices {
  const asking = ({ sessionToken }: Caller) => ({
    tokenHash: sessionToken === null ? null : hashToken(sessionToken),
    now: now(),
  });

  /** The device that is shown under this id, if this person may mark it. */
  async function find(user: User, id: string): Promise<{ person: Person; hash: string }> {
    for (const [personId, devices] of await allDevices(store))
      for (const { hash } of devices)
        if (shownDeviceId(hash, personId) === id) {
          const person = await store.person(personId);
          if (!person || !mayMark(user, person)) throw nothing();
          return { person, hash };
        }
    throw nothing();
  }

  return {
    async own(user, caller) {
      const devices = (await allDevices(store)).get(user.id) ?? [];
      return showDevices(store, user.id, devices, asking(caller));
    },
    async team(user, caller) {
      const devices = await allDevices(store);
      const team: TeamDevices = [];
      for (const person of await store.people()) {
        if (!mayMark(user, person)) continue;
        const { id, name, role } = person;
        const own = await showDevices(store, id, devices.get(id) ?? [], asking(caller));
        team.push({ person: { id, name, role }, devices: own });
      }
      return team;
    },
    async markLost(user, id, caller) {
      const { person, hash } = await find(user, id);
      const own = caller.sessionToken && (await accounts.sessions.deviceOf(caller.sessionToken));
      if (own && own.deviceHash === hash && own.personId === person.id)
        throw refusal(409, 'conflict', 'This is the device that asks.');
      const loss = await accounts.losses.mark(person.id, hash, { reason: 'lost', by: user.id });
      if (!loss) throw nothing();
      return loss;
    },
    async signOut(user, id) {
      const { person, hash } = await find(user, id);
      await accounts.sessions.endDevice(person.id, hash, user.id);
    },
    async loss(user, id) {
      const loss = await accounts.losses.get(id);
      const person = loss && (await store.person(loss.personId));
      if (!loss || !person || !mayMark(user, person)) throw nothing();
      return { loss, person };
    },
  };
}
