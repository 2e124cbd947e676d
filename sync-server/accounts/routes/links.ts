import type { FastifyInstance } from 'fastify';
import type { Accounts } from '../accounts.ts';
import { callerOf, setCookies } from './cookie.ts';
import { acceptInput, parseInput, setupInput, tokenInput } from './input.ts';
import { signedIn } from './session.ts';

/**
 * One-time links: the first administrator's, and invitations. Using one signs in, but for who has a
 * second factor: a link in the wrong hands is no way around it.
 */
export function registerLinkRoutes(app: FastifyInstance, accounts: Accounts): void {
  app.get('/api/setup', async () => ({ open: await accounts.setupOpen() }));

  app.post('/api/setup', async (request, reply) => {
    const person = await accounts.setUp(parseInput(setupInput, request.body));
    const opened = await accounts.sessions.open(person, callerOf(request));
    setCookies(reply, opened);
    return reply.status(201).send(signedIn(opened.user));
  });

  app.post('/api/invitations/check', async (request) => {
    const { token } = parseInput(tokenInput, request.body);
    const { login, name } = await accounts.checkInvitation(token);
    return { login, name };
  });

  app.post('/api/invitations/accept', async (request, reply) => {
    const input = parseInput(acceptInput, request.body);
    const person = await accounts.acceptInvitation(input.token, input.passphrase);
    const { enabled } = await accounts.factors.status(person.id);
    if (input.signIn === false || enabled)
      return { ok: true, name: person.login, roles: [person.role] };
    const opened = await accounts.sessions.open(person, callerOf(request));
    setCookies(reply, opened);
    return signedIn(opened.user);
  });
}
