import {
  createProject,
  createTeam,
  createTestServer,
  invite,
  signIn,
  type Person,
  type TestServer,
} from '#tests/e2e/world/server.ts';
import { buildCaseload } from './caseload.ts';
import type { Endings } from './endings.ts';

export interface BenchProject {
  /** Records in it; the server's own `member:` documents come on top. */
  size: number;
  db: string;
  coordinator: Person;
}

export interface BenchServer extends TestServer {
  project(size: number): BenchProject;
}

/** The validation limit of a push. */
const PUSH_DOCUMENTS = 200;

/** The real server, with a project of each size, filled by its coordinator over the protocol. */
export async function createBenchServer(
  sizes: readonly number[],
  endings: Endings,
): Promise<BenchServer> {
  const server = await createTestServer();
  endings.add(() => server.dispose());
  await server.start();
  const { admin } = await createTeam(server);
  const cookie = await signIn(server.address, admin.login, admin.passphrase);
  const projects = new Map<number, BenchProject>();
  for (const size of sizes) projects.set(size, await fill(server.address, cookie, size));
  return {
    ...server,
    project(size) {
      const project = projects.get(size);
      if (!project) throw new Error(`no project of ${size} documents`);
      return project;
    },
  };
}

async function fill(address: string, admin: string, size: number): Promise<BenchProject> {
  const project = await createProject(address, admin, `Projekt ${size}`, `bench-${size}`);
  const login = `koordination-${size}`;
  const who = [login, 'Kim Koordination', 'COORDINATOR', project.id] as const;
  const coordinator = await invite(address, admin, ...who);
  const cookie = await signIn(address, login, coordinator.passphrase);
  const documents = buildCaseload(size, { projectId: project.id, userId: coordinator.id });
  for (let at = 0; at < documents.length; at += PUSH_DOCUMENTS)
    await push(`${address}/db/${project.db}`, cookie, documents.slice(at, at + PUSH_DOCUMENTS));
  return { size, db: project.db, coordinator };
}

async function push(database: string, cookie: string, documents: unknown[]): Promise<void> {
  const answer = await fetch(`${database}/_bulk_docs`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie },
    body: JSON.stringify({ docs: documents }),
  });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`push: ${answer.status} ${text}`);
  const refused = (JSON.parse(text) as { error?: string }[]).find((result) => result.error);
  if (refused) throw new Error(`push: ${JSON.stringify(refused)}`);
}
