import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { mkdtemp, open, readFile, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { readSigningKey } from '../audit/signing-key.ts';
import { verifyChain } from '../audit/verify.ts';
import { fail, type Outcome } from '../config-outcome.ts';
import { lockFolder } from '../engine/sqlite/lock.ts';
import { backupMessages as messages } from './messages.de.ts';
import { copyDatabase, inspect } from './copy.ts';
import { encrypterFor, type BackupKey } from './key.ts';
import { MANIFEST, signedText, type Manifest } from './manifest.ts';
import { sourcesOf } from './sources.ts';
import { tarEnd, tarHeader, tarPadding } from './tar.ts';

/** Copies that are being made lie in the data folder itself, so on the same encrypted volume. */
const STAGE = '.backup-';

export interface BackupRequest {
  data: string;
  to: string;
  key: BackupKey;
  version: string;
  now: () => number;
}

export interface Written {
  manifest: Manifest;
  /** Of the encrypted file. */
  bytes: number;
}

/**
 * Writes one file, `age( gzip( tar ) )`, while the server runs; also `age` and `tar` open it. The
 * file appears under its name only when it is complete and on the disk.
 */
export async function writeBackup(request: BackupRequest): Promise<Outcome<Written>> {
  const { data, to, key } = request;
  const sources = sourcesOf(data);
  if (!sources.includes('accounts.sqlite')) return fail(messages.noData(data));
  if (existsSync(to)) return fail(messages.exists(to));
  const encrypter = encrypterFor(key);
  if (!encrypter.ok) return encrypter;
  const lock = lockFolder(join(data, 'backup.lock'));
  if (!lock) return fail(messages.running);
  const part = `${to}.part`;
  try {
    await removeLeftovers(data);
    const stage = await mkdtemp(join(data, STAGE));
    try {
      const manifest = newManifest(request);
      const archive = createGzip({ level: 6 });
      const filling = pipeline(Readable.from(tarOf(request, stage, sources, manifest)), archive);
      const sealed = await encrypter.value.encrypt(
        Readable.toWeb(archive) as ReadableStream<Uint8Array>,
      );
      const file = createWriteStream(part, { mode: 0o600 });
      await Promise.all([filling, pipeline(Readable.fromWeb(sealed as never), file)]);
      await settle(part, to);
      return { ok: true, value: { manifest, bytes: (await stat(to)).size } };
    } finally {
      await rm(stage, { recursive: true, force: true });
      await rm(part, { force: true });
    }
  } finally {
    lock.release();
  }
}

const newManifest = ({ version, now }: BackupRequest): Manifest => {
  const startedAt = new Date(now()).toISOString();
  return { format: 1, version, startedAt, finishedAt: startedAt, files: [], audit: { records: 0 } };
};

/** The archive's bytes; fills the manifest as it goes, and ends with it. */
async function* tarOf(
  { data, now }: BackupRequest,
  stage: string,
  sources: readonly string[],
  manifest: Manifest,
): AsyncGenerator<Uint8Array> {
  for (const name of sources) {
    const copy = join(stage, 'copy.sqlite');
    copyDatabase(join(data, name), copy);
    inspect(copy, (db) => {
      if (name !== 'audit.sqlite') return;
      const walked = verifyChain(db);
      manifest.audit = walked.ok ? { records: walked.end.no } : { brokenAt: walked.brokenAt };
    });
    const { size } = await stat(copy);
    yield tarHeader(name, size, now());
    const hash = createHash('sha256');
    for await (const chunk of createReadStream(copy) as AsyncIterable<Uint8Array>) {
      hash.update(chunk);
      yield chunk;
    }
    yield tarPadding(size);
    manifest.files.push({ name, bytes: size, sha256: hash.digest('hex') });
    await rm(copy);
  }
  const uuid = new Uint8Array(await readFile(join(data, 'uuid')));
  manifest.files.push({
    name: 'uuid',
    bytes: uuid.length,
    sha256: createHash('sha256').update(uuid).digest('hex'),
  });
  yield* whole('uuid', uuid, now());
  manifest.finishedAt = new Date(now()).toISOString();
  const key = readSigningKey(data);
  if (key)
    manifest.signature = { publicKey: key.publicKey, signature: key.sign(signedText(manifest)) };
  yield* whole(MANIFEST, new TextEncoder().encode(JSON.stringify(manifest, null, 2)), now());
  yield tarEnd();
}

function* whole(name: string, bytes: Uint8Array, at: number): Generator<Uint8Array> {
  yield tarHeader(name, bytes.length, at);
  yield bytes;
  yield tarPadding(bytes.length);
}

/** A backup that was broken off left a copy behind. */
async function removeLeftovers(data: string): Promise<void> {
  for (const name of await readdir(data))
    if (name.startsWith(STAGE)) await rm(join(data, name), { recursive: true });
}

/** Brings a finished file to the disk and under its name. */
async function settle(part: string, to: string): Promise<void> {
  for (const path of [part, dirname(to)]) {
    const handle = await open(path, 'r');
    await handle.sync();
    await handle.close();
    if (path === part) await rename(part, to);
  }
}
