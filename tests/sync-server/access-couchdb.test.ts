// The same rules with a CouchDB behind the server: every test of access, once more.
process.env.MAPPE_TEST_ENGINE = 'couchdb';
await import('./access.test.ts');

export {};
