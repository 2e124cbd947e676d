/** The stock client has the types of its core. */
declare module 'pouchdb' {
  import PouchDB from 'pouchdb-core';
  export default PouchDB;
}

declare module 'pouchdb-adapter-memory' {
  const plugin: PouchDB.Plugin;
  export default plugin;
}
