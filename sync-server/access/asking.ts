import type { FastifyRequest } from 'fastify';
import type { Accounts } from '../accounts/accounts.ts';
import type { User } from '../accounts/model.ts';
import { notSignedIn, refusal } from '../accounts/refusal.ts';
import { currentUser } from '../accounts/routes/cookie.ts';
import type { RateLimits } from './rate-limits.ts';

/** Who asks, once a request, as long as it is not too often. */
export interface Asking {
  /** Null for who is not signed in; throws 429. */
  who(request: FastifyRequest): Promise<User | null>;
  /** Throws 401 and 429. */
  require(request: FastifyRequest): Promise<User>;
}

export function createAsking(accounts: Accounts, rates: RateLimits): Asking {
  const known = new WeakMap<FastifyRequest, Promise<User | null>>();

  async function read(request: FastifyRequest): Promise<User | null> {
    const user = await currentUser(accounts, request);
    const wait = user ? rates.take(user.id) : 0;
    if (wait > 0)
      throw refusal(429, 'server-busy', 'Too many requests; wait before the next.', {
        retryAfterMs: wait,
      });
    return user;
  }

  function who(request: FastifyRequest): Promise<User | null> {
    const found = known.get(request) ?? read(request);
    known.set(request, found);
    return found;
  }

  return {
    who,
    async require(request) {
      const user = await who(request);
      if (!user) throw notSignedIn();
      return user;
    },
  };
}
