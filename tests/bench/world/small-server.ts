import {
  createTeam,
  createTestServer,
  type Team,
  type TestServer,
} from '#tests/e2e/world/server.ts';
import type { Endings } from './endings.ts';

/** A server of its own that has just been set up, for what the size of a project says nothing about. */
export async function createSmallServer(
  endings: Endings,
): Promise<{ server: TestServer } & Pick<Team, 'admin'>> {
  const server = await createTestServer();
  endings.add(() => server.dispose());
  await server.start();
  const { admin } = await createTeam(server);
  return { server, admin };
}
