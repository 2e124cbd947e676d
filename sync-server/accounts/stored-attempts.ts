import { createHmac } from 'node:crypto';
import { MEMORY, oneMore, pairOf, waitAfter, type Attempts, type Tries } from './attempts.ts';
import type { Documents } from './documents.ts';

/** Documents that tries are spread over, and pairs that each remembers. */
const BUCKETS = 4096;
const PAIRS = 16;

interface Bucket {
  pairs: Record<string, Tries>;
}

/**
 * Tries kept in the engine, so that two servers count as one: each try is a change of one document
 * from the revision that was judged. There are so many documents and no more, however many names
 * somebody tries; a secret keeps them from aiming at one, and accounts and addresses unreadable.
 */
export function storedAttempts(documents: Documents, secret: string, now: () => number): Attempts {
  function placeOf(login: string, address: string): { id: string; pair: string } {
    const digest = createHmac('sha256', secret).update(pairOf(login, address)).digest();
    return {
      id: `attempts:${digest.readUInt32BE(0) % BUCKETS}`,
      pair: digest.subarray(4, 20).toString('hex'),
    };
  }

  return {
    begin(login, address) {
      const { id, pair } = placeOf(login, address);
      return documents.update<Bucket, number>(id, (bucket) => {
        const tries = bucket?.pairs[pair];
        const wait = waitAfter(tries, now());
        if (wait > 0) return { value: null, result: wait };
        const others = besides(bucket, pair, now()).slice(-(PAIRS - 1));
        const pairs = Object.fromEntries([...others, [pair, oneMore(tries, now())]]);
        return { value: { pairs }, result: 0 };
      });
    },
    right(login, address) {
      const { id, pair } = placeOf(login, address);
      return documents.update<Bucket, undefined>(id, (bucket) => ({
        value: bucket && { pairs: Object.fromEntries(besides(bucket, pair, now())) },
        result: undefined,
      }));
    },
  };
}

/** Remembered pairs besides one, the oldest first. */
function besides(bucket: Bucket | null, pair: string, now: number): [string, Tries][] {
  return Object.entries(bucket?.pairs ?? {})
    .filter(([other, { last }]) => other !== pair && now - last < MEMORY)
    .sort(([, a], [, b]) => a.last - b.last);
}
