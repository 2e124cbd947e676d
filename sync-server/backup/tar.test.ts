import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTar, tarEnd, tarHeader, tarPadding } from './tar.ts';

interface File {
  name: string;
  bytes: Uint8Array;
}

const archive = (files: readonly File[]): Uint8Array =>
  new Uint8Array(
    Buffer.concat([
      ...files.flatMap(({ name, bytes }) => [
        tarHeader(name, bytes.length, 1_700_000_000_000),
        bytes,
        tarPadding(bytes.length),
      ]),
      tarEnd(),
    ]),
  );

/** The archive as a stream would bring it, in pieces of any size. */
async function* pieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size)
    yield await Promise.resolve(bytes.subarray(at, at + size));
}

async function read(source: AsyncIterable<Uint8Array>): Promise<File[]> {
  const files: File[] = [];
  for await (const { name, body } of readTar(source))
    files.push({ name, bytes: new Uint8Array(Buffer.concat(await Array.fromAsync(body))) });
  return files;
}

describe('an archive', () => {
  it('gives back what was put in, however its bytes arrive', async () => {
    const file = fc.record({
      name: fc.stringMatching(/^[a-z/-]{1,100}$/),
      bytes: fc.uint8Array({ maxLength: 1600 }),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(file, { maxLength: 4 }),
        fc.integer({ min: 1, max: 2000 }),
        async (files, size) => {
          expect(await read(pieces(archive(files), size))).toEqual(files);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('is one that tar itself reads', () => {
    const files = [0, 1, 511, 512, 513].map((size) => ({
      name: `databases/${size}.sqlite`,
      bytes: new Uint8Array(size).fill(65),
    }));
    const listed = execFileSync('tar', ['-tvf', '-'], { input: archive(files) }).toString();
    expect(listed.trim().split('\n')).toHaveLength(5);
    expect(listed).toMatch(/-rw------- .* 513 2023-11-1\d .* databases\/513\.sqlite/);
  });

  it('has room for a file of more than 8 GiB', async () => {
    const size = 9 * 2 ** 30;
    for await (const entry of readTar(pieces(tarHeader('large', size, 0), 512))) {
      expect(entry.size).toBe(size);
      return;
    }
  });

  it('that ends early or was changed is refused', async () => {
    const whole = archive([{ name: 'a', bytes: new Uint8Array(600) }]);
    await expect(read(pieces(whole.subarray(0, 900), 100))).rejects.toThrow('ends early');
    whole[0] = 66;
    await expect(read(pieces(whole, 100))).rejects.toThrow('not a tar header');
  });
});
