import type { FastifyInstance, FastifyRequest } from 'fastify';
import { ProtocolError } from '../../engine/protocol-error.ts';
import type { Accounts } from '../accounts.ts';
import type { User } from '../model.ts';
import { callerOf, clearSessionCookie, currentUser, sessionToken, setCookies } from './cookie.ts';
import type { PlaceOf } from './factor-place.ts';
import { parseInput, signInInput } from './input.ts';

/** `/db/_session` as CouchDB has it (cookie authentication). */
export function registerSessionRoutes(
  app: FastifyInstance,
  accounts: Accounts,
  placeOf: PlaceOf,
): void {
  app.get('/db/_session', async (request) => {
    const user = await currentUser(accounts, request);
    return {
      ok: true,
      userCtx: { name: user?.login ?? null, roles: user ? [user.role] : [] },
      info: {
        authentication_handlers: ['cookie'],
        ...(user ? { authenticated: 'cookie' } : {}),
      },
    };
  });

  app.post('/db/_session', async (request, reply) => {
    const input = parseInput(signInInput, readCredentials(request));
    const { name, password, token: code = null, passkey = null } = input;
    const factor = { code, passkey, ...placeOf(request, 'sign-in') };
    const opened = await accounts.sessions.signIn(name, password, callerOf(request), factor);
    setCookies(reply, opened);
    return signedIn(opened.user);
  });

  app.delete('/db/_session', async (request, reply) => {
    const own = sessionToken(request);
    if (own) await accounts.sessions.signOut(own);
    clearSessionCookie(reply);
    return { ok: true };
  });
}

export const signedIn = (user: User): Record<string, unknown> => ({
  ok: true,
  name: user.login,
  roles: [user.role],
});

/** JSON, or a form as CouchDB's own clients send it. */
function readCredentials(request: FastifyRequest): unknown {
  if (typeof request.body !== 'string') return request.body;
  const form = new URLSearchParams(request.body);
  if (!form.has('name')) throw new ProtocolError(400, 'bad_request', 'name is missing');
  return Object.fromEntries(form);
}
