import { createHmac } from 'node:crypto';
import {
  MEMORY,
  oneLess,
  oneMore,
  pairOf,
  waitAfter,
  type Attempts,
  type Tries,
} from './attempts.ts';
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

  /** `null` for the tries forgets them, `undefined` leaves what is there. */
  function change<R>(
    login: string,
    address: string,
    judge: (tries: Tries | undefined) => { tries: Tries | null | undefined; result: R },
  ): Promise<R> {
    const { id, pair } = placeOf(login, address);
    return documents.update<Bucket, R>(id, (bucket) => {
      const { tries, result } = judge(bucket?.pairs[pair]);
      if (tries === undefined || (tries === null && !bucket)) return { value: null, result };
      const others = besides(bucket, pair, now()).slice(-(PAIRS - 1));
      const own: [string, Tries][] = tries ? [[pair, tries]] : [];
      return { value: { pairs: Object.fromEntries([...others, ...own]) }, result };
    });
  }

  return {
    begin: (login, address, rule) =>
      change(login, address, (tries) => {
        const wait = waitAfter(tries, now(), rule);
        return { tries: wait > 0 ? undefined : oneMore(tries, now()), result: wait };
      }),
    right: (login, address) => change(login, address, () => ({ tries: null, result: undefined })),
    undo: (login, address) =>
      change(login, address, (tries) => ({ tries: tries && oneLess(tries), result: undefined })),
    wrong: (login, address) =>
      change(login, address, (tries) => ({ tries: oneMore(tries, now()), result: undefined })),
    async tries(login, address) {
      const { id, pair } = placeOf(login, address);
      return (await documents.get<Bucket>(id))?.value.pairs[pair];
    },
  };
}

/** Remembered pairs besides one, the oldest first. */
function besides(bucket: Bucket | null, pair: string, now: number): [string, Tries][] {
  return Object.entries(bucket?.pairs ?? {})
    .filter(([other, { last }]) => other !== pair && now - last < MEMORY)
    .sort(([, a], [, b]) => a.last - b.last);
}
