import { berlinDay } from '#lib/domain/berlin-day.ts';
import {
  addPerson,
  createProject,
  invite,
  setUpFirst,
  signIn,
  type Person,
  type Team,
  type TestServer,
} from '#tests/e2e/world/server.ts';
import { PAYLOADS } from './payloads.ts';

/** Everybody who signs in, and colleagues who never do; all of them, and the projects, by payloads. */
export interface HostileTeam extends Team {
  second: Person;
  programme: Person;
  auditor: Person;
  /** Whose device is lost. */
  loser: Person;
  /** ULIDs of colleagues in the project. */
  colleagues: string[];
  /** Path of an invitation that nobody has answered. */
  invitationPath: string;
}

/** As the server takes names: something must be left after trimming, of 200 characters. */
export const NAMES = PAYLOADS.map((text) => text.trim().slice(0, 200).trim()).filter(Boolean);

const nameAt = (n: number): string => NAMES[n % NAMES.length] ?? '';

/** `names`: how many colleagues and projects have hostile names. */
export async function createHostileTeam(
  server: TestServer,
  names: { colleagues: number; projects: number },
): Promise<HostileTeam> {
  const { address } = server;
  let used = 0;
  const next = () => nameAt((used += 1));
  const admin = await setUpFirst(server, next());
  const cookie = await signIn(address, admin.login, admin.passphrase);
  const second = await invite(address, cookie, 'zweite', next(), 'ADMIN', null);
  const project = await createProject(address, cookie, next(), 'bautzen');
  const member = (login: string, role: string) =>
    invite(address, cookie, login, next(), role, project.id);
  const mentor = await member('mentorin', 'MENTOR');
  const coordinator = await member('koordination', 'COORDINATOR');
  const loser = await member('verlierer', 'MENTOR');
  const programme = await invite(address, cookie, 'programm', next(), 'PROGRAMME', null);
  const auditor = await inviteAuditor(address, cookie, second, next());
  const added = [];
  for (let n = 0; n < names.colleagues; n += 1)
    added.push(
      await addPerson(address, cookie, {
        login: `feind${n}`,
        name: nameAt(n),
        role: 'MENTOR',
        projectId: project.id,
      }),
    );
  for (let n = 0; n < names.projects; n += 1)
    await createProject(address, cookie, nameAt(n), `feind-${n}`);
  const colleagues = added.map(({ person }) => person.id);
  await ask(address, cookie, 'role-requests', {
    personId: colleagues[0],
    role: 'COORDINATOR',
    projectId: project.id,
  });
  return {
    ...{ admin, second, mentor, coordinator, loser, programme, auditor, project, colleagues },
    invitationPath: added[0]?.invitation.path ?? '',
  };
}

/** Whoever sees everybody's traces is let in by two. */
async function inviteAuditor(
  address: string,
  cookie: string,
  second: Person,
  name: string,
): Promise<Person> {
  // The server's day, which is another one than UTC's late in the evening.
  const today = berlinDay(Date.now());
  const term = { from: today, until: today };
  const wanted = { login: 'pruefung', name, role: 'AUDITOR', projectId: null, term };
  const { person } = await ask<{ person: { id: string } }>(address, cookie, 'people', wanted);
  const other = await signIn(address, second.login, second.passphrase);
  const [asked] = await ask<{ id: string }[]>(address, other, 'role-requests');
  await ask(address, other, `role-requests/${asked?.id ?? ''}/confirm`, {});
  const { invitation } = await ask<{ invitation: { path: string } }>(
    address,
    other,
    `people/${person.id}/invitation`,
    {},
  );
  const { passphrase } = second;
  const token = invitation.path.split('#')[1];
  await ask(address, other, 'invitations/accept', { token, passphrase, signIn: false });
  return { login: wanted.login, name, passphrase, id: person.id };
}

/** Asks the server's own ways, with a body by POST. Throws where it says no. */
export async function ask<T>(
  address: string,
  cookie: string,
  path: string,
  body?: unknown,
): Promise<T> {
  const answer = await fetch(`${address}/api/${path}`, {
    headers: { cookie, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }),
  });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${text}`);
  return (text === '' ? null : JSON.parse(text)) as T;
}
