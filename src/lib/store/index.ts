import { groupOf } from '../domain/id.ts';
import { isLocal, type Entry, type Local } from './entry.ts';
import { isConflicted } from './tree.ts';

/** Everything of one store, opened: what reads answer from. */
export interface Index {
  readonly entries: ReadonlyMap<string, Entry>;
  readonly locals: ReadonlyMap<string, Local>;
  /** Store version that this is the state of. */
  version: number;
  /** Last sequence given. */
  seq: number;
  /** Undeleted documents. */
  readonly count: number;
  /** Documents with an unacknowledged leaf. */
  readonly pending: ReadonlySet<string>;
  /** Documents with more than one undeleted leaf. */
  readonly conflicted: ReadonlySet<string>;
  /** Takes a record over; placement comes with it. */
  put(record: Entry | Local): void;
  drop(id: string): void;
  dropLocal(id: string): void;
  clear(): void;
  /** Documents changed after a sequence, oldest first. */
  changesAfter(since: number): Entry[];
  /** All ids, by UTF-16 code units as PouchDB's local adapters sort them. */
  sortedIds(): readonly string[];
  /** Groups that have a document, tombstones too. */
  groups(): readonly string[];
}

interface Slot {
  seq: number;
  id: string;
}

/** Changes by sequence: slots of documents that moved on are skipped, and swept at times. */
export function createIndex(): Index {
  const entries = new Map<string, Entry>();
  const locals = new Map<string, Local>();
  const pending = new Set<string>();
  const conflicted = new Set<string>();
  let slots: Slot[] = [];
  let slotsSorted = true;
  let ids: string[] | null = null;
  let groups: string[] | null = null;
  let count = 0;

  const current = ({ seq, id }: Slot): boolean => entries.get(id)?.seq === seq;

  function tidySlots(): void {
    if (slotsSorted && slots.length <= 2 * entries.size + 64) return;
    const bySeq = new Map(slots.filter(current).map((slot) => [slot.seq, slot]));
    slots = [...bySeq.values()].sort((a, b) => a.seq - b.seq);
    slotsSorted = true;
  }

  function firstAfter(since: number): number {
    let low = 0;
    let high = slots.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((slots[middle]?.seq ?? 0) > since) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  function putEntry(entry: Entry): void {
    const before = entries.get(entry.id);
    if (!before) ids = groups = null;
    count += (entry.deleted ? 0 : 1) - (!before || before.deleted ? 0 : 1);
    entries.set(entry.id, entry);
    if (entry.pending) pending.add(entry.id);
    else pending.delete(entry.id);
    if (isConflicted(entry)) conflicted.add(entry.id);
    else if (before?.tree) conflicted.delete(entry.id);
    if (before?.seq === entry.seq) return;
    if ((slots.at(-1)?.seq ?? 0) >= entry.seq) slotsSorted = false;
    slots.push({ seq: entry.seq, id: entry.id });
  }

  return {
    entries,
    locals,
    pending,
    conflicted,
    version: 0,
    seq: 0,
    get count() {
      return count;
    },
    put(record) {
      if (isLocal(record)) locals.set(record.id, record);
      else putEntry(record);
    },
    drop(id) {
      const before = entries.get(id);
      if (!before) return;
      if (!before.deleted) count--;
      entries.delete(id);
      pending.delete(id);
      conflicted.delete(id);
      ids = groups = null;
    },
    dropLocal(id) {
      locals.delete(id);
    },
    clear() {
      entries.clear();
      locals.clear();
      pending.clear();
      conflicted.clear();
      slots = [];
      slotsSorted = true;
      ids = groups = null;
      count = 0;
      this.version = 0;
      this.seq = 0;
    },
    changesAfter(since) {
      tidySlots();
      const found: Entry[] = [];
      for (let at = firstAfter(since); at < slots.length; at++) {
        const slot = slots[at] as Slot;
        const entry = entries.get(slot.id);
        if (entry?.seq === slot.seq) found.push(entry);
      }
      return found;
    },
    sortedIds() {
      return (ids ??= [...entries.keys()].sort());
    },
    groups() {
      return (groups ??= [...new Set([...entries.keys()].map(groupOf))]);
    },
  };
}
