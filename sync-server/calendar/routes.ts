import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { CalendarMade, CalendarState } from '#lib/domain/server-answers/calendar.ts';
import { createBuckets } from '../access/rate-limits.ts';
import type { Asking } from '../access/asking.ts';
import type { Accounts } from '../accounts/accounts.ts';
import type { Person, User } from '../accounts/model.ts';
import { refusal } from '../accounts/refusal.ts';
import { requireProof } from '../accounts/routes/cookie.ts';
import type { AccountStore } from '../accounts/store.ts';
import { hashToken } from '../accounts/token.ts';
import { createAddresses, type AddressDeps } from './addresses.ts';
import { createFeeds, type FeedDeps } from './feed.ts';

export interface CalendarDeps extends Omit<AddressDeps, 'epoch'>, FeedDeps {
  accounts: Accounts;
}

/** Calendars ask every few minutes at most; tokens are not guessed, but nobody may try for free. */
const PER_TOKEN = { burst: 30, perSecond: 1 / 30 };
const PER_ADDRESS = { burst: 60, perSecond: 1 };

type Named = FastifyRequest<{ Params: { name: string } }>;

/** 32 bytes, base64url. */
const NAME = /^([A-Za-z0-9_-]{43})\.ics$/;

const addressesOf = (deps: CalendarDeps) =>
  createAddresses({ ...deps, epoch: () => deps.accounts.epoch });

/** Making and ending the own calendar address. Who has no cases of their own has no calendar. */
export function registerCalendarRoutes(
  app: FastifyInstance,
  deps: CalendarDeps & { asking: Asking },
): void {
  const addresses = addressesOf(deps);
  const state = (madeAt: number | null): CalendarState => ({
    madeAt: madeAt === null ? null : new Date(madeAt).toISOString(),
  });

  app.get('/api/calendar', async (request): Promise<CalendarState> => {
    const user = requireOwnDay(await deps.asking.require(request));
    return state(await addresses.madeAt(user.id));
  });

  app.post('/api/calendar', async (request): Promise<CalendarMade> => {
    const user = requireOwnDay(await requireProof(deps.accounts, request));
    const { token, madeAt } = await addresses.make(user.id);
    return { path: `/kalender/${token}.ics`, madeAt: new Date(madeAt).toISOString() };
  });

  app.delete('/api/calendar', async (request, reply) => {
    const user = await deps.asking.require(request);
    await addresses.end(user.id);
    return reply.status(204).send();
  });
}

/**
 * The calendar itself, for programs that know nothing but its address. Nothing tells an address that
 * is wrong from one that was ended.
 */
export function registerCalendarFeed(app: FastifyInstance, deps: CalendarDeps): void {
  const addresses = addressesOf(deps);
  const feedOf = createFeeds(deps);
  const tokens = createBuckets({ now: deps.now, ...PER_TOKEN });
  const hosts = createBuckets({ now: deps.now, ...PER_ADDRESS });

  app.get('/kalender/:name', async (request: Named, reply) => {
    const token = NAME.exec(request.params.name)?.[1] ?? '';
    const key = hashToken(token);
    const wait = Math.max(hosts.take(request.ip), token ? tokens.take(key) : 0);
    if (wait > 0)
      throw refusal(429, 'server-busy', 'Too many requests; wait before the next.', {
        retryAfterMs: wait,
      });
    const person = token ? await addresses.personOf(token) : null;
    const feed = person && (await feedOf(await userOf(deps.store, person), key));
    if (!feed) throw refusal(404, 'not-found', 'There is nothing at this address.');
    reply.headers({ 'cache-control': 'private, no-cache', etag: feed.etag });
    if (request.headers['if-none-match'] === feed.etag) return reply.status(304).send();
    reply.headers({
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': 'inline; filename="termine.ics"',
      'x-robots-tag': 'noindex',
    });
    return reply.send(feed.text);
  });
}

async function userOf(store: AccountStore, person: Person): Promise<User> {
  const { id, login, name, role, projectId } = person;
  const project = projectId === null ? null : await store.project(projectId);
  return { id, login, name, role, project };
}

function requireOwnDay(user: User): User {
  if ((user.role === 'MENTOR' || user.role === 'COORDINATOR') && user.project) return user;
  throw refusal(403, 'not-permitted', 'Only who works with cases.');
}
