import PouchDB from 'pouchdb';
import memory from 'pouchdb-adapter-memory';

PouchDB.plugin(memory);

let n = 0;

/** A stock PouchDB in memory. */
export const memoryDatabase = (): PouchDB.Database =>
  new PouchDB(`memory-${process.pid}-${(n += 1)}`, { adapter: 'memory' });

/** A stock PouchDB over HTTP; with a cookie it is signed in. */
export function remoteDatabase(url: string, cookie?: string): PouchDB.Database {
  if (cookie === undefined) return new PouchDB(url);
  const options = {
    skip_setup: true,
    fetch(address: string, init: RequestInit) {
      const headers = new Headers(init.headers);
      headers.set('cookie', cookie);
      return fetch(address, { ...init, headers });
    },
  };
  return new PouchDB(url, options);
}
