import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import type { Decrypter } from 'age-encryption';
import { fail, type Outcome } from '../config-outcome.ts';
import { backupMessages as messages } from './messages.de.ts';
import { decrypterFor, type BackupKey } from './key.ts';
import { MANIFEST, manifestSchema, type Manifest } from './manifest.ts';
import { SOURCE_NAME } from './sources.ts';
import { readTar } from './tar.ts';

/** Bytes of a manifest, at most. */
const LARGEST_MANIFEST = 1024 * 1024;

/** Takes the bytes of one file of the backup. */
export type Receive = (name: string, body: AsyncIterable<Uint8Array>) => Promise<void>;

/**
 * Reads a backup to its end and compares every file with the manifest; what it holds may be used
 * only if this says so.
 */
export async function readBackup(
  path: string,
  key: BackupKey,
  receive: Receive,
): Promise<Outcome<Manifest>> {
  if (!existsSync(path)) return fail(messages.missing(path));
  const decrypter = decrypterFor(key);
  if (!decrypter.ok) return decrypter;
  const sealed = Readable.toWeb(createReadStream(path)) as ReadableStream<Uint8Array>;
  const opened = await open(decrypter.value, sealed);
  if (!opened) return fail(messages.wrongKey);
  const archive = createGunzip();
  const feeding = pipeline(Readable.fromWeb(opened as never), archive);
  // Told by the loop below, which reads from what this feeds.
  feeding.catch(() => undefined);
  const seen = new Map<string, { bytes: number; sha256: string }>();
  let manifest: Manifest | null = null;
  try {
    for await (const { name, size, body } of readTar(archive as AsyncIterable<Uint8Array>)) {
      if (name === MANIFEST && size <= LARGEST_MANIFEST) {
        const text = Buffer.concat(await Array.fromAsync(body)).toString();
        manifest = manifestSchema.parse(JSON.parse(text));
        continue;
      }
      if (!SOURCE_NAME.test(name) || seen.has(name)) throw new Error('a foreign file');
      const hash = createHash('sha256');
      await receive(name, hashed(body, hash));
      seen.set(name, { bytes: size, sha256: hash.digest('hex') });
    }
    archive.resume();
    await feeding;
  } catch (error) {
    archive.destroy();
    if (isOfTheDisk(error)) throw error;
    return fail(messages.damaged);
  }
  const same =
    manifest?.files.length === seen.size &&
    manifest.files.every(({ name, bytes, sha256 }) => {
      const found = seen.get(name);
      return found?.bytes === bytes && found.sha256 === sha256;
    });
  return manifest && same ? { ok: true, value: manifest } : fail(messages.damaged);
}

async function open(
  decrypter: Decrypter,
  sealed: ReadableStream<Uint8Array>,
): Promise<ReadableStream<Uint8Array> | null> {
  try {
    return await decrypter.decrypt(sealed);
  } catch {
    return null;
  }
}

async function* hashed(
  body: AsyncIterable<Uint8Array>,
  hash: { update(part: Uint8Array): unknown },
): AsyncGenerator<Uint8Array> {
  for await (const part of body) {
    hash.update(part);
    yield part;
  }
}

/** An error of the operating system (`ENOSPC`, `EACCES`), not of what was read. */
function isOfTheDisk(error: unknown): boolean {
  return typeof (error as { syscall?: unknown }).syscall === 'string';
}
