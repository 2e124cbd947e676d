import httpAdapter from 'pouchdb-adapter-http';
import idbAdapter from 'pouchdb-adapter-idb';
import indexeddbAdapter from 'pouchdb-adapter-indexeddb';
import PouchDB from 'pouchdb-core';
import replication from 'pouchdb-replication';
import type { Pull, Way } from './pull.ts';

interface StockDatabase {
  info(): Promise<{ doc_count: number }>;
  replicate: { from(remote: string, options: object): Promise<unknown> };
  destroy(): Promise<void>;
}
interface StockConstructor {
  new (name: string, options: { adapter: string }): StockDatabase;
  plugin(plugin: unknown): StockConstructor;
}

const Stock = (PouchDB as unknown as StockConstructor)
  .plugin(httpAdapter)
  .plugin(idbAdapter)
  .plugin(indexeddbAdapter)
  .plugin(replication);

/** A first pull by stock PouchDB into one of its own adapters, with the app's batch size. */
async function pullStock(remote: string, name: string, adapter: Way): Promise<Pull> {
  const database = new Stock(name, { adapter });
  await database.info();
  const started = performance.now();
  await database.replicate.from(remote, { batch_size: 1_000, checkpoint: 'target' });
  const ms = performance.now() - started;
  const { doc_count: documents } = await database.info();
  await database.destroy();
  return { ms, documents };
}

window.firstPull = pullStock;
