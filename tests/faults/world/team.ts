import type { Random } from '#tests/bench/world/random.ts';
import { createTeam, invite, signIn, type TestServer } from '#tests/e2e/world/server.ts';
import { createMentor, type Mentor } from './mentor.ts';

/** Mentors of one project of a fresh server, signed in; and the address of its database. */
export async function createMentors(
  server: TestServer,
  count: number,
  random: Random,
): Promise<{ database: string; mentors: Mentor[] }> {
  const team = await createTeam(server);
  const projectId = team.project.id;
  const admin = await signIn(server.address, team.admin.login, team.admin.passphrase);
  const mentors: Mentor[] = [];
  for (let n = 0; n < count; n += 1) {
    const login = `mentor${n}`;
    const person = await invite(server.address, admin, login, `Mentor ${n}`, 'MENTOR', projectId);
    const cookie = await signIn(server.address, login, person.passphrase);
    mentors.push(createMentor(random, { userId: person.id, cookie, projectId }));
  }
  return { database: `${server.address}/db/${team.project.db}`, mentors };
}
