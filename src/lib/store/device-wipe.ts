import { asides, databaseOf, databasesAside, placeInUse } from './device-aside.ts';
import { browserDeps } from './device-deps.ts';
import { createKeepsake, type TextPlace } from './device-keepsake.ts';
import { putText, type MirrorStorage } from './mirror-storage.ts';

/**
 * Deleting for good what one person has on this device: a place is the random name that all of its
 * databases begin with. The key goes first; what is begun goes on at the next start.
 */
export interface Wiping {
  /**
   * Every place that there is here, or that is being deleted; those too of which nothing but
   * databases is left, as after a kill in the middle that Chromium's late writing made forgotten.
   */
  places(): Promise<string[]>;
  /** Places whose deletion was begun and did not end. */
  begun(): string[];
  /** Places that are deleted, and of which the server has not heard. */
  untold(): string[];
  /** True where something was deleted here and nobody has been told on the screen. */
  toTell(): boolean;
  /** False where a database is still held open; to be tried again. */
  wipe(place: string): Promise<boolean>;
  /** The server has heard. */
  heard(place: string): void;
  /** A person has read it on the screen. */
  told(): void;
}

export interface WipeDeps {
  storage: MirrorStorage;
  keepsake: TextPlace;
  /** Drops the device in use: its key, its databases, whatever is open. */
  destroy: () => Promise<void>;
  /** Locks every other tab, which holds databases open. */
  lockTabs: () => void;
  databases: () => Promise<string[]>;
  /** Resolves when it is gone; false where it is held open for long. */
  deleteDatabase: (name: string) => Promise<boolean>;
}

/** Stands beside the data until somebody has read that it is gone; names nobody. */
const MARK = 'mappe.wiped.';
type Stage = 'begun' | 'gone' | 'heard';
const PLACE = /^mappe-[0-9a-f]{16}(?=-)/;
/** The server hears of so many at once. */
const MOST = 16;
const SUFFIXES = ['-project', '-programme', '-files'];

export function createWiping(deps: WipeDeps): Wiping {
  const { storage } = deps;
  const marked = (...stages: Stage[]): string[] =>
    storage
      .keys()
      .filter((name) => name.startsWith(MARK))
      .filter((name) => stages.includes(storage.getItem(name) as Stage))
      .map((name) => name.slice(MARK.length));
  const mark = (place: string, stage: Stage) => putText(storage, MARK + place, stage);

  async function dropKey(place: string): Promise<void> {
    if (placeInUse(storage) === place) await deps.destroy();
    for (const { name, slot } of asides(storage))
      if (databaseOf(slot) === place) storage.removeItem(name);
    await createKeepsake(storage, deps.keepsake).keep();
  }

  async function dropDatabases(place: string): Promise<boolean> {
    const known = await deps.databases();
    const names = new Set([
      ...SUFFIXES.map((suffix) => place + suffix),
      ...known.filter((name) => name.startsWith(place)),
    ]);
    const gone = await Promise.all([...names].map((name) => deps.deleteDatabase(name)));
    return gone.every(Boolean) && !(await deps.databases()).some((name) => name.startsWith(place));
  }

  return {
    async places() {
      const names = await deps.databases();
      return [
        ...new Set([
          ...[placeInUse(storage)].filter((place) => place !== null),
          ...databasesAside(storage),
          ...marked('begun', 'gone'),
          ...names.flatMap((name) => PLACE.exec(name)?.[0] ?? []),
        ]),
      ].slice(0, MOST);
    },
    begun: () => marked('begun'),
    untold: () => marked('gone'),
    toTell: () => marked('gone', 'heard').length > 0,
    async wipe(place) {
      mark(place, 'begun');
      if (placeInUse(storage) === place) deps.lockTabs();
      await dropKey(place);
      for (const name of storage.keys())
        if (name.includes(place) && !name.startsWith(MARK)) storage.removeItem(name);
      if (!(await dropDatabases(place))) return false;
      mark(place, 'gone');
      return true;
    },
    heard: (place) => void mark(place, 'heard'),
    told() {
      for (const place of marked('heard')) storage.removeItem(MARK + place);
    },
  };
}

/** For a database that another tab or a running exchange lets go a moment later; milliseconds. */
const PATIENCE = 5_000;

export function browserWiping(destroy: () => Promise<void>): Wiping {
  const { storage, keepsake } = browserDeps();
  return createWiping({
    storage,
    keepsake,
    destroy,
    lockTabs() {
      const channel = new BroadcastChannel('mappe');
      channel.postMessage({ kind: 'locked' });
      channel.close();
    },
    databases: async () => (await indexedDB.databases()).flatMap(({ name }) => name ?? []),
    deleteDatabase: (name) =>
      new Promise((resolve) => {
        const timer = setTimeout(() => resolve(false), PATIENCE);
        const end = (gone: boolean) => {
          clearTimeout(timer);
          resolve(gone);
        };
        const request = indexedDB.deleteDatabase(name);
        request.onsuccess = () => end(true);
        request.onerror = () => end(false);
      }),
  });
}
