import { randomBytes } from 'node:crypto';
import { createWriteStream, existsSync, readdirSync } from 'node:fs';
import { copyFile, mkdir, open, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ulid } from 'ulid';
import { markRestored } from '../accounts/recovery.ts';
import { openAccountStore } from '../accounts/sqlite-store.ts';
import { openAuditLog } from '../audit/sqlite-log.ts';
import { fail, type Outcome } from '../config-outcome.ts';
import { openFile } from '../engine/sqlite/schema.ts';
import { JOURNAL } from '../rights/erasure-journal.ts';
import { backupMessages as messages } from './messages.de.ts';
import type { BackupKey } from './key.ts';
import type { Manifest } from './manifest.ts';
import { readBackup } from './read.ts';
import { UNFINISHED } from './sources.ts';

export interface RestoreRequest {
  from: string;
  data: string;
  /** Copy of the marks of erased cases, so that what was erased since is erased again. */
  erased?: string;
  key: BackupKey;
  now: () => number;
}

/** Fills an empty folder from a backup, and gives it a new epoch. Nothing is left where it fails. */
export async function restoreBackup(request: RestoreRequest): Promise<Outcome<Manifest>> {
  const { from, data, key, erased } = request;
  if (erased !== undefined && !existsSync(erased)) return fail(messages.erasedMissing(erased));
  if (existsSync(data)) {
    const found = readdirSync(data);
    // What an earlier restore was killed over may be begun anew.
    if (found.includes(UNFINISHED)) await empty(data);
    else if (found.length > 0) return fail(messages.notEmpty(data));
  }
  await mkdir(join(data, 'databases'), { recursive: true, mode: 0o700 });
  await writeFile(join(data, UNFINISHED), '', { mode: 0o600 });
  let finished = false;
  try {
    const read = await readBackup(from, key, async (name, body) => {
      await pipeline(
        Readable.from(body),
        createWriteStream(join(data, name), { mode: 0o600, flush: true }),
      );
    });
    if (!read.ok) return read;
    renewInstances(data, read.value);
    await begin(request);
    if (erased !== undefined) await copyFile(erased, join(data, JOURNAL));
    await rm(join(data, UNFINISHED));
    await syncFolders([data, join(data, 'databases'), dirname(data)]);
    finished = true;
    return read;
  } finally {
    if (!finished) await empty(data);
  }
}

/**
 * Sequences of the lost server may be ahead of the restored ones and mean other writes. They name
 * the making of their database, and with a new name they count as the beginning.
 */
function renewInstances(data: string, manifest: Manifest): void {
  for (const { name } of manifest.files) {
    if (!name.startsWith('databases/')) continue;
    const db = openFile(join(data, name));
    const instance = randomBytes(4).toString('hex');
    db.prepare("UPDATE meta SET value = ? WHERE key = 'instance'").run(instance);
    db.close();
  }
}

async function begin({ data, now }: RestoreRequest): Promise<void> {
  const epoch = ulid(now());
  const audit = openAuditLog(join(data, 'audit.sqlite'), now);
  await audit.append([{ action: 'restored', actor: null, detail: epoch }]);
  await audit.close();
  const store = openAccountStore(join(data, 'accounts.sqlite'));
  await markRestored(store, { epoch, now: now() });
  await store.close();
}

async function empty(folder: string): Promise<void> {
  for (const name of readdirSync(folder)) await rm(join(folder, name), { recursive: true });
}

async function syncFolders(folders: readonly string[]): Promise<void> {
  for (const folder of folders) {
    const handle = await open(folder, 'r');
    await handle.sync();
    await handle.close();
  }
}
