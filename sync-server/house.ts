import { accessSync, constants, existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { ulid } from 'ulid';
import { createAccounts, type Accounts } from './accounts/accounts.ts';
import { openAccountStore } from './accounts/sqlite-store.ts';
import type { AccountStore } from './accounts/store.ts';
import type { AuditLog } from './audit/audit.ts';
import { openAuditLog } from './audit/sqlite-log.ts';
import { UNFINISHED, sourcesOf } from './backup/sources.ts';
import { fail, type Outcome } from './config-outcome.ts';
import type { Engine } from './engine/engine.ts';
import { createSqliteEngine } from './engine/sqlite/engine.ts';
import { hasNewerLayout } from './engine/sqlite/layout.ts';
import { lockFolder } from './engine/sqlite/lock.ts';
import { messages } from './messages.de.ts';

/** Everything that lives in a data folder, opened. */
export interface House {
  engine: Engine;
  store: AccountStore;
  accounts: Accounts;
  audit: AuditLog;
  /** Folder of unfinished uploads. */
  uploadFolder: string;
  close(): Promise<void>;
}

/** Opens a data folder for this process alone; makes it where it is missing. */
export async function openHouse(folder: string, now: () => number): Promise<Outcome<House>> {
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
  const engine = createSqliteEngine({ folder, now });
  const store = openAccountStore(join(folder, 'accounts.sqlite'));
  const audit = openAuditLog(join(folder, 'audit.sqlite'), now);
  const accounts = await createAccounts({ store, engine, audit, now, newId: () => ulid(now()) });
  return {
    ok: true,
    value: {
      engine,
      store,
      accounts,
      audit,
      uploadFolder: join(folder, 'uploads'),
      async close() {
        await engine.close();
        await store.close();
        await audit.close();
        lock.release();
      },
    },
  };
}
