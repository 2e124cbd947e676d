import { accessSync, constants, existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { ulid } from 'ulid';
import { createAccounts, type Accounts } from './accounts/accounts.ts';
import type { SessionLife } from './accounts/session-life.ts';
import type { AccountStore } from './accounts/store.ts';
import type { AuditLog } from './audit/audit.ts';
import { startHeadSigner, type HeadSigner } from './audit/head-signer.ts';
import { UNFINISHED, sourcesOf } from './backup/sources.ts';
import { fail, type Outcome } from './config-outcome.ts';
import type { ClientDeps } from './engine/couchdb/client.ts';
import type { Engine } from './engine/engine.ts';
import { ProtocolError } from './engine/protocol-error.ts';
import { hasNewerLayout } from './engine/sqlite/layout.ts';
import { lockFolder } from './engine/sqlite/lock.ts';
import { messages } from './messages.de.ts';
import { openCouchState, openSqliteState, type State } from './state.ts';

/** Everything that outlives the process, opened, and what this server needs on its own disk. */
export interface House {
  engine: Engine;
  store: AccountStore;
  accounts: Accounts;
  audit: AuditLog;
  heads: HeadSigner;
  /** What is kept on this server's own disk, whatever the engine. */
  dataFolder: string;
  /** Folder of unfinished uploads. */
  uploadFolder: string;
  close(): Promise<void>;
}

/**
 * Opens a data folder for this process alone; makes it where it is missing. With a CouchDB, all
 * that outlives the process is there, and the folder holds what is under way.
 */
export async function openHouse(
  folder: string,
  now: () => number,
  couchdb: ClientDeps | null = null,
  sessionLife?: SessionLife,
): Promise<Outcome<House>> {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    accessSync(folder, constants.W_OK);
  } catch {
    return fail(messages.badFolder(folder));
  }
  if (existsSync(join(folder, UNFINISHED))) return fail(messages.restoreUnfinished(folder));
  if (sourcesOf(folder).some((name) => hasNewerLayout(join(folder, name))))
    return fail(messages.newerLayout(folder));
  const lock = lockFolder(join(folder, 'lock'));
  if (!lock) return fail(messages.folderTaken(folder));
  const state = await openState(folder, now, couchdb);
  if (!state.ok) {
    lock.release();
    return state;
  }
  const { engine, store, audit } = state.value;
  const heads = await startHeadSigner({ audit, folder, now });
  const accounts = await createAccounts({
    ...state.value,
    ...(sessionLife ? { sessionLife } : {}),
    now,
    newId: () => ulid(now()),
  });
  return {
    ok: true,
    value: {
      engine,
      store,
      accounts,
      audit,
      heads,
      dataFolder: folder,
      uploadFolder: join(folder, 'uploads'),
      async close() {
        await heads.stop();
        await engine.close();
        await store.close();
        await audit.close();
        lock.release();
      },
    },
  };
}

async function openState(
  folder: string,
  now: () => number,
  couchdb: ClientDeps | null,
): Promise<Outcome<State>> {
  if (!couchdb) return { ok: true, value: openSqliteState(folder, now) };
  try {
    return { ok: true, value: await openCouchState(couchdb, now) };
  } catch (error) {
    if (error instanceof ProtocolError) return fail(messages.couchdbAway);
    throw error;
  }
}
