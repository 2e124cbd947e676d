// The same suites with a CouchDB behind the gateway: nobody in front of it sees a difference.
process.env.MAPPE_TEST_ENGINE = 'couchdb';
await import('./push.test.ts');
await import('./parking.test.ts');
await import('./caseload-replication.test.ts');

export {};
