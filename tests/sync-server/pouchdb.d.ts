/** The stock client: the types of its core, and the parts of replication that the tests use. */
declare module 'pouchdb' {
  import type { StockConstructor } from '#tests/sync-server/stock-client.ts';
  const PouchDB: StockConstructor;
  export default PouchDB;
}
