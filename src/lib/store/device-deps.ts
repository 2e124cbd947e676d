import type { Seal } from '../vault/seal.ts';
import { cachedText, type TextPlace } from './device-keepsake.ts';
import type { MirrorStorage } from './mirror-storage.ts';
import type { Files } from './files.ts';
import type { Reserve } from './reserve.ts';
import type { SealedDocuments } from './sealed-documents.ts';

export interface DeviceDeps {
  storage: MirrorStorage;
  now: () => number;
  /** Opens one sealed database; the default loads Dexie with the first call. */
  open: (name: string, seal: Seal, onGone: () => void) => Promise<SealedDocuments>;
  /** Version of a database that stays sealed; for the last wrong try. */
  versionOf: (name: string) => Promise<number>;
  /** Opens the sealed files beside them, when somebody asks for a file. */
  openFiles: (name: string, seal: Seal) => Promise<Files>;
  /** A second place for the key slots. */
  keepsake: TextPlace;
  /** Deletes the databases of this app but those whose names begin so; the default asks the browser. */
  deleteAll: (but: readonly string[]) => Promise<void>;
  /** Asks the browser to keep the data when space is short. */
  persist: () => Promise<unknown>;
  /** Milliseconds that deriving the key should take. */
  targetMs?: number;
  /** Milliseconds that opening the databases is waited for. */
  patienceMs?: number;
}

export function browserDeps(): DeviceDeps {
  const storage: MirrorStorage = {
    getItem: (key) => localStorage.getItem(key),
    setItem: (key, value) => localStorage.setItem(key, value),
    removeItem: (key) => localStorage.removeItem(key),
    keys: () => Object.keys(localStorage),
  };
  // One for all databases of this tab; loaded with the first of them.
  let reserve: Reserve | null = null;
  const load = async () => {
    const store = await import('./open.ts');
    const now = () => performance.now();
    reserve ??= store.createReserve({ storage, place: store.cacheStorage, now });
    return { openDocuments: store.openDocuments, reserve };
  };
  return {
    storage,
    now: () => Date.now(),
    async open(name, seal, onGone) {
      const { openDocuments, reserve } = await load();
      return openDocuments({ name, seal, mirror: storage, reserve, onGone });
    },
    async versionOf(name) {
      const { openDatabase } = await import('./database.ts');
      const database = await openDatabase(name, {});
      const { head } = await database
        .read(Number.MAX_SAFE_INTEGER - 1)
        .finally(() => database.close());
      return head?.version ?? 0;
    },
    async openFiles(name, seal) {
      const { openFiles } = await import('./files-open.ts');
      return openFiles({ name, seal });
    },
    keepsake: cachedText,
    async deleteAll(but) {
      for (const { name } of await indexedDB.databases())
        if (name?.startsWith('mappe-') && !but.some((kept) => name.startsWith(kept)))
          indexedDB.deleteDatabase(name);
      if (but.length === 0) await (await load()).reserve.remove();
    },
    // WebKitGTK has no such thing.
    persist: async () => 'storage' in navigator && navigator.storage.persist(),
  };
}
