// The same rules with a CouchDB behind the server.
process.env.MAPPE_TEST_ENGINE = 'couchdb';
await import('./admission.test.ts');

export {};
