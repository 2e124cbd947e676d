import { berlinDay } from '#lib/domain/berlin-day.ts';
import { buildFullCaseload, type Measure, SIXTY } from '#tests/factories/full/caseload.ts';
import { createProject, invite, signIn, type Person, type TestServer } from './server.ts';

/** A project of its own with a full caseload. */
export interface FullProject {
  mentor: Person;
  coordinator: Person;
  /** Records in it. */
  size: number;
}

/** The validation limit of a push. */
const PUSH_DOCUMENTS = 200;

/** Makes a project, a mentor and a coordinator, and writes the mentor's full caseload. */
export async function plantFull(
  { address }: TestServer,
  admin: Pick<Person, 'login' | 'passphrase'>,
  measure: Measure = SIXTY,
): Promise<FullProject> {
  const cookie = await signIn(address, admin.login, admin.passphrase);
  const project = await createProject(address, cookie, 'Projekt Sächsische Schweiz', 'voll');
  const whoIs = (login: string, name: string, role: string) =>
    invite(address, cookie, login, name, role, project.id);
  const mentor = await whoIs('voll', 'Friederike Weltzien-Schlüsselberg', 'MENTOR');
  const coordinator = await whoIs('voll-koordination', 'Kai Koordination', 'COORDINATOR');
  const whose = { projectId: project.id, authorId: coordinator.id, mentorId: mentor.id };
  const waves = buildFullCaseload(berlinDay(Date.now()), whose, measure);
  const writer = await signIn(address, coordinator.login, coordinator.passphrase);
  for (const wave of waves)
    for (let at = 0; at < wave.length; at += PUSH_DOCUMENTS)
      await push(`${address}/db/${project.db}`, writer, wave.slice(at, at + PUSH_DOCUMENTS));
  return { mentor, coordinator, size: waves.flat().length };
}

async function push(database: string, cookie: string, docs: unknown[]): Promise<void> {
  const answer = await fetch(`${database}/_bulk_docs`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie },
    body: JSON.stringify({ docs }),
  });
  if (!answer.ok) throw new Error(`push: ${answer.status} ${await answer.text()}`);
  const lines = (await answer.json()) as { error?: string }[];
  const refused = lines.find(({ error }) => error !== undefined);
  if (refused) throw new Error(`push: ${JSON.stringify(refused)}`);
}
