import { SLOT_KEY } from '../vault/passphrase-slot.ts';
import { changesOf } from '../vault/slot-text.ts';
import { ASIDE, databaseOf } from './device-aside.ts';
import { PROFILE_COPY } from './device-profile.ts';
import { putText, type MirrorStorage } from './mirror-storage.ts';

/** One text in a place that the browser keeps apart from `localStorage`. */
export interface TextPlace {
  read(): Promise<string | null>;
  /** Null takes it away. */
  write(text: string | null): Promise<void>;
}

/**
 * A second place for what no database opens without: the key slots as they are, and the sealed
 * profiles. A browser that is started on a full disk may drop `localStorage` and keep the rest.
 */
export interface Keepsake {
  /** Brings it up to date with `localStorage`. Never rejects. */
  keep(): Promise<void>;
  /** The same before the slot in use goes for good: only those that lie aside stay. */
  keepAsides(): Promise<void>;
  /**
   * Puts everything back where nothing of it is left, or a slot whose passphrase was changed since;
   * true where a device stands again.
   */
  recall(): Promise<boolean>;
}

type Item = [name: string, text: string];

const CACHE = 'keepsake';
const ADDRESS = `/${CACHE}/slots`;

const isAside = (name: string): boolean => name.startsWith(ASIDE);
const isKept = (name: string): boolean =>
  name === SLOT_KEY || name === PROFILE_COPY || isAside(name);

export function createKeepsake(storage: MirrorStorage, place: TextPlace): Keepsake {
  const names = (): string[] => storage.keys().filter(isKept).sort();

  async function write(kept: readonly string[]): Promise<void> {
    const items = kept.map((name): Item => [name, storage.getItem(name) ?? '']);
    const text = items.length > 0 ? JSON.stringify(items) : null;
    try {
      if ((await place.read()) !== text) await place.write(text);
    } catch {
      // Without room, or without such a place, the one in `localStorage` is all there is.
    }
  }

  /** Chromium writes `localStorage` seconds late: after a kill the slot may be the one before. */
  function bringForward(items: readonly Item[]): void {
    const kept = items.find(([name]) => name === SLOT_KEY)?.[1];
    const here = storage.getItem(SLOT_KEY);
    if (!kept || !here || databaseOf(kept) !== databaseOf(here)) return;
    if (changesOf(kept) > changesOf(here)) putText(storage, SLOT_KEY, kept);
  }

  return {
    keep: () => write(names()),
    keepAsides: () => write(names().filter(isAside)),
    async recall() {
      try {
        const items = JSON.parse((await place.read()) ?? '[]') as Item[];
        if (names().length > 0) {
          bringForward(items);
          return false;
        }
        for (const [name, text] of items) if (isKept(name)) putText(storage, name, text);
        return storage.getItem(SLOT_KEY) !== null;
      } catch {
        return false;
      }
    },
  };
}

export const cachedText: TextPlace = {
  async read() {
    const found = await caches.match(ADDRESS, { cacheName: CACHE });
    return found ? found.text() : null;
  },
  async write(text) {
    const cache = await caches.open(CACHE);
    if (text === null) await cache.delete(ADDRESS);
    else await cache.put(ADDRESS, new Response(text));
  },
};
