import { createHash } from 'node:crypto';
import { mkdir, open, readFile, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Declaration } from './declaration.ts';

export interface UploadDeps {
  /** Made where it is missing. */
  folder: string;
  /** Milliseconds since 1970. */
  now: () => number;
}

/** After this an unfinished upload is gone, in milliseconds. */
const LIFE = 7 * 24 * 60 * 60 * 1000;
/** Unfinished uploads of one person; of more the oldest go. */
const MOST = 10;

/** Files that are only partly here. One belongs to one person and one file id. */
export interface Uploads {
  /** Bytes that are here and on the disk, of the file so declared. */
  offset(key: string, declared: Declaration): Promise<number>;
  /** Adds bytes as they come; those that came before a break stay. Answers the new offset. */
  append(
    key: string,
    declared: Declaration,
    offset: number,
    bytes: AsyncIterable<Uint8Array>,
  ): Promise<number>;
  /** The whole file where its checksum is the declared one; else null, and it begins anew. */
  take(key: string, declared: Declaration): Promise<Uint8Array | null>;
  drop(key: string): Promise<void>;
}

/** `key` is the person's ULID, a dot and what tells the file, fit for a file's name. */
export function createUploads({ folder, now }: UploadDeps): Uploads {
  const bytesOf = (key: string): string => join(folder, `${key}.part`);
  const declarationOf = (key: string): string => join(folder, `${key}.json`);

  async function drop(key: string): Promise<void> {
    await rm(bytesOf(key), { force: true });
    await rm(declarationOf(key), { force: true });
  }

  async function offset(key: string, declared: Declaration): Promise<number> {
    const known = await readFile(declarationOf(key), 'utf8').catch(() => null);
    if (known !== JSON.stringify(declared)) return 0;
    const size = await stat(bytesOf(key)).then(
      (found) => found.size,
      () => 0,
    );
    return size <= declared.size ? size : 0;
  }

  async function begin(key: string, declared: Declaration): Promise<void> {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await sweep(key.slice(0, key.indexOf('.') + 1));
    await drop(key);
    // Whole or not there: a torn declaration would only begin the upload anew.
    const draft = `${declarationOf(key)}.new`;
    await writeFile(draft, JSON.stringify(declared), { mode: 0o600 });
    await rename(draft, declarationOf(key));
  }

  /** Drops what is too old, and of one person what is too much. */
  async function sweep(person: string): Promise<void> {
    const parts = (await readdir(folder)).filter((name) => name.endsWith('.part'));
    const aged = await Promise.all(
      parts.map(async (name) => ({
        key: name.slice(0, -'.part'.length),
        at: await stat(join(folder, name)).then(
          (found) => found.mtimeMs,
          () => 0,
        ),
      })),
    );
    const own = aged.filter(({ key }) => key.startsWith(person)).sort((a, b) => b.at - a.at);
    const surplus = own.slice(MOST - 1);
    for (const upload of aged)
      if (upload.at < now() - LIFE || surplus.includes(upload)) await drop(upload.key);
  }

  return {
    offset,
    drop,
    async append(key, declared, from, bytes) {
      if (from === 0) await begin(key, declared);
      let at = from;
      const file = await open(bytesOf(key), from === 0 ? 'w' : 'r+', 0o600).catch(
        (error: unknown) => {
          // Another upload of the person, or its age, has swept it away since its offset was read.
          throw (error as { code?: unknown }).code === 'ENOENT' ? new UploadGone() : error;
        },
      );
      try {
        await file.truncate(from);
        for await (const chunk of bytes) {
          if (at + chunk.length > declared.size) throw new UploadTooLong();
          await file.write(chunk, 0, chunk.length, at);
          at += chunk.length;
        }
      } finally {
        await file.sync();
        await file.close();
      }
      return at;
    },
    async take(key, declared) {
      const bytes = await readFile(bytesOf(key)).catch(() => null);
      if (!bytes) return null;
      const view = new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.length);
      if (createHash('sha256').update(view).digest('hex') === declared.sha256) return view;
      await drop(key);
      return null;
    },
  };
}

/** What came before is here no more. */
export class UploadGone extends Error {
  override name = 'UploadGone';
}

/** More bytes came than were declared. */
export class UploadTooLong extends Error {
  override name = 'UploadTooLong';
}
