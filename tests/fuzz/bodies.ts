import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { pick, type Random } from '#tests/bench/world/random.ts';
import { hex } from './world.ts';
import { chance, mutate, oddText, oddValue, upTo, type Pools } from './values.ts';

/** 64 MB of zeros, of blanks and of brackets, in some 60 KB each. */
const BOMB = 64 * 1024 * 1024;
const bombs = [0, 0x20, 0x5b].map(
  (byte) => new Uint8Array(gzipSync(new Uint8Array(BOMB).fill(byte))),
);

export interface Body {
  bytes: Uint8Array;
  headers: Record<string, string>;
}

/** Bodies for an endpoint: first right, then bent in one or several places. */
export function createBodies(random: Random, pools: Pools) {
  const list = <T>(most: number, make: () => T): T[] =>
    Array.from({ length: upTo(random, most) }, make);

  function document(): unknown {
    const base = pools.document();
    if (chance(random, 0.5)) base._id = pools.id();
    if (chance(random, 0.4)) base._rev = pools.rev();
    if (chance(random, 0.3)) {
      const id = hex(random, 4);
      const start = 1 + upTo(random, 3);
      const ids = Array.from({ length: chance(random, 0.8) ? start : upTo(random, 50) }, () => id);
      Object.assign(base, { _rev: `${start}-${id}`, _revisions: { start, ids } });
    }
    if (chance(random, 0.1)) base._deleted = true;
    if (chance(random, 0.05)) base._attachments = { f: { data: 'AAAA', content_type: 'a/b' } };
    if (chance(random, 0.1)) base[pick(random, ['_odd', '_local_seq', '_conflicts'])] = 1;
    return chance(random, 0.5) ? mutate(random, base) : base;
  }

  const shapes: Readonly<Record<string, () => unknown>> = {
    _bulk_docs: () => ({ docs: list(8, document), new_edits: chance(random, 0.5) }),
    _bulk_get: () => ({
      docs: list(20, () => ({
        id: pools.id(),
        ...(chance(random, 0.6) ? { rev: pools.rev() } : {}),
        ...(chance(random, 0.2) ? { atts_since: list(3, pools.rev) } : {}),
      })),
    }),
    _revs_diff: () => revMap(),
    _missing_revs: () => revMap(),
    _purge: () => revMap(),
    _all_docs: () => ({ keys: list(30, pools.id) }),
    _changes: () => ({ doc_ids: list(30, pools.id), selector: {} }),
    _find: () => ({ selector: { familyName: { $gt: null } } }),
    _session: () => ({ name: oddText(random), password: oddText(random) }),
    _local: () => ({ last_seq: pools.rev(), history: list(5, () => oddValue(random)) }),
    purged: () => ({ cases: list(5, pools.ulid) }),
    parked: () => ({ document: document(), note: oddText(random) }),
    check: () => ({ token: oddText(random) }),
    accept: () => ({ token: oddText(random), passphrase: oddText(random) }),
    document,
  };

  const revMap = (): unknown =>
    Object.fromEntries(list(15, () => [pools.id(), list(4, pools.rev)]));

  function encoded(bytes: Uint8Array): Body {
    const roll = random();
    const headers = (encoding: string) => ({ 'content-encoding': encoding });
    if (roll < 0.9) return { bytes, headers: {} };
    if (roll < 0.93) return { bytes: new Uint8Array(gzipSync(bytes)), headers: headers('gzip') };
    if (roll < 0.94)
      return { bytes: new Uint8Array(deflateSync(bytes)), headers: headers('deflate') };
    if (roll < 0.95)
      return { bytes: new Uint8Array(brotliCompressSync(bytes)), headers: headers('br') };
    if (roll < 0.96) return { bytes: pick(random, bombs), headers: headers('gzip') };
    const encoding = pick(random, ['gzip', 'deflate', 'br', 'zstd', 'gzip, gzip', oddText(random)]);
    return { bytes, headers: headers(encoding.replace(/[^\x20-\x7e]/g, '')) };
  }

  return {
    for(endpoint: string): Body {
      const right = (
        (Object.hasOwn(shapes, endpoint) ? shapes[endpoint] : undefined) ?? document
      )();
      const bent = chance(random, 0.35) ? mutate(random, right) : right;
      const type = chance(random, 0.93)
        ? 'application/json'
        : pick(random, [
            'text/plain',
            'application/x-www-form-urlencoded',
            'multipart/related',
            '',
          ]);
      const { bytes, headers } = encoded(bendBytes(random, bytesOf(JSON.stringify(bent))));
      return { bytes, headers: { ...(type ? { 'content-type': type } : {}), ...headers } };
    },
  };
}

/** Now and then a text that is no JSON any more. */
export function bendBytes(random: Random, bytes: Uint8Array): Uint8Array {
  if (!chance(random, 0.12) || bytes.length === 0) return bytes;
  const at = upTo(random, bytes.length - 1);
  const roll = random();
  if (roll < 0.3) return bytes.subarray(0, at);
  if (roll < 0.6) {
    const copy = new Uint8Array(bytes);
    copy[at] = upTo(random, 255);
    return copy;
  }
  if (roll < 0.8) return new Uint8Array([...bytes, ...bytes.subarray(at)]);
  return bytesOf(`${'['.repeat(upTo(random, 20_000))}${'{"a":'.repeat(upTo(random, 2000))}`);
}

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
