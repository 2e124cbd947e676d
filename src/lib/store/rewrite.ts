import type { Entry, Local } from './entry.ts';
import { planFold, type FoldPlan, type Rewrite } from './fold.ts';
import { toRecord } from './record.ts';
import { fillRows, type RowCodec, type SealedRow } from './rows.ts';
import type { State } from './state.ts';
import type { Head, RowChange } from './storage.ts';

interface Pages {
  rows: SealedRow[];
  placed: { record: Entry | Local; key: number }[];
}

export interface RewriteDeps {
  state: State;
  codec: RowCodec;
  /** Commits on top of what the state knows; false where another tab was first. */
  put: (next: Head, change: RowChange) => Promise<boolean>;
  catchUp: () => Promise<void>;
}

/** 'called-off' where `unless` became true before anything was written. */
export type Rewritten = 'done' | 'called-off' | { changed: string[] };

/**
 * Writes the log and every page that it touches anew, without what is dropped and with what is
 * replaced, and deletes the old rows: one transaction.
 */
export async function rewrite(
  { state, codec, put, catchUp }: RewriteDeps,
  what: (index: State['index']) => Rewrite,
  unless: () => boolean,
): Promise<Rewritten> {
  const { index, logKeys } = state;
  for (;;) {
    await catchUp();
    const change = what(index);
    const purges = change.drop.size + change.replace.length > 0;
    if (!purges && logKeys.size === 0) return 'done';
    const version = index.version + 1;
    const plan = planFold(index, change);
    const pages = await sealPages(codec, version, plan, unless);
    if (!pages) return 'called-off';
    const next: Head = {
      ...state.head,
      version,
      folded: version,
      purged: purges ? version : state.head.purged,
    };
    const { dropPages } = plan;
    if (!(await put(next, { pages: pages.rows, dropPages, dropLog: [...logKeys] }))) continue;
    settle(state, change, pages);
    return { changed: [...change.drop, ...change.replace.map(({ id }) => id)] };
  }
}

async function sealPages(
  codec: RowCodec,
  version: number,
  { groups }: FoldPlan,
  unless: () => boolean,
): Promise<Pages | null> {
  const pages: Pages = { rows: [], placed: [] };
  for (const members of groups.values()) {
    if (unless()) return null;
    const filled = fillRows(members.map(toRecord));
    const texts = filled.map(({ text }) => text);
    const sealed = await codec.seal('pages', version, pages.rows.length, texts);
    filled.forEach((row, part) => {
      const key = sealed[part]?.key ?? 0;
      for (const member of row.members) {
        const record = members[member];
        if (record) pages.placed.push({ record, key });
      }
    });
    pages.rows.push(...sealed);
  }
  return pages;
}

function settle({ index, logKeys }: State, { drop, replace }: Rewrite, { placed }: Pages): void {
  logKeys.clear();
  for (const id of drop) index.drop(id);
  for (const local of [...index.locals.values()])
    if (local.body === null) index.dropLocal(local.id);
  for (const { record, key } of placed) {
    record.page = key;
    record.log = 0;
  }
  for (const entry of replace) index.put(entry);
}
