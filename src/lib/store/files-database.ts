import { Dexie, liveQuery, type EntityTable } from 'dexie';
import { StoreError } from './documents.ts';
import { failureOf } from './failure.ts';

/** Version of the rows' layout; a higher one on the device is left alone. */
export const FILES_SCHEMA = 1;
/** Chunks of one file at most: keys of its chunks follow its own. */
export const CHUNKS = 32;

export interface SealedItem {
  /** Random, a multiple of CHUNKS. */
  key: number;
  bytes: Uint8Array<ArrayBuffer>;
}

interface HeadRow {
  key: 'head';
  schema: number;
  version: number;
}

type Database = Dexie & {
  pages: EntityTable<SealedItem, 'key'>;
  log: EntityTable<SealedItem, 'key'>;
  meta: EntityTable<HeadRow, 'key'>;
};

export interface FilesChange {
  items?: SealedItem[];
  chunks?: SealedItem[];
  /** Keys of items whose item and chunks go. */
  drop?: number[];
}

/** What the files need of a database; Dexie is behind it. */
export interface FilesStorage {
  items(): Promise<SealedItem[]>;
  chunks(item: number): Promise<SealedItem[]>;
  /** All or nothing. */
  commit(change: FilesChange): Promise<void>;
  follow(onChange: () => void, onGone: () => void): () => void;
  close(): void;
}

export interface FilesDatabaseOptions {
  /** For tests; a browser has its own. */
  indexedDB?: IDBFactory;
  IDBKeyRange?: typeof IDBKeyRange;
}

/** Two tables of sealed bytes under plain numbers: `log` a row a file, `pages` its contents. */
export async function openFilesDatabase(
  name: string,
  options: FilesDatabaseOptions,
): Promise<FilesStorage> {
  const db = new Dexie(name, {
    autoOpen: false,
    cache: 'disabled',
    chromeTransactionDurability: 'strict',
    ...options,
  }) as Database;
  db.version(1).stores({ pages: '&key', log: '&key', meta: '&key' });
  const guarded = async <T>(work: () => PromiseLike<T>): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      throw failureOf(error);
    }
  };
  await guarded(() => db.open());
  return {
    items: () => guarded(() => db.log.toArray()),
    chunks: (item) =>
      guarded(() =>
        db.pages
          .where('key')
          .between(item, item + CHUNKS, true, false)
          .sortBy('key'),
      ),
    async commit({ items = [], chunks = [], drop = [] }) {
      const done = await guarded(() =>
        db.transaction('rw', db.meta, db.pages, db.log, async () => {
          const head = await db.meta.get('head');
          if (head && head.schema > FILES_SCHEMA) return false;
          for (const key of drop)
            await db.pages
              .where('key')
              .between(key, key + CHUNKS, true, false)
              .delete();
          await db.log.bulkDelete(drop);
          await db.pages.bulkPut(chunks);
          await db.log.bulkPut(items);
          const version = (head?.version ?? 0) + 1;
          await db.meta.put({ key: 'head', schema: FILES_SCHEMA, version });
          return true;
        }),
      );
      if (!done) throw new StoreError('storage-newer');
    },
    follow(onChange, onGone) {
      db.on('versionchange', onGone);
      const subscription = liveQuery(() => db.meta.get('head')).subscribe({
        next: onChange,
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
  };
}
