/** How often one person may ask; replaceable by whatever a bigger house counts with. */
export interface RateLimits {
  /** Milliseconds to wait before the next request; 0 where this one may go on. */
  take(personId: string): number;
}

export interface BucketDeps {
  /** Milliseconds since 1970. */
  now: () => number;
  /** Requests that may come at once. */
  burst?: number;
  /** Requests that may come in the long run. */
  perSecond?: number;
}

/**
 * Far above what devices of one person do together (a first pull is some 30 requests, a cycle at
 * most 8), and below what would keep everybody else waiting.
 */
const BURST = 5000;
const PER_SECOND = 200;

/** Persons remembered at most; who is forgotten begins with a full bucket. */
const MOST = 10_000;

/** A token bucket a person, in this process. */
export function createBuckets({
  now,
  burst = BURST,
  perSecond = PER_SECOND,
}: BucketDeps): RateLimits {
  const buckets = new Map<string, { tokens: number; at: number }>();
  return {
    take(personId) {
      const at = now();
      const known = buckets.get(personId) ?? { tokens: burst, at };
      const seconds = Math.max(0, at - known.at) / 1000;
      const tokens = Math.min(burst, known.tokens + seconds * perSecond);
      // Who asked last stands last, so that the longest unused is forgotten first.
      buckets.delete(personId);
      buckets.set(personId, { tokens: Math.max(0, tokens - 1), at });
      const oldest = buckets.size > MOST ? buckets.keys().next().value : undefined;
      if (oldest !== undefined) buckets.delete(oldest);
      return tokens >= 1 ? 0 : Math.ceil(((1 - tokens) / perSecond) * 1000);
    },
  };
}
