import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { FileEntry, Files } from '#lib/store/files.ts';
import { openFiles, type OpenFilesOptions } from '#lib/store/files-open.ts';
import { newSeal, freshName } from './opened.ts';

const CASE = '0'.repeat(26);
let n = 0;

function entryOf(size: number, more: Partial<FileEntry> = {}): FileEntry {
  n += 1;
  return {
    id: `file:${CASE}:${String(n).padStart(26, '0')}`,
    contentType: 'image/jpeg',
    size,
    sha256: n.toString(16).padStart(64, '0'),
    addedAt: 1_000 + n,
    safe: false,
    ...more,
  };
}

const bytesOf = (size: number, seed = 1): Uint8Array<ArrayBuffer> =>
  Uint8Array.from({ length: size }, (_, i) => (i * 31 + seed) % 251);

async function open(options: OpenFilesOptions): Promise<Files> {
  const files = await openFiles(options);
  onTestFinished(() => files.close());
  return files;
}

describe('the files of a device', () => {
  it('are there again after opening anew, byte for byte', async () => {
    const device = { name: freshName(), seal: await newSeal() };
    const size = 1_300_000;
    const entry = entryOf(size);
    const before = await open(device);
    await before.put(entry, bytesOf(size));
    before.close();
    const after = await open(device);
    expect(after.list()).toEqual([entry]);
    expect(await after.get(entry.id)).toEqual(bytesOf(size));
  });

  it('keep any size that a file may have', async () => {
    const files = await open({ name: freshName(), seal: await newSeal() });
    const sizes = fc.oneof(
      fc.integer({ min: 1, max: 2_000 }),
      fc.constantFrom(512 * 1024 - 1, 512 * 1024, 512 * 1024 + 1),
    );
    const keeps = async (bytes: Uint8Array<ArrayBuffer>) => {
      const entry = entryOf(bytes.length);
      await files.put(entry, bytes);
      expect(Buffer.compare((await files.get(entry.id)) ?? new Uint8Array(), bytes)).toBe(0);
      await files.remove([entry.id]);
    };
    await fc.assert(
      fc.asyncProperty(sizes, (size) => keeps(bytesOf(size))),
      { numRuns: 8 },
    );
    await keeps(new Uint8Array(15_000_000).fill(7));
  });

  it('show nothing of what they are to who looks at the disk', async () => {
    const device = { name: freshName(), seal: await newSeal() };
    const files = await open(device);
    const secret = 'Aufenthaltsgestattung Haddad';
    const plain = new TextEncoder().encode(secret.repeat(50));
    await files.put(entryOf(plain.length), plain);
    const db = await new Dexie(device.name).open();
    const rows = (await Promise.all(db.tables.map((table) => table.toArray()))).flat();
    db.close();
    const text = rows.map((row) => JSON.stringify(row) + decode(row)).join('\n');
    expect(rows.length).toBeGreaterThan(2);
    for (const word of ['Haddad', 'image/jpeg', 'file:', CASE]) expect(text).not.toContain(word);
  });

  it('do not open where rows were exchanged or cut', async () => {
    const device = { name: freshName(), seal: await newSeal() };
    const files = await open(device);
    const [one, two] = [entryOf(900_000), entryOf(900_000)];
    await files.put(one, bytesOf(900_000, 1));
    await files.put(two, bytesOf(900_000, 2));
    const db = await new Dexie(device.name).open();
    const chunks = (await db.table('pages').toArray()) as { key: number; bytes: Uint8Array }[];
    const [a, b] = chunks;
    if (!a || !b) throw new Error('no chunks');
    await db.table('pages').bulkPut([
      { key: a.key, bytes: b.bytes },
      { key: b.key, bytes: a.bytes },
    ]);
    const last = chunks.at(-1);
    await db.table('pages').delete(last?.key ?? 0);
    db.close();
    expect([await files.get(one.id), await files.get(two.id)]).toEqual([null, null]);
  });

  it('leave nothing behind when they go', async () => {
    const device = { name: freshName(), seal: await newSeal() };
    const files = await open(device);
    const [gone, kept] = [entryOf(1_200_000), entryOf(10)];
    await files.put(gone, bytesOf(1_200_000));
    await files.put(kept, bytesOf(10));
    await files.remove([gone.id, 'file:unknown']);
    expect(files.list()).toEqual([kept]);
    expect(await files.get(gone.id)).toBeNull();
    const db = await new Dexie(device.name).open();
    expect(await db.table('pages').count()).toBe(1);
    db.close();
  });

  it('keep copies of what the server has within a budget, and what is only here in any case', async () => {
    const files = await open({ name: freshName(), seal: await newSeal(), copies: 2_500 });
    const entries = [entryOf(1_000), entryOf(1_000), entryOf(1_000), entryOf(1_000)];
    for (const entry of entries) await files.put(entry, bytesOf(1_000));
    for (const entry of entries.slice(1)) await files.acknowledge(entry.id);
    expect(files.list().map(({ id, safe }) => [id, safe])).toEqual([
      [entries[0]?.id, false],
      [entries[2]?.id, true],
      [entries[3]?.id, true],
    ]);
  });

  it('are the same in every tab', async () => {
    const device = { name: freshName(), seal: await newSeal() };
    const [here, there] = [await open(device), await open(device)];
    const entry = entryOf(10);
    const heard = new Promise<void>((resolve) => {
      there.subscribe(() => {
        if (there.list().length > 0) resolve();
      });
    });
    await here.put(entry, bytesOf(10));
    await heard;
    expect(await there.get(entry.id)).toEqual(bytesOf(10));
  });

  it('are not touched by an app that does not know their layout', async () => {
    const device = { name: freshName(), seal: await newSeal() };
    const files = await open(device);
    await files.put(entryOf(10), bytesOf(10));
    const db = await new Dexie(device.name).open();
    await db.table('meta').put({ key: 'head', schema: 99, version: 1 });
    db.close();
    await expect(files.put(entryOf(10), bytesOf(10))).rejects.toMatchObject({
      code: 'storage-newer',
    });
  });

  it('take nothing after they were closed', async () => {
    const files = await open({ name: freshName(), seal: await newSeal() });
    files.close();
    await expect(files.put(entryOf(1), bytesOf(1))).rejects.toMatchObject({ code: 'closed' });
    expect(files.list()).toEqual([]);
  });
});

function decode(row: unknown): string {
  const { bytes } = row as { bytes?: Uint8Array };
  return bytes ? new TextDecoder('latin1').decode(bytes) : '';
}
