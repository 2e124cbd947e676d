// Erasing with a CouchDB behind the server; where its bytes lie is that server's own.
process.env.MAPPE_TEST_ENGINE = 'couchdb';
await import('./erasure.test.ts');

export {};
