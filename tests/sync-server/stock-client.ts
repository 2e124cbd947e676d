import StockPouchDB from 'pouchdb';
import memory from 'pouchdb-adapter-memory';

interface Replication extends Promise<{ ok: boolean; doc_write_failures: number }> {
  on(event: 'change' | 'denied', listener: (event: unknown) => void): Replication;
  cancel(): void;
}

export interface StockDatabase extends PouchDB.Database {
  replicate: {
    to(target: StockDatabase): Replication;
    from(source: StockDatabase, options?: { live?: boolean }): Replication;
  };
  sync(other: StockDatabase): Promise<unknown>;
}

export interface StockConstructor {
  new (name: string, options?: object): StockDatabase;
  plugin(plugin: unknown): void;
}

StockPouchDB.plugin(memory);

let n = 0;

/** A stock PouchDB in memory. */
export const memoryDatabase = (): StockDatabase =>
  new StockPouchDB(`memory-${process.pid}-${(n += 1)}`, { adapter: 'memory' });

/** A stock PouchDB over HTTP; with a cookie it is signed in. */
export function remoteDatabase(url: string, cookie?: string): StockDatabase {
  if (cookie === undefined) return new StockPouchDB(url);
  return new StockPouchDB(url, {
    skip_setup: true,
    fetch(address: string, init: RequestInit) {
      const headers = new Headers(init.headers);
      headers.set('cookie', cookie);
      return fetch(address, { ...init, headers });
    },
  });
}
