import type { FastifyInstance } from 'fastify';
import type { ShownRoleRequest } from '#lib/domain/server-answers.ts';
import type { Accounts } from '../accounts.ts';
import type { Person, User } from '../model.ts';
import type { SeenRequest } from '../role-requests.ts';
import { requireProof, requireProvenAdmin, requireUser } from './cookie.ts';
import { parseInput, roleInput } from './input.ts';

interface Asked {
  Params: { id: string };
}

/** Changes of role, which one person asks for and a second one confirms. */
export function registerRoleRequestRoutes(app: FastifyInstance, accounts: Accounts): void {
  const { roles } = accounts;

  app.get('/api/role-requests', async (request) => {
    const user = await requireUser(accounts, request);
    const [all, people] = await Promise.all([roles.list(user), accounts.people()]);
    return all.map((one) => show(one, user, people));
  });

  app.post('/api/role-requests', async (request, reply) => {
    const admin = await requireProvenAdmin(accounts, request);
    const { personId, ...wanted } = parseInput(roleInput, request.body);
    await accounts.requestRole(personId, wanted, admin);
    return reply.status(202).send({ ok: true });
  });

  app.post<Asked>('/api/role-requests/:id/confirm', async (request) => {
    await roles.confirm(request.params.id, await requireProof(accounts, request));
    return { ok: true };
  });

  app.post<Asked>('/api/role-requests/:id/decline', async (request) => {
    await roles.decline(request.params.id, await requireProof(accounts, request));
    return { ok: true };
  });

  app.delete<Asked>('/api/role-requests/:id', async (request, reply) => {
    await roles.withdraw(request.params.id, await requireProvenAdmin(accounts, request));
    return reply.status(204).send();
  });
}

function show(
  { request, open, mayConfirm, independentFrom }: SeenRequest,
  user: User,
  people: readonly Person[],
): ShownRoleRequest {
  const nameOf = (id: string | undefined): string | null =>
    people.find((person) => person.id === id)?.name ?? null;
  const { id, personId, from, to, term, requestedBy, at, expiresAt, decision, decidedBy } = request;
  return {
    id,
    personId,
    name: nameOf(personId) ?? '',
    from,
    to,
    ...(term ? { term } : {}),
    requestedBy: nameOf(requestedBy) ?? '',
    own: requestedBy === user.id,
    at: new Date(at).toISOString(),
    expiresAt: new Date(expiresAt).toISOString(),
    state: decision ?? (open ? 'open' : 'expired'),
    decidedBy: nameOf(decidedBy),
    mayConfirm,
    confirmFrom: mayConfirm && independentFrom > 0 ? new Date(independentFrom).toISOString() : null,
  };
}
