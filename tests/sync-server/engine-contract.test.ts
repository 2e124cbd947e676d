import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { describe } from 'vitest';
import { createCouchEngine } from '#server/engine/couchdb/engine.ts';
import { createSqliteEngine } from '#server/engine/sqlite/engine.ts';
import { startBareEngine } from './bare-engine.ts';
import { describeEngine } from './engine-contract.ts';

describeEngine('sqlite', async () => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'mappe-contract-'));
  const engine = createSqliteEngine({ folder, now: Date.now });
  return {
    engine,
    seesLocalConflicts: true,
    async stop() {
      await engine.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
});

describeEngine('couchdb, in front of the bare engine', async () => {
  const bare = await startBareEngine();
  const connection = { url: bare.address, user: null, password: null };
  const engine = await createCouchEngine({ ...connection, prefix: 'mappe_', onTrouble: fail });
  return {
    engine,
    seesLocalConflicts: true,
    async stop() {
      await engine.close();
      await bare.stop();
    },
  };
});

const fail = (kind: string | null): void => {
  throw new Error(`the CouchDB does not answer: ${String(kind)}`);
};

const real = process.env.COUCHDB_URL;
if (real) describeRealCouchDb(new URL(real));
else describe.skip('the engine couchdb, in front of an Apache CouchDB (COUCHDB_URL)');

/** Databases get a prefix of their own and are removed afterwards. */
function describeRealCouchDb(address: URL): void {
  describeEngine('couchdb, in front of an Apache CouchDB', async () => {
    const engine = await createCouchEngine({
      url: address.origin + address.pathname.replace(/\/$/, ''),
      user: decodeURIComponent(address.username) || (process.env.COUCHDB_USER ?? null),
      password: decodeURIComponent(address.password) || (process.env.COUCHDB_PASSWORD ?? null),
      prefix: `mappe_test_${process.pid}_`,
      onTrouble: fail,
    });
    return {
      engine,
      seesLocalConflicts: false,
      async stop() {
        await engine.remove('installation');
        await engine.close();
      },
    };
  });
}
