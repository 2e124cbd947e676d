import type { FastifyInstance } from 'fastify';
import type { Accounts } from '../accounts.ts';
import { showPerson } from '../people-list.ts';
import { refusal } from '../refusal.ts';
import { requireAdmin, requireProvenAdmin, requireUser } from './cookie.ts';
import { parseInput, personChange, personInput } from './input.ts';

export function registerPeopleRoutes(app: FastifyInstance, accounts: Accounts): void {
  app.get('/api/people', async (request) => {
    await requireAdmin(accounts, request);
    return accounts.listPeople();
  });

  /** The people of a coordinator's own project. */
  app.get('/api/team', async (request) => {
    const { role, project } = await requireUser(accounts, request);
    if (role !== 'COORDINATOR' || !project)
      throw refusal(403, 'not-permitted', 'Coordinators only.');
    return accounts.listPeople(project.id);
  });

  app.post('/api/people', async (request, reply) => {
    const admin = await requireProvenAdmin(accounts, request);
    const input = parseInput(personInput, request.body);
    const { person, invitation } = await accounts.addPerson(input, admin);
    return reply.status(invitation ? 201 : 202).send({ person: showPerson(person), invitation });
  });

  app.delete<{ Params: { id: string } }>('/api/people/:id/invitation', async (request, reply) => {
    const admin = await requireProvenAdmin(accounts, request);
    await accounts.revokeInvitation(request.params.id, admin);
    return reply.status(204).send();
  });

  app.post<{ Params: { id: string } }>('/api/people/:id/invitation', async (request, reply) => {
    const admin = await requireProvenAdmin(accounts, request);
    const { person, invitation } = await accounts.invite(request.params.id, admin);
    return reply.status(201).send({ person: showPerson(person), invitation });
  });

  app.patch<{ Params: { id: string } }>('/api/people/:id', async (request) => {
    const admin = await requireProvenAdmin(accounts, request);
    const { active } = parseInput(personChange, request.body);
    const { person, asked } = await accounts.setActive(request.params.id, active, admin);
    return { person: showPerson(person), asked };
  });

  /** Who has lost phone and recovery codes signs in with the passphrase, and sets it up anew. */
  app.delete<{ Params: { id: string } }>(
    '/api/people/:id/second-factor',
    async (request, reply) => {
      const admin = await requireProvenAdmin(accounts, request);
      await accounts.removeFactorOf(request.params.id, admin);
      return reply.status(204).send();
    },
  );
}
