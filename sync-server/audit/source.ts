import { createWriteStream, existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { readKey } from '../backup/key.ts';
import type { Manifest } from '../backup/manifest.ts';
import { readBackup } from '../backup/read.ts';
import { readCouchdb } from '../config.ts';
import { fail, type Outcome } from '../config-outcome.ts';
import { PREFIX, createCouchEngine } from '../engine/couchdb/engine.ts';
import { ProtocolError } from '../engine/protocol-error.ts';
import { messages as serverMessages } from '../messages.de.ts';
import { AUDIT_DATABASE, walkBatches } from './couchdb-log.ts';
import type { Walk } from './inspect.ts';
import { auditMessages as messages } from './messages.de.ts';
import { verifyChain } from './verify.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** A log to be read beside the server that may be writing it. */
export interface Source {
  walk: Walk;
  close(): Promise<void>;
}

export async function openSource(
  folder: string,
  environment: Environment,
): Promise<Outcome<Source>> {
  if (environment.MAPPE_ENGINE === 'couchdb') return openCouchSource(environment);
  const path = join(folder, 'audit.sqlite');
  return existsSync(path) ? { ok: true, value: fileSource(path) } : fail(messages.noLog(folder));
}

function fileSource(path: string): Source {
  const db = new DatabaseSync(path, { readOnly: true });
  return {
    walk: (visit) => Promise.resolve(verifyChain(db, undefined, visit)),
    close() {
      db.close();
      return Promise.resolve();
    },
  };
}

async function openCouchSource(environment: Environment): Promise<Outcome<Source>> {
  const couchdb = readCouchdb(environment);
  if (!couchdb.ok) return couchdb;
  try {
    const deps = { ...couchdb.value, onTrouble: () => undefined, prefix: PREFIX };
    const engine = await createCouchEngine(deps);
    const database = await engine.open(AUDIT_DATABASE);
    if (!database) return fail(messages.noLog('CouchDB'));
    const walk: Walk = (visit) => walkBatches(database, visit);
    return { ok: true, value: { walk, close: () => engine.close() } };
  } catch (error) {
    if (error instanceof ProtocolError) return fail(serverMessages.couchdbAway);
    throw error;
  }
}

export interface BackupSource extends Source {
  manifest: Manifest;
  /** Lines that the backup says it has. */
  records: number;
}

/** Of a backup only the log is unpacked, into a folder that is removed on closing. */
export async function openBackupSource(
  path: string,
  keyFile: string | undefined,
  environment: Environment,
): Promise<Outcome<BackupSource>> {
  const key = readKey(keyFile, environment);
  if (!key.ok) return key;
  const folder = await mkdtemp(join(tmpdir(), 'mappe-audit-'));
  const remove = (): Promise<void> => rm(folder, { recursive: true, force: true });
  const copy = join(folder, 'audit.sqlite');
  const read = await readBackup(path, key.value, async (name, body) => {
    if (name === 'audit.sqlite')
      await pipeline(Readable.from(body), createWriteStream(copy, { mode: 0o600 }));
    else for await (const part of body) if (part.length === 0) return;
  });
  if (!read.ok || !existsSync(copy)) {
    await remove();
    return read.ok ? fail(messages.noLog(path)) : read;
  }
  const source = fileSource(copy);
  const { audit } = read.value;
  return {
    ok: true,
    value: {
      walk: source.walk,
      manifest: read.value,
      records: 'records' in audit ? audit.records : Number.MAX_SAFE_INTEGER,
      async close() {
        await source.close();
        await remove();
      },
    },
  };
}
