import type { FastifyInstance } from 'fastify';
import * as z from 'zod';
import { capacitySchema } from '#lib/domain/capacity.ts';
import type { Accounts } from '../accounts.ts';
import type { Project, User } from '../model.ts';
import { refusal } from '../refusal.ts';
import { requireProof, requireProvenAdmin } from './cookie.ts';
import { parseInput } from './input.ts';

const capacityInput = z.strictObject({ capacity: capacitySchema });

/** How many places a project has: set by its coordination, or by an administrator. */
export function registerCapacityRoutes(app: FastifyInstance, accounts: Accounts): void {
  async function set(project: Project, body: unknown, actor: User) {
    const input = parseInput(capacityInput, body);
    await accounts.capacities.set(project, input.capacity, actor);
    return input;
  }

  app.put('/api/capacity', async (request) => {
    const user = await requireProof(accounts, request);
    if (user.role !== 'COORDINATOR' || !user.project)
      throw refusal(403, 'not-permitted', 'Coordinators only.');
    return set(user.project, request.body, user);
  });

  app.put<{ Params: { id: string } }>('/api/projects/:id/capacity', async (request) => {
    const admin = await requireProvenAdmin(accounts, request);
    const project = (await accounts.projects()).find(({ id }) => id === request.params.id);
    if (!project) throw refusal(404, 'not-found', 'There is no such project.');
    return set(project, request.body, admin);
  });
}
