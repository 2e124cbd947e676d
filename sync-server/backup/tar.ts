/** POSIX ustar: blocks of 512 bytes, a header before each file, two empty blocks at the end. */
const BLOCK = 512;
/** Sizes beyond 11 octal digits are written in base 256, as GNU and BSD tar read them. */
const LARGEST_OCTAL = 8 ** 11 - 1;

/** Where each field of a header stands, and its bytes. */
const FIELDS = {
  name: [0, 100],
  mode: [100, 8],
  uid: [108, 8],
  gid: [116, 8],
  size: [124, 12],
  mtime: [136, 12],
  checksum: [148, 8],
  type: [156, 1],
  magic: [257, 8],
} as const;

export interface TarEntry {
  name: string;
  /** Bytes. */
  size: number;
  /** To be read to its end before the next entry. */
  body: AsyncIterable<Uint8Array>;
}

/** The header of a regular file; its name takes at most 100 bytes. */
export function tarHeader(name: string, size: number, mtimeMs: number): Uint8Array {
  const header = Buffer.alloc(BLOCK);
  const put = (field: keyof typeof FIELDS, text: string): void => {
    header.write(text, FIELDS[field][0], FIELDS[field][1], 'latin1');
  };
  if (Buffer.byteLength(name) > FIELDS.name[1]) throw new Error(`name too long for tar: ${name}`);
  const octal = (value: number, bytes: number): string =>
    value.toString(8).padStart(bytes - 1, '0');
  put('name', name);
  put('mode', octal(0o600, 8));
  put('uid', octal(0, 8));
  put('gid', octal(0, 8));
  if (size <= LARGEST_OCTAL) put('size', octal(size, 12));
  else {
    header[FIELDS.size[0]] = 0x80;
    header.writeBigUInt64BE(BigInt(size), FIELDS.size[0] + 4);
  }
  put('mtime', octal(Math.floor(mtimeMs / 1000), 12));
  put('type', '0');
  put('magic', 'ustar\u000000');
  put('checksum', `${octal(checksumOf(header), 7)}\0 `);
  return new Uint8Array(header);
}

/** What fills a file's last block. */
export const tarPadding = (size: number): Uint8Array =>
  new Uint8Array((BLOCK - (size % BLOCK)) % BLOCK);

export const tarEnd = (): Uint8Array => new Uint8Array(2 * BLOCK);

/** The files of an archive, one after the other; throws where it is none, or ends early. */
export async function* readTar(source: AsyncIterable<Uint8Array>): AsyncGenerator<TarEntry> {
  const bytes = createByteReader(source);
  for (;;) {
    const header: Buffer = Buffer.concat(await Array.fromAsync(bytes.take(BLOCK)));
    if (header.every((byte) => byte === 0)) return;
    const text = (field: keyof typeof FIELDS): string => {
      const [from, length] = FIELDS[field];
      return header.toString('latin1', from, from + length).replace(/[\0 ]+$/, '');
    };
    if (Number.parseInt(text('checksum'), 8) !== checksumOf(header))
      throw new Error('not a tar header');
    const [at] = FIELDS.size;
    const large = (header[at] ?? 0) >= 0x80;
    const size = large ? Number(header.readBigUInt64BE(at + 4)) : Number.parseInt(text('size'), 8);
    yield { name: text('name'), size, body: bytes.take(size) };
    await Array.fromAsync(bytes.take(tarPadding(size).length));
  }
}

/** Sum of all bytes, the checksum's own taken as blanks. */
function checksumOf(header: Buffer): number {
  const [from, length] = FIELDS.checksum;
  return header.reduce((sum, byte, at) => sum + (at >= from && at < from + length ? 32 : byte), 0);
}

/** Hands out a stream by counted bytes; throws where it ends before. */
function createByteReader(source: AsyncIterable<Uint8Array>) {
  const parts = source[Symbol.asyncIterator]();
  let rest: Uint8Array = new Uint8Array();
  return {
    async *take(count: number): AsyncGenerator<Uint8Array> {
      for (let left = count; left > 0;) {
        if (rest.length === 0) {
          const next = await parts.next();
          if (next.done === true) throw new Error('the archive ends early');
          rest = next.value;
        }
        const part = rest.subarray(0, left);
        rest = rest.subarray(part.length);
        left -= part.length;
        yield part;
      }
    },
  };
}
