/** Plugins of PouchDB that come without types; `replicator.ts` says what they bring. */
declare module 'pouchdb-adapter-http' {
  const plugin: unknown;
  export default plugin;
}

declare module 'pouchdb-replication' {
  const plugin: unknown;
  export default plugin;
}
