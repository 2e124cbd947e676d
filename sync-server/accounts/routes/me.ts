import type { FastifyInstance } from 'fastify';
import { SCHEMA_VERSION } from '#lib/domain/record.ts';
import type { Accounts } from '../accounts.ts';
import { PROGRAMME_DATABASE, databaseOf } from '../model.ts';
import { requireUser, sessionToken, setSessionCookie } from './cookie.ts';

export interface MeDeps {
  accounts: Accounts;
  /** Milliseconds since 1970. */
  now: () => number;
  /** Of this program. */
  version: string;
}

/** Who is signed in, and where their documents are. */
export function registerMeRoute(app: FastifyInstance, { accounts, now, version }: MeDeps): void {
  app.get('/api/me', async (request, reply) => {
    const user = await requireUser(accounts, request);
    const { id, login, name, role, project } = user;
    const duty = await accounts.duties.of(user);
    // A cookie of an older version, or of another name, becomes one of today.
    setSessionCookie(reply, sessionToken(request) ?? '');
    return {
      user: { id, name, login, role },
      project: project && {
        id: project.id,
        slug: project.slug,
        name: project.name,
        db: databaseOf(project),
      },
      ...(duty ? { factorDuty: duty } : {}),
      programmeDb: PROGRAMME_DATABASE,
      epoch: accounts.epoch,
      serverTime: new Date(now()).toISOString(),
      schemaVersion: SCHEMA_VERSION,
      version,
    };
  });
}
