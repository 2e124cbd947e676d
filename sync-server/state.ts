import { join } from 'node:path';
import { storedAttempts } from './accounts/stored-attempts.ts';
import { memoryAttempts, type Attempts } from './accounts/attempts.ts';
import { ACCOUNTS_DATABASE, openCouchAccountStore } from './accounts/couchdb-store.ts';
import { Documents } from './accounts/documents.ts';
import { openAccountStore } from './accounts/sqlite-store.ts';
import { createSeal, type Seal } from './accounts/seal.ts';
import { SEAL_DATABASE, keyInDatabase, keyInFolder } from './accounts/seal-key.ts';
import type { AccountStore } from './accounts/store.ts';
import { newToken } from './accounts/token.ts';
import type { AuditLog } from './audit/audit.ts';
import { AUDIT_KEYS_DATABASE } from './audit/couchdb-keys.ts';
import { AUDIT_DATABASE, openCouchAuditLog } from './audit/couchdb-log.ts';
import { openAuditLog } from './audit/sqlite-log.ts';
import type { ClientDeps } from './engine/couchdb/client.ts';
import { PREFIX, createCouchEngine } from './engine/couchdb/engine.ts';
import type { Database, Engine } from './engine/engine.ts';
import { createSqliteEngine } from './engine/sqlite/engine.ts';

/** Everything that outlives the process. */
export interface State {
  engine: Engine;
  store: AccountStore;
  audit: AuditLog;
  attempts: Attempts;
  seal: Seal;
}

/** In files of one folder, for one server. */
export function openSqliteState(folder: string, now: () => number): State {
  return {
    engine: createSqliteEngine({ folder, now }),
    store: openAccountStore(join(folder, 'accounts.sqlite')),
    audit: openAuditLog(join(folder, 'audit.sqlite'), now),
    attempts: memoryAttempts(now),
    seal: createSeal(() => keyInFolder(folder)),
  };
}

/** In a CouchDB, for any number of servers. Throws 503 where it does not answer. */
export async function openCouchState(couchdb: ClientDeps, now: () => number): Promise<State> {
  return openStateIn(await createCouchEngine({ ...couchdb, prefix: PREFIX }), now);
}

/** All state as documents of one engine. */
export async function openStateIn(engine: Engine, now: () => number): Promise<State> {
  const accounts = await openMade(engine, ACCOUNTS_DATABASE);
  const store = openCouchAccountStore(accounts);
  const secret = await store.setting('attemptsSecret', newToken);
  return {
    engine,
    store,
    audit: await openCouchAuditLog(
      await openMade(engine, AUDIT_DATABASE),
      await openMade(engine, AUDIT_KEYS_DATABASE),
      now,
    ),
    seal: createSeal(async () => keyInDatabase(await openMade(engine, SEAL_DATABASE))),
    attempts: storedAttempts(new Documents(accounts), secret, now),
  };
}

async function openMade(engine: Engine, name: string): Promise<Database> {
  await engine.create(name);
  const database = await engine.open(name);
  if (!database) throw new Error('a database that was just made is not there');
  return database;
}
