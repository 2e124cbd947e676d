import type { AuditLog } from '../audit/audit.ts';
import type { Losses } from './losses.ts';
import type { Person } from './model.ts';
import type { AccountStore } from './store.ts';

/** So long the devices of who has left may hand in what is only on them; milliseconds. */
export const HAND_IN_LIFE = 14 * 24 * 3600_000;

/** Somebody has left; times in milliseconds since 1970. */
export interface Left {
  at: number;
  by: string;
  /** Until when the devices may hand in what is only on them. */
  until: number;
  /** Every device has been told to empty itself. */
  ended?: true;
}

const PREFIX = 'left:';
const idOf = (personId: string): string => `${PREFIX}${personId}`;

export const readLeft = (store: AccountStore, personId: string): Promise<Left | null> =>
  store.kept.get<Left>(idOf(personId));

export async function allLeft(store: AccountStore): Promise<Map<string, Left>> {
  const all = await store.kept.list<Left>(PREFIX);
  return new Map(all.map(({ id, value }) => [id.slice(PREFIX.length), value]));
}

/** Whether a session of who has left still hands in. */
export async function isHandingIn(
  store: AccountStore,
  person: Person,
  now: number,
): Promise<boolean> {
  const left = person.active ? null : await readLeft(store, person.id);
  return left !== null && left.ended === undefined && left.until > now;
}

/** Who hands in sees no case any more: what is only on the device goes to the coordination. */
export const asHandingIn = (person: Person): Person =>
  person.role === 'COORDINATOR' ? { ...person, role: 'MENTOR' } : person;

export interface Leaving {
  /** Notes it; the account itself is closed by who calls. */
  begin(personId: string, actor: string): Promise<Left>;
  /** One device has handed in everything: it is emptied. */
  handedIn(device: { personId: string; deviceHash: string }): Promise<void>;
  /** Every device is emptied at its next contact, whatever is on it. */
  end(personId: string, actor: string): Promise<void>;
  /** Ends what has had its time. */
  endDue(): Promise<void>;
  /** For who comes back. */
  forget(personId: string): Promise<void>;
}

export interface LeavingDeps {
  store: AccountStore;
  audit: AuditLog;
  losses: Losses;
  now: () => number;
}

export function createLeaving({ store, audit, losses, now }: LeavingDeps): Leaving {
  async function end(personId: string, actor: string): Promise<void> {
    await losses.markAll(personId, { reason: 'left', by: actor });
    await store.kept.update<Left, undefined>(idOf(personId), (left) => ({
      value: left && { ...left, ended: true },
      result: undefined,
    }));
  }

  return {
    end,
    async begin(personId, actor) {
      const left: Left = { at: now(), by: actor, until: now() + HAND_IN_LIFE };
      await audit.append([{ action: 'person-left', actor, subject: personId }]);
      await store.kept.update(idOf(personId), () => ({ value: left, result: undefined }));
      return left;
    },
    async handedIn({ personId, deviceHash }) {
      const left = await readLeft(store, personId);
      if (left) await losses.mark(personId, deviceHash, { reason: 'left', by: left.by });
    },
    async endDue() {
      for (const [personId, left] of await allLeft(store))
        if (!left.ended && left.until <= now()) await end(personId, left.by);
    },
    forget: (personId) => store.kept.remove(idOf(personId)),
  };
}
