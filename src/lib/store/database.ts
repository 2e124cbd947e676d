import { Dexie, liveQuery, type EntityTable } from 'dexie';
import { failureOf } from './failure.ts';
import { keyAfter, type SealedRow } from './rows.ts';
import type { Head, Storage, StoredRows } from './storage.ts';

/** Version of the rows' layout; a higher one on the device is left alone. */
export const STORE_SCHEMA = 1;

interface MetaRow extends Head {
  key: 'head';
}

type Database = Dexie & {
  pages: EntityTable<SealedRow, 'key'>;
  log: EntityTable<SealedRow, 'key'>;
  meta: EntityTable<MetaRow, 'key'>;
};

export interface DatabaseOptions {
  /** For tests; a browser has its own. */
  indexedDB?: IDBFactory;
  IDBKeyRange?: typeof IDBKeyRange;
}

/**
 * The Dexie database of one store. Rows are sealed bytes under plain numbers; nothing is indexed.
 * Inside a transaction there is nothing but Dexie: sealing is done before, opening after.
 */
export async function openDatabase(name: string, options: DatabaseOptions): Promise<Storage> {
  const db = new Dexie(name, {
    autoOpen: false,
    cache: 'disabled',
    chromeTransactionDurability: 'strict',
    ...(options.indexedDB ? { indexedDB: options.indexedDB } : {}),
    ...(options.IDBKeyRange ? { IDBKeyRange: options.IDBKeyRange } : {}),
  }) as Database;
  db.version(1).stores({ pages: '&key', log: '&key', meta: '&key' });

  const guarded = async <T>(work: () => PromiseLike<T>): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      throw failureOf(error);
    }
  };

  const read = (since: number | null): Promise<StoredRows> =>
    guarded(() =>
      db.transaction('r', db.meta, db.pages, db.log, async () => {
        const meta = await db.meta.get('head');
        const head = meta ? headOf(meta) : null;
        const all = since === null || (head !== null && head.purged > since);
        const after = keyAfter(since ?? 0);
        const pages = all
          ? await db.pages.toArray()
          : await db.pages.where('key').aboveOrEqual(after).toArray();
        const log = all
          ? await db.log.toArray()
          : await db.log.where('key').aboveOrEqual(after).toArray();
        return { head, all, pages, log };
      }),
    );

  await guarded(() => db.open());
  return {
    read,
    commit: (expected, next, change) =>
      guarded(() =>
        db.transaction('rw', db.meta, db.pages, db.log, async () => {
          const head = await db.meta.get('head');
          if (head && head.schema > STORE_SCHEMA) return 'newer';
          if ((head?.version ?? 0) !== expected) return 'stale';
          if (change.dropLog?.length) await db.log.bulkDelete(change.dropLog);
          if (change.dropPages?.length) await db.pages.bulkDelete(change.dropPages);
          if (change.log?.length) await db.log.bulkAdd(change.log);
          if (change.pages?.length) await db.pages.bulkAdd(change.pages);
          await db.meta.put({ key: 'head', ...next });
          return 'done';
        }),
      ),
    follow(onVersion, onGone) {
      db.on('versionchange', onGone);
      const subscription = liveQuery(() => db.meta.get('head')).subscribe({
        next: (head) => {
          if (head) onVersion(head.version);
        },
        error: () => undefined,
      });
      return () => {
        db.on('versionchange').unsubscribe(onGone);
        subscription.unsubscribe();
      };
    },
    close() {
      db.close();
    },
    destroy: () =>
      guarded(async () => {
        // Deleting waits for what still reads; a last transaction over all tables comes after it.
        if (db.isOpen())
          await db.transaction('rw', db.tables, () => undefined).catch(() => undefined);
        await db.delete();
      }),
  };
}

function headOf({ schema, version, seq, purged, folded, identity }: MetaRow): Head {
  return { schema, version, seq, purged, folded, identity };
}
