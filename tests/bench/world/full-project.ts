import { plantFull } from '#tests/e2e/world/plant-full.ts';
import { createTeam, createTestServer } from '#tests/e2e/world/server.ts';
import { createAppDevice, type AppDevice } from './app-device.ts';
import type { Endings } from './endings.ts';

/** A server with sixty cases of eighty contacts, and a phone of the mentor and of the coordination. */
export interface FullBench {
  mentor: AppDevice;
  coordinator: AppDevice;
  /** Records in the project. */
  size: number;
}

export async function createFullBench(endings: Endings): Promise<FullBench> {
  const server = await createTestServer();
  endings.add(() => server.dispose());
  await server.start();
  const { admin } = await createTeam(server);
  const { size, mentor, coordinator } = await plantFull(server, admin);
  const deviceOf = (who: typeof mentor) => {
    const project = { size, db: 'project-voll', coordinator: who };
    return createAppDevice({ ...server, project: () => project }, size, endings);
  };
  return { size, mentor: await deviceOf(mentor), coordinator: await deviceOf(coordinator) };
}
