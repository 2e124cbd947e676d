import { StoreError } from './documents.ts';
import { putText, writeAgain, type MirrorStorage } from './mirror-storage.ts';
import type { ReservePlace } from './reserve-place.ts';
import type { Storage } from './storage.ts';

/** Bytes that are held, and bytes that must be free beside them when they are taken. */
const RESERVE = { name: 'reserve', bytes: 8 * 1024 * 1024 };
const MARGIN = { name: 'margin', bytes: 2 * 1024 * 1024 };
/** After a failure it is tried again at most so often, in milliseconds. */
const TRY_AGAIN_MS = 5_000;
/** For the browser to open a database; on a full disk it may not answer before there is room. */
const OPEN_MS = 5_000;
/** In `localStorage`, for other tabs and the next start: whether it was made, or given back. */
const STATE = 'mappe.reserve';
type State = 'made' | 'down';

export interface ReserveDeps {
  storage: MirrorStorage;
  /** Where the bytes lie; null where the browser has no such place. */
  place: () => Promise<ReservePlace | null>;
  /** Milliseconds since any moment. */
  now: () => number;
}

/**
 * Some megabytes of nothing, given back when the device is full, so that the browser can write what
 * it still has in memory: the mirror, and the logs of its own databases. What is saved is only
 * acknowledged while they are there, so nothing is ever acknowledged on the last megabytes.
 */
export interface Reserve {
  /** False after the device was full, until the reserve could be made again. */
  readonly stands: boolean;
  /** Makes it where it is missing, and sees whether there is room beside it. Answers `stands`. */
  keep(): Promise<boolean>;
  /** Gives the room back at once; nothing is acknowledged until there is some again. */
  release(): Promise<void>;
  /** Takes it away for good, with the last device in this browser. */
  remove(): Promise<void>;
  /** Opens a database that gives the reserve back when it has no room. */
  open(database: () => Promise<Storage>): Promise<Storage>;
}

export function createReserve({ storage, place, now }: ReserveDeps): Reserve {
  let triedAt = Number.NEGATIVE_INFINITY;
  let working: Promise<void> = Promise.resolve();

  const state = (): string | null => storage.getItem(STATE);
  const become = (next: State): boolean => state() === next || putText(storage, STATE, next);
  const stands = (): boolean => state() !== 'down';
  const inTurn = (work: () => Promise<void>): Promise<void> =>
    (working = working.then(work).catch(() => undefined));

  async function make(): Promise<void> {
    if (now() - triedAt < TRY_AGAIN_MS) return;
    triedAt = now();
    const there = await place();
    if (!there) {
      storage.removeItem(STATE);
      return;
    }
    try {
      if (!(await there.has(RESERVE.name))) await there.write(RESERVE.name, RESERVE.bytes);
      await there.write(MARGIN.name, MARGIN.bytes);
      await there.remove(MARGIN.name);
      become('made');
    } catch (error) {
      // Where it was never made it may be the place that does not work, not the room.
      if (state() !== null || isFull(error)) await giveBack();
    }
  }

  async function empty(): Promise<void> {
    const there = await place();
    for (const { name } of [MARGIN, RESERVE]) await there?.remove(name).catch(() => undefined);
  }

  async function giveBack(): Promise<void> {
    become('down');
    await empty();
    // What the browser could not write of these it does not try again by itself.
    writeAgain(storage);
  }

  function release(): Promise<void> {
    // Where none was made there is nothing to give back, and saving goes on as it can.
    if (state() !== 'made') return working;
    become('down');
    // Who makes room and saves again must not wait.
    triedAt = Number.NEGATIVE_INFINITY;
    return inTurn(giveBack);
  }

  const full = (error: unknown): never => {
    if (error instanceof StoreError && error.code === 'storage-full') void release();
    throw error;
  };

  return {
    get stands() {
      return stands();
    },
    async keep() {
      await inTurn(make);
      return stands();
    },
    release,
    async remove() {
      await inTurn(empty);
      storage.removeItem(STATE);
    },
    async open(database) {
      const slow = setTimeout(() => void release(), OPEN_MS);
      try {
        const storage = await database().catch(full);
        return { ...storage, commit: (...change) => storage.commit(...change).catch(full) };
      } finally {
        clearTimeout(slow);
      }
    },
  };
}

const isFull = (error: unknown): boolean =>
  error instanceof DOMException && error.name === 'QuotaExceededError';
