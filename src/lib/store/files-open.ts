import type { Seal } from '../vault/seal.ts';
import { StoreError } from './documents.ts';
import type { FileEntry, Files } from './files.ts';
import {
  CHUNKS,
  openFilesDatabase,
  type FilesDatabaseOptions,
  type SealedItem,
} from './files-database.ts';

export interface OpenFilesOptions extends FilesDatabaseOptions {
  /** Name of the IndexedDB database, in the clear: random, it must say nothing about a person. */
  name: string;
  seal: Seal;
  /** Bytes of copies that are kept of what the server has. Default: 50 MB. */
  copies?: number;
}

/** Bytes that are sealed at once; the largest file has fewer than CHUNKS of them. */
const CHUNK_BYTES = 512 * 1024;
const COPIES_BYTES = 50_000_000;

interface Item {
  key: number;
  entry: FileEntry;
}

/**
 * Opens the files of a device. What a file is and what is in it are sealed alike; each row is bound
 * to its database, its key and its file's checksum, so that no row stands for another.
 */
export async function openFiles(options: OpenFilesOptions): Promise<Files> {
  const { name, seal, copies = COPIES_BYTES } = options;
  const storage = await openFilesDatabase(name, options);
  const listeners = new Set<() => void>();
  let items = new Map<string, Item>();
  let closed = false;
  /** Rows are read anew one after the other, so that an older reading never comes last. */
  let reading: Promise<void> = Promise.resolve();

  const itemAad = (key: number): string => `${name}/item/${String(key)}`;
  const chunkAad = (key: number, { sha256 }: FileEntry): string =>
    `${name}/chunk/${String(key)}/${sha256}`;

  async function openItem({ key, bytes }: SealedItem): Promise<Item | null> {
    try {
      const text = new TextDecoder().decode(await seal.open(bytes, itemAad(key)));
      return { key, entry: JSON.parse(text) as FileEntry };
    } catch {
      // Kept as it is; another version of the app may know what to do with it.
      return null;
    }
  }

  async function sealItem({ key, entry }: Item): Promise<SealedItem> {
    const plain = new TextEncoder().encode(JSON.stringify(entry));
    return { key, bytes: await seal.seal(plain, itemAad(key)) };
  }

  function read(): Promise<void> {
    reading = reading
      .then(async () => {
        const opened = await Promise.all((await storage.items()).map(openItem));
        const known = opened.filter((item) => item !== null);
        known.sort((a, b) => a.entry.addedAt - b.entry.addedAt || a.key - b.key);
        items = new Map(known.map((item) => [item.entry.id, item]));
        for (const listener of listeners) listener();
      })
      .catch(() => undefined);
    return reading;
  }

  function checkOpen(): void {
    if (closed) throw new StoreError('closed');
  }

  function close(): void {
    if (closed) return;
    closed = true;
    stop();
    listeners.clear();
    items = new Map();
    storage.close();
  }

  await read();
  const stop = storage.follow(() => void read(), close);

  async function dropSurplus(): Promise<void> {
    let bytes = 0;
    const surplus: string[] = [];
    for (const { entry } of [...items.values()].reverse()) {
      if (!entry.safe) continue;
      bytes += entry.size;
      if (bytes > copies) surplus.push(entry.id);
    }
    if (surplus.length > 0) await files.remove(surplus);
  }

  const files: Files = {
    list: () => [...items.values()].map(({ entry }) => entry),
    entry: (id) => items.get(id)?.entry ?? null,
    async put(entry, bytes) {
      checkOpen();
      const count = Math.ceil(bytes.length / CHUNK_BYTES);
      if (count > CHUNKS) throw new StoreError('storage-full');
      const key = newKey();
      const chunks = await Promise.all(
        Array.from({ length: count }, async (_, index) => ({
          key: key + index,
          bytes: await seal.seal(
            bytes.slice(index * CHUNK_BYTES, (index + 1) * CHUNK_BYTES),
            chunkAad(key + index, entry),
          ),
        })),
      );
      const before = items.get(entry.id);
      await storage.commit({
        items: [await sealItem({ key, entry })],
        chunks,
        ...(before ? { drop: [before.key] } : {}),
      });
      await read();
    },
    async get(id) {
      checkOpen();
      const item = items.get(id);
      if (!item) return null;
      try {
        const rows = await storage.chunks(item.key);
        const opened = await Promise.all(
          rows.map(({ key, bytes }) => seal.open(bytes, chunkAad(key, item.entry))),
        );
        const whole = new Uint8Array(opened.reduce((sum, part) => sum + part.length, 0));
        let at = 0;
        for (const part of opened) {
          whole.set(part, at);
          at += part.length;
        }
        return whole.length === item.entry.size ? whole : null;
      } catch (error) {
        if (error instanceof StoreError) throw error;
        return null;
      }
    },
    async acknowledge(id) {
      checkOpen();
      const item = items.get(id);
      if (!item || item.entry.safe) return;
      const safe = { key: item.key, entry: { ...item.entry, safe: true } };
      await storage.commit({ items: [await sealItem(safe)] });
      await read();
      await dropSurplus();
    },
    async remove(ids) {
      checkOpen();
      const drop = ids.flatMap((id) => items.get(id)?.key ?? []);
      if (drop.length === 0) return;
      await storage.commit({ drop });
      await read();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    close,
  };
  return files;
}

/** Random, so that tabs need not agree on it; exact as a number with its chunks' keys. */
function newKey(): number {
  const [high = 0, low = 0] = crypto.getRandomValues(new Uint32Array(2));
  return ((high & 0xffff) * 2 ** 32 + low) * CHUNKS;
}
