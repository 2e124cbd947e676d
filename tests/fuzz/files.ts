import { createHash } from 'node:crypto';
import { pick, type Random } from '#tests/bench/world/random.ts';
import { bendBytes, bytesOf } from './bodies.ts';
import type { FuzzRequest } from './request.ts';
import { chance, oddText, upTo, type Pools } from './values.ts';
import type { FuzzWorld } from './world.ts';

/** Small files that are what they say; a few, so that they meet each other. */
const FILES = Array.from({ length: 6 }, (_, n) => bytesOf(`%PDF-1.4 ${'x'.repeat(n * 40)}`));
const METHODS = ['GET', 'HEAD', 'PUT', 'PUT', 'PUT', 'DELETE', 'POST', 'PATCH', 'COPY'];

/** Files that are asked for and brought: ids × offsets × what is declared × what comes. */
export function createFileRequests(
  random: Random,
  world: FuzzWorld,
  pools: Pools,
): () => FuzzRequest {
  const caseIds = world.own.map(({ _id: id }) => String(id).split(':')[1] ?? '');
  const odd = (): string => oddText(random).replace(/[^\x20-\x7e]/g, '');
  const oneOf = (right: string, ...others: string[]): string =>
    chance(random, 0.75) ? right : pick(random, [...others, odd()]);

  function id(): string {
    const roll = random();
    if (roll < 0.1) return world.files.own;
    if (roll < 0.3) return pick(random, world.files.foreign);
    if (roll < 0.75) return `file:${pick(random, caseIds)}:${pools.ulid()}`;
    if (roll < 0.85) return `file:${pick(random, world.foreignIds).split(':')[1]}:${pools.ulid()}`;
    return pools.id();
  }

  function headers(file: Uint8Array): Record<string, string> {
    const size = String(file.length);
    const sha256 = createHash('sha256').update(file).digest('hex');
    const all: [string, string][] = [
      ['content-type', oneOf('application/pdf', 'image/jpeg', 'text/html', 'multipart/mixed', '')],
      ['upload-length', oneOf(size, '0', '-1', '1e3', '15000000', '15000001', '9'.repeat(15))],
      ['upload-sha256', oneOf(sha256, sha256.toUpperCase(), 'a'.repeat(64), 'a'.repeat(63))],
      ['range', oneOf('bytes=0-3', 'bytes=-1', 'bytes=9999-', 'bytes=0-1,3-4', 'bytes=-0')],
      ['content-range', oneOf('bytes 0-3/9', 'bytes */*')],
      ['content-encoding', pick(random, ['gzip', 'br', 'identity'])],
      ['expect', '100-continue'],
      ['if-range', '"x"'],
    ];
    const kept = all.filter((_, at) => chance(random, at < 3 ? 0.95 : 0.2));
    return Object.fromEntries(kept.filter(([, value]) => value !== ''));
  }

  function body(file: Uint8Array): Uint8Array {
    const roll = random();
    if (roll < 0.6) return file;
    if (roll < 0.7) return file.subarray(upTo(random, file.length));
    if (roll < 0.8) return file.subarray(0, upTo(random, file.length));
    if (roll < 0.9) return new Uint8Array([...file, ...file]);
    return bendBytes(() => random() * 0.11, file);
  }

  return () => {
    const method = pick(random, METHODS);
    const file = pick(random, FILES);
    const encode = chance(random, 0.9) ? encodeURIComponent : encodeURI;
    const numbers = ['-1', '1e3', '0x1', '9007199254740993', String(upTo(random, file.length))];
    const offset = encodeURIComponent(oneOf('0', ...numbers).toWellFormed());
    const more = chance(random, 0.05) ? '&offset=0' : '';
    return {
      method,
      path: `/api/files/${encode(id().toWellFormed())}?offset=${offset}${more}`,
      headers: headers(file),
      body: ['PUT', 'POST', 'PATCH'].includes(method) ? body(file) : null,
      cookie: chance(random, 0.97) ? 'own' : pick(random, ['none', 'odd'] as const),
    };
  };
}
