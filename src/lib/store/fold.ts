import { groupOf } from '../domain/id.ts';
import { isLocal, type Entry, type Local } from './entry.ts';
import type { Index } from './index.ts';
import { ROW_RECORDS } from './rows.ts';

/** Documents to take out, or to write anew in place of what is stored, with every older byte. */
export interface Rewrite {
  drop: ReadonlySet<string>;
  replace: readonly Entry[];
}

export const JUST_FOLD: Rewrite = { drop: new Set(), replace: [] };

export interface FoldPlan {
  /** Records by group: each group fills pages of its own. */
  groups: Map<string, (Entry | Local)[]>;
  /** Pages that are written anew or emptied. */
  dropPages: number[];
}

/** Local documents share pages of their own; no document group has this name. */
const LOCALS = '_local';

const groupOfRecord = (record: Entry | Local): string =>
  isLocal(record) ? LOCALS : groupOf(record.id);

/**
 * Which records to write into new pages so that the log can go: those in the log, all that share
 * a page with one of them, and a half-empty page of a group that has newcomers.
 */
export function planFold(index: Index, { drop, replace }: Rewrite): FoldPlan {
  const replaced = new Map(replace.map((entry) => [entry.id, entry]));
  const touched = new Set<number>();
  const fill = new Map<number, number>();
  const roomy = new Map<string, number>();
  const newcomers = new Set<string>();
  const all = [...index.entries.values(), ...index.locals.values()];
  for (const record of all) {
    if (record.page) fill.set(record.page, (fill.get(record.page) ?? 0) + 1);
    const changed =
      record.log !== 0 || (!isLocal(record) && (drop.has(record.id) || replaced.has(record.id)));
    if (changed && record.page) touched.add(record.page);
    else if (changed) newcomers.add(groupOfRecord(record));
  }
  // A page holds one group: its first record tells which.
  const seen = new Set<number>();
  for (const record of newcomers.size > 0 ? all : []) {
    const { page } = record;
    if (!page || seen.has(page)) continue;
    seen.add(page);
    if ((fill.get(page) ?? 0) > ROW_RECORDS / 2) continue;
    const group = groupOfRecord(record);
    if (newcomers.has(group)) roomy.set(group, page);
  }
  for (const page of roomy.values()) touched.add(page);

  const groups = new Map<string, (Entry | Local)[]>();
  for (const record of all) {
    if (!isLocal(record) && drop.has(record.id)) continue;
    if (isLocal(record) && record.body === null) continue;
    if (record.log === 0 && !touched.has(record.page) && !replaced.has(record.id)) continue;
    const group = groupOfRecord(record);
    const members = groups.get(group) ?? [];
    members.push(isLocal(record) ? record : (replaced.get(record.id) ?? record));
    groups.set(group, members);
  }
  return { groups, dropPages: [...touched] };
}
