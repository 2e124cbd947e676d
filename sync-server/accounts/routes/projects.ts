import type { FastifyInstance } from 'fastify';
import type { Accounts } from '../accounts.ts';
import { databaseOf, type Project } from '../model.ts';
import { requireAdmin, requireProvenAdmin } from './cookie.ts';
import { parseInput, projectInput } from './input.ts';

export const showProject = (project: Project): Project & { db: string } => ({
  ...project,
  db: databaseOf(project),
});

export function registerProjectRoutes(app: FastifyInstance, accounts: Accounts): void {
  app.get('/api/projects', async (request) => {
    await requireAdmin(accounts, request);
    return Promise.all(
      (await accounts.projects()).map(async (project) => ({
        ...showProject(project),
        secondFactorFrom: await accounts.duties.from(project),
        capacity: await accounts.capacities.of(project),
      })),
    );
  });

  app.post('/api/projects', async (request, reply) => {
    const admin = await requireProvenAdmin(accounts, request);
    const { name, slug, ags } = parseInput(projectInput, request.body);
    const project = await accounts.addProject({ name, slug, ags: ags ?? null }, admin);
    return reply.status(201).send(showProject(project));
  });
}
