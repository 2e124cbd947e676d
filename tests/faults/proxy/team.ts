import type { Person } from '#tests/convergence/world/server.ts';
import { PASSPHRASE } from '#tests/sync/gateway.ts';
import type { TrialServer } from './server.ts';

/** One project with its people, signed in. */
export interface Team {
  projectId: string;
  database: string;
  mentor: Person;
  colleague: Person;
  coordinator: Person;
}

export async function makeTeam({ house: { accounts } }: TrialServer): Promise<Team> {
  const token = await accounts.newSetupToken();
  const first = { token, login: 'admin', name: 'Ada Admin', passphrase: PASSPHRASE };
  const { user: admin } = await accounts.sessions.open(await accounts.setUp(first));
  const project = await accounts.addProject({ name: 'P1', slug: 'p1', ags: null }, admin);
  const person = async (login: string, role: Person['role']): Promise<Person> => {
    const named = { login, name: `${login} B`, role, projectId: project.id };
    const { person: added } = await accounts.addPerson(named, admin);
    const session = await accounts.sessions.open(added);
    return { id: added.id, login, role, token: session.token };
  };
  return {
    projectId: project.id,
    database: 'project-p1',
    mentor: await person('mentor', 'MENTOR'),
    colleague: await person('colleague', 'MENTOR'),
    coordinator: await person('office', 'COORDINATOR'),
  };
}
