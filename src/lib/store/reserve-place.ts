/** Bytes without meaning, outside of all databases. */
export interface ReservePlace {
  has(name: string): Promise<boolean>;
  /** Rejects where there is no room. */
  write(name: string, bytes: number): Promise<void>;
  remove(name: string): Promise<void>;
}

const CACHE = 'reserve';
const PART = 1024 * 1024;
/** What `getRandomValues` gives at once. */
const MOST_RANDOM = 64 * 1024;

/**
 * The browser's cache storage, null where there is none: its entries are plain files, so giving one
 * back needs no write. (Chromium's private file system notes a removal in a database first, which
 * a full disk refuses.)
 */
export async function cacheStorage(): Promise<ReservePlace | null> {
  try {
    const cache = await caches.open(CACHE);
    const address = (name: string): string => `/${CACHE}/${name}`;
    return {
      has: async (name) => (await cache.match(address(name))) !== undefined,
      async write(name, bytes) {
        const parts: Uint8Array<ArrayBuffer>[] = [];
        for (let left = bytes; left > 0; left -= PART) {
          parts.push(randomBytes(Math.min(left, PART)));
          // The page goes on meanwhile.
          await new Promise((resolve) => setTimeout(resolve));
        }
        await cache.put(address(name), new Response(new Blob(parts)));
      },
      async remove(name) {
        await cache.delete(address(name));
      },
    };
  } catch {
    return null;
  }
}

/** A file system that compresses must take them as they are. */
function randomBytes(count: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(count);
  for (let at = 0; at < count; at += MOST_RANDOM)
    crypto.getRandomValues(bytes.subarray(at, at + MOST_RANDOM));
  return bytes;
}
