declare module 'pouchdb-adapter-memory' {
  const plugin: (pouch: object) => void;
  export default plugin;
}
