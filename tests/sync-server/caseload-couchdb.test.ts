import { engineOfWorlds } from './case-world.ts';

// The same suites with a CouchDB behind the gateway: nobody in front of it sees a difference.
engineOfWorlds.kind = 'couchdb';
await import('./push.test.ts');
await import('./parking.test.ts');
await import('./caseload-replication.test.ts');
