import type { AuditAction, AuditLog } from '../audit/audit.ts';
import { idOf as deviceId } from './devices.ts';
import { refusal } from './refusal.ts';
import type { Seal } from './seal.ts';
import type { AccountStore } from './store.ts';

/** One device of one person, as the device's cookie names it. */
export interface DeviceOf {
  personId: string;
  deviceHash: string;
}

/** What the server has of a recovery slot. Without the device it opens nothing. */
interface Share {
  /** Id of the slot that it belongs to. */
  slot: string;
  /** 32 bytes as Base64, sealed. */
  sealed: string;
  /** Milliseconds since 1970. */
  madeAt: number;
}

export interface RecoveryShares {
  /** Whether a slot is possible at all, and for which one there is a share. */
  status(device: DeviceOf): Promise<{ possible: boolean; held: string | null }>;
  /** Replaces what is kept for this device. Throws 403 without a second factor. */
  keep(device: DeviceOf, given: { slot: string; share: string }): Promise<void>;
  /**
   * To be asked for by who has just shown a second factor; may be repeated, as an answer may be
   * lost. Throws 403 without a second factor, 404 where nothing is kept for this device.
   */
  release(device: DeviceOf): Promise<{ slot: string; share: string }>;
  /** Ends what is kept for this device. */
  end(device: DeviceOf, actor: string): Promise<void>;
}

export interface RecoverySharesDeps {
  store: AccountStore;
  seal: Seal;
  audit: AuditLog;
  /** Whether this person has a second factor, of whichever kind. */
  hasFactor: (personId: string) => Promise<boolean>;
  /** Milliseconds since 1970. */
  now: () => number;
}

/** By person first, so that all of one person are found. */
const prefixOf = (personId: string): string => `recovery:${personId}:`;
const idOf = ({ personId, deviceHash }: DeviceOf): string => prefixOf(personId) + deviceHash;

/** The server's half of recovery slots (decision 20). */
export function createRecoveryShares(deps: RecoverySharesDeps): RecoveryShares {
  const { store, seal, audit, hasFactor, now } = deps;
  const tell = (action: AuditAction, personId: string): Promise<void> =>
    audit.append([{ action, actor: personId, subject: personId }]);

  async function requireFactor(personId: string): Promise<void> {
    if (!(await hasFactor(personId)))
      throw refusal(403, 'recovery-needs-factor', 'There is no second factor.');
  }

  /** Null also where it was sealed with a key that is no more: the device brings another one. */
  async function read(device: DeviceOf): Promise<{ slot: string; share: string } | null> {
    const kept = await store.kept.get<Share>(idOf(device));
    const share = kept && (await seal.open(kept.sealed, contextOf(device, kept.slot)));
    return kept && share !== null ? { slot: kept.slot, share } : null;
  }

  return {
    async status(device) {
      const [possible, kept] = [await hasFactor(device.personId), await read(device)];
      return { possible, held: kept?.slot ?? null };
    },
    async keep(device, { slot, share }) {
      await requireFactor(device.personId);
      const sealed = await seal.close(share, contextOf(device, slot));
      const value: Share = { slot, sealed, madeAt: now() };
      await store.kept.update(idOf(device), () => ({ value, result: undefined }));
      await tell('recovery-share-made', device.personId);
    },
    async release(device) {
      await requireFactor(device.personId);
      const kept = await read(device);
      if (!kept) throw refusal(404, 'recovery-none', 'Nothing is kept for this device.');
      // Before the answer: nobody gets it without a line.
      await tell('recovery-share-released', device.personId);
      return kept;
    },
    end: (device, actor) => endRecovery(deps, device, actor),
  };
}

/** Ends what is kept for this device, if anything is. */
export async function endRecovery(
  { store, audit }: Pick<RecoverySharesDeps, 'store' | 'audit'>,
  device: DeviceOf,
  actor: string,
): Promise<void> {
  const id = idOf(device);
  if ((await store.kept.get(id)) === null) return;
  await store.kept.remove(id);
  await audit.append([{ action: 'recovery-share-ended', actor, subject: device.personId }]);
}

/** The same for all devices of a person: without a second factor none of it is left. */
export async function endAllRecovery(
  { store, audit }: Pick<RecoverySharesDeps, 'store' | 'audit'>,
  personId: string,
  actor: string,
): Promise<void> {
  const all = await store.kept.list(prefixOf(personId));
  for (const { id } of all) await store.kept.remove(id);
  if (all.length === 0) return;
  await audit.append([{ action: 'recovery-share-ended', actor, subject: personId }]);
}

/** Drops what belongs to devices that the server has forgotten. */
export async function sweepRecovery(store: AccountStore): Promise<void> {
  for (const { id } of await store.kept.list('recovery:')) {
    const [, personId = '', deviceHash = ''] = id.split(':');
    if ((await store.kept.get(deviceId(deviceHash, personId))) === null)
      await store.kept.remove(id);
  }
}

const contextOf = (device: DeviceOf, slot: string): string => `${idOf(device)} ${slot}`;
