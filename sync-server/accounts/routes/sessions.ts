import type { FastifyInstance } from 'fastify';
import type { Accounts } from '../accounts.ts';
import { refusal } from '../refusal.ts';
import { callerOf, requireUser, sessionToken } from './cookie.ts';
import { parseInput, passphraseChange } from './input.ts';

/** The devices on which a person is signed in, and the passphrase that lets one in. */
export function registerSessionsRoutes(app: FastifyInstance, accounts: Accounts): void {
  const { sessions } = accounts;

  app.get('/api/sessions', async (request) => {
    await requireUser(accounts, request);
    return sessions.list(sessionToken(request) ?? '');
  });

  app.delete<{ Params: { id: string } }>('/api/sessions/:id', async (request, reply) => {
    await requireUser(accounts, request);
    if (!(await sessions.end(sessionToken(request) ?? '', request.params.id)))
      throw refusal(404, 'not-found', 'There is no such session.');
    return reply.status(204).send();
  });

  app.post('/api/sessions/end-others', async (request) => {
    await requireUser(accounts, request);
    return { ended: await sessions.endOthers(sessionToken(request) ?? '') };
  });

  app.post('/api/me/passphrase', async (request) => {
    await requireUser(accounts, request);
    const { current, next } = parseInput(passphraseChange, request.body);
    const caller = callerOf(request);
    await sessions.changePassphrase({ token: caller.sessionToken ?? '', current, next, caller });
    return { ok: true };
  });
}
