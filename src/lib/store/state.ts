import { isLocal, type Entry, type Local } from './entry.ts';
import { createIndex, type Index } from './index.ts';
import { fromRecord } from './record.ts';
import { versionOf, type RowCodec, type SealedRow, type TableName } from './rows.ts';
import type { Head, StoredRows } from './storage.ts';

/** One store as this tab knows it. */
export interface State {
  readonly index: Index;
  head: Head;
  /** Rows of the log that opened; a fold deletes them. */
  readonly logKeys: Set<number>;
  /** Rows that did not open, `table/key`; nothing deletes them. */
  readonly setAside: Set<string>;
}

export const createState = (head: Head): State => ({
  index: createIndex(),
  head,
  logKeys: new Set(),
  setAside: new Set(),
});

interface OpenedRow {
  key: number;
  records: (Entry | Local)[];
}

/** Opens rows and takes them over; the answer names the documents that changed by it. */
export async function takeRows(
  state: State,
  codec: RowCodec,
  { head, all, pages, log }: StoredRows & { head: Head },
): Promise<Set<string>> {
  const [openedPages, openedLog] = await Promise.all([
    openRows(state, codec, 'pages', pages),
    openRows(state, codec, 'log', log),
  ]);
  const { index, logKeys } = state;
  if (all) {
    index.clear();
    logKeys.clear();
  }
  for (const key of logKeys) if (versionOf(key) <= head.folded) logKeys.delete(key);
  const changed = new Set<string>();
  for (const { key, records } of openedPages)
    for (const record of records) take(index, record, { page: key, log: 0 }, changed);
  for (const { key, records } of openedLog) {
    logKeys.add(key);
    for (const record of records) take(index, record, { page: 0, log: key }, changed);
  }
  state.head = head;
  index.version = head.version;
  index.seq = head.seq;
  return changed;
}

async function openRows(
  { setAside }: State,
  codec: RowCodec,
  table: TableName,
  rows: SealedRow[],
): Promise<OpenedRow[]> {
  const opened = await Promise.all(
    rows.map(async (row) => ({ key: row.key, records: await codec.open(table, row) })),
  );
  return opened.flatMap(({ key, records }) => {
    if (records) return [{ key, records: records.map(fromRecord) }];
    setAside.add(`${table}/${String(key)}`);
    return [];
  });
}

/** Of two records of one document the newer stands; where it lies is taken from both. */
function take(
  index: Index,
  record: Entry | Local,
  at: { page: number; log: number },
  changed: Set<string>,
): void {
  const current = isLocal(record) ? index.locals.get(record.id) : index.entries.get(record.id);
  const newer = !current || record.version > current.version;
  const target = newer ? record : current;
  target.page = at.page || (current?.page ?? 0);
  target.log = at.log || (current?.log ?? 0);
  // A fold takes the whole log along.
  if (at.page && versionOf(target.log) < versionOf(at.page)) target.log = 0;
  if (!newer) return;
  index.put(record);
  if (!isLocal(record)) changed.add(record.id);
}
