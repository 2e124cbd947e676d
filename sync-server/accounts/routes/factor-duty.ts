import type { FastifyInstance } from 'fastify';
import type { Accounts } from '../accounts.ts';
import { refusal } from '../refusal.ts';
import { requireAdmin, requireProvenAdmin } from './cookie.ts';
import { factorFromInput, parseInput } from './input.ts';

/** From when on a second factor is wanted: of a project's people, or of those who belong to none. */
export function registerFactorDutyRoutes(app: FastifyInstance, accounts: Accounts): void {
  const { duties } = accounts;

  app.get('/api/administration/second-factor', async (request) => {
    await requireAdmin(accounts, request);
    return { secondFactorFrom: await duties.from(null) };
  });

  app.put('/api/administration/second-factor', async (request) => {
    const admin = await requireProvenAdmin(accounts, request);
    const input = parseInput(factorFromInput, request.body);
    await duties.set(null, input.secondFactorFrom, admin);
    return input;
  });

  app.put<{ Params: { id: string } }>('/api/projects/:id/second-factor', async (request) => {
    const admin = await requireProvenAdmin(accounts, request);
    const input = parseInput(factorFromInput, request.body);
    const project = (await accounts.projects()).find(({ id }) => id === request.params.id);
    if (!project) throw refusal(404, 'not-found', 'There is no such project.');
    await duties.set(project, input.secondFactorFrom, admin);
    return input;
  });
}
