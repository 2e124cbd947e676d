import type { Role } from '../domain/member.ts';
import { fail, ok, type Result } from '../domain/problem.ts';
import type { Documents } from './documents.ts';

/** Whose device this is; sealed, known only after unlocking. */
export interface Profile {
  user: { id: string; name: string; login: string; role: Role };
  project: { id: string; name: string; db: string } | null;
  programmeDb: string;
}

export interface OpenedDevice {
  profile: Profile;
  project: Documents | null;
  programme: Documents;
}

export interface Tries {
  /** Tries left before a pause; null before the first wrong one. */
  left: number | null;
  /** End of the pause, milliseconds since 1970, or null. */
  waitUntil: number | null;
}

/** The sealed device: its key slot, and the databases that the key opens. */
export interface Device {
  /** True where a key slot stands on this device. */
  exists(): boolean;
  tries(): Tries;
  create(passphrase: string, profile: Profile): Promise<Result<OpenedDevice>>;
  unlock(passphrase: string): Promise<Result<OpenedDevice>>;
  /** Flushes and drops everything opened, the key included. */
  lock(): Promise<void>;
  /** Deletes the key and the databases for good. */
  destroy(): Promise<void>;
}

/** Stands in until the sealed store is there. */
export function createDevice(): Device {
  let kept: { passphrase: string; opened: OpenedDevice } | null = null;
  return {
    exists: () => kept !== null,
    tries: () => ({ left: null, waitUntil: null }),
    async create(passphrase, profile) {
      const { memoryDocuments } = await import('#tests/doubles/memory-documents.ts');
      const opened = {
        profile,
        project: memoryDocuments('project'),
        programme: memoryDocuments('programme'),
      };
      kept = { passphrase, opened };
      return ok(opened);
    },
    unlock: (passphrase) =>
      Promise.resolve(kept?.passphrase === passphrase ? ok(kept.opened) : fail('passphrase-wrong')),
    lock: () => Promise.resolve(),
    destroy() {
      kept = null;
      return Promise.resolve();
    },
  };
}
