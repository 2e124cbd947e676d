import type { ReservePlace } from '#lib/store/reserve-place.ts';

/** A disk of so many bytes; `taken` are somebody else's. */
export function memoryPlace(disk: { bytes: number; taken: number }) {
  const files = new Map<string, number>();
  const held = (): number => [...files.values()].reduce((sum, bytes) => sum + bytes, 0);
  const place: ReservePlace = {
    has: (name) => Promise.resolve(files.has(name)),
    write(name, bytes) {
      if (disk.taken + held() - (files.get(name) ?? 0) + bytes > disk.bytes)
        return Promise.reject(new DOMException('no room', 'QuotaExceededError'));
      files.set(name, bytes);
      return Promise.resolve();
    },
    remove(name) {
      files.delete(name);
      return Promise.resolve();
    },
  };
  return { place, held };
}
