import { expect, it } from 'vitest';
import { crc32, zipOf } from './zip.ts';

const text = (of: string): Uint8Array => new TextEncoder().encode(of);

it('knows the check value of its checksum', () => {
  expect(crc32(text('123456789'))).toBe(0xcbf43926);
});

it('makes an archive with names in any script, which a reader of its own gives back', async () => {
  const entries = [
    { name: 'auskunft.json', bytes: text('{"größe": 1}') },
    { name: 'dateien/1-Zeugnis für عمر.pdf', bytes: new Uint8Array(70_000).fill(7) },
    { name: 'leer.txt', bytes: new Uint8Array() },
  ];
  const blob = zipOf(entries, new Date(2026, 10, 23, 14, 5));
  const bytes = new Uint8Array(await blob.arrayBuffer());
  expect(read(bytes)).toEqual(entries);
  expect(blob.type).toBe('application/zip');
});

/** Follows the central directory from the end, as unpackers do. */
function read(bytes: Uint8Array): { name: string; bytes: Uint8Array }[] {
  const view = new DataView(bytes.buffer);
  const end = bytes.length - 22;
  expect(view.getUint32(end, true)).toBe(0x06054b50);
  let at = view.getUint32(end + 16, true);
  return Array.from({ length: view.getUint16(end + 10, true) }, () => {
    expect(view.getUint32(at, true)).toBe(0x02014b50);
    const [crc, size] = [view.getUint32(at + 16, true), view.getUint32(at + 20, true)];
    const [length, place] = [view.getUint16(at + 28, true), view.getUint32(at + 42, true)];
    const name = new TextDecoder().decode(bytes.slice(at + 46, at + 46 + length));
    const start = place + 30 + view.getUint16(place + 26, true);
    const content = bytes.slice(start, start + size);
    expect(crc32(content)).toBe(crc);
    at += 46 + length;
    return { name, bytes: content };
  });
}
