import type { TextPlace } from '#lib/store/device-keepsake.ts';

/** A place for one text, with a look at it. */
export function memoryText() {
  const kept: { text: string | null; writes: number } = { text: null, writes: 0 };
  const place: TextPlace = {
    read: () => Promise.resolve(kept.text),
    write(text) {
      kept.text = text;
      kept.writes += 1;
      return Promise.resolve();
    },
  };
  return { ...place, kept };
}
