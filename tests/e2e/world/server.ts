import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';

const ROOT = path.resolve(import.meta.dirname, '../../..');
const PASSPHRASE = 'vier Birken am Muldenufer';

export interface Person {
  login: string;
  name: string;
  passphrase: string;
  id: string;
}

/** The real sync server as a process of its own, with the real ways in: setup link, invitations. */
export interface TestServer {
  address: string;
  dataFolder: string;
  /** All that the process has printed. */
  output(): string;
  /** Process id while it runs. */
  pid(): number | undefined;
  /** Ends the process at once (SIGKILL); the data folder stays. */
  kill(): Promise<void>;
  /** Starts again on the same port and folder. */
  start(): Promise<void>;
  /** Ends the process and removes the folder. */
  dispose(): Promise<void>;
}

export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

interface ServerOptions {
  /** Folder of the built app, where it is not the project's own. */
  static?: string;
  /** `demo-main.ts` starts with the fictional programme, `main.ts` empty. */
  entry?: 'main.ts' | 'demo-main.ts';
  /** An existing data folder, which stays; without it a new one is made, and removed in the end. */
  dataFolder?: string;
}

export async function createTestServer(options: ServerOptions = {}): Promise<TestServer> {
  const dataFolder =
    options.dataFolder ?? (await mkdtemp(path.join(os.tmpdir(), 'mappe-e2e-data-')));
  const port = await freePort();
  const address = `http://localhost:${port}`;
  let child: ChildProcess | null = null;
  let output = '';

  async function start(): Promise<void> {
    const args = ['--port', String(port), '--data', dataFolder, '--address', address];
    if (options.static) args.push('--static', options.static);
    const script = path.join(ROOT, 'sync-server', options.entry ?? 'main.ts');
    const server = spawn(process.execPath, [script, ...args], {
      cwd: ROOT,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    child = server;
    for (const stream of [server.stdout, server.stderr])
      stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
    await untilUp(
      address,
      () => server.exitCode === null,
      () => output,
    );
  }

  async function kill(): Promise<void> {
    const server = child;
    child = null;
    if (!server || server.exitCode !== null) return;
    const gone = once(server, 'exit');
    server.kill('SIGKILL');
    await gone;
  }

  return {
    address,
    dataFolder,
    output: () => output,
    pid: () => child?.pid,
    kill,
    start,
    async dispose() {
      await kill();
      if (!options.dataFolder) await rm(dataFolder, { recursive: true, force: true });
    },
  };
}

async function untilUp(address: string, alive: () => boolean, output: () => string) {
  for (;;) {
    if (!alive()) throw new Error(`The server ended by itself:\n${output()}`);
    const up = await fetch(`${address}/db/`).then(
      () => true,
      () => false,
    );
    if (up) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Signs in and answers with the cookie header of the session. */
export async function signIn(address: string, login: string, passphrase: string): Promise<string> {
  const answer = await post(`${address}/db/_session`, { name: login, password: passphrase });
  const cookie = answer.headers.getSetCookie()[0]?.split(';')[0];
  if (!answer.ok || !cookie) throw new Error(`sign-in of ${login}: ${answer.status}`);
  return cookie;
}

function post(url: string, body: unknown, cookie?: string): Promise<Response> {
  return fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(cookie ? { cookie } : {}) },
    body: JSON.stringify(body),
  });
}

async function postJson<T>(url: string, body: unknown, cookie?: string): Promise<T> {
  const answer = await post(url, body, cookie);
  if (!answer.ok) throw new Error(`${url}: ${answer.status} ${await answer.text()}`);
  return (await answer.json()) as T;
}

export interface Team {
  admin: Person;
  mentor: Person;
  coordinator: Person;
  project: { id: string; db: string };
}

/** Of a fresh server; the link is printed a moment after the server has begun to answer. */
export async function setupToken(server: TestServer): Promise<string> {
  for (;;) {
    const token = /\/einrichten#(\S+)/.exec(server.output())?.[1];
    if (token) return token;
    if (server.pid() === undefined) throw new Error(`no setup link in:\n${server.output()}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** The first administrator of a fresh server, by the link that it prints. */
export async function setUpFirst(server: TestServer, name = 'Ada Admin'): Promise<Person> {
  const token = await setupToken(server);
  const { login, passphrase } = { login: 'admin', passphrase: PASSPHRASE };
  await postJson(`${server.address}/api/setup`, { token, login, name, passphrase });
  return { login, name, passphrase, id: '' };
}

/** The ways a real administrator goes: setup link → project → people → invitations. */
export async function createTeam(server: TestServer): Promise<Team> {
  const { address } = server;
  const admin = await setUpFirst(server);
  const cookie = await signIn(address, admin.login, admin.passphrase);
  const project = await createProject(address, cookie, 'Projekt Bautzen', 'bautzen');
  const mentor = await invite(address, cookie, 'mentorin', 'Mira Mentorin', 'MENTOR', project.id);
  const coordinator = await invite(
    address,
    cookie,
    'koordination',
    'Kai Koordination',
    'COORDINATOR',
    project.id,
  );
  return { admin, mentor, coordinator, project };
}

export async function createProject(address: string, cookie: string, name: string, slug: string) {
  const answer = await postJson<{ project?: ProjectRow } & Partial<ProjectRow>>(
    `${address}/api/projects`,
    { name, slug },
    cookie,
  );
  const project = answer.project ?? (answer as ProjectRow);
  return { id: project.id, db: `project-${slug}` };
}
interface ProjectRow {
  id: string;
}

/** A link with which a person sets another passphrase, as the administration gives it out. */
export async function newLink(
  address: string,
  { admin }: Pick<Team, 'admin'>,
  { id }: Pick<Person, 'id'>,
): Promise<string> {
  const cookie = await signIn(address, admin.login, admin.passphrase);
  const url = `${address}/api/people/${id}/invitation`;
  const { invitation } = await postJson<{ invitation: { path: string } }>(url, {}, cookie);
  return invitation.path;
}

/** What the page behind a link does, on whichever device. */
export async function acceptLink(address: string, link: string, passphrase: string): Promise<void> {
  const token = link.split('#')[1];
  const given = { token, passphrase, signIn: false };
  await postJson(`${address}/api/invitations/accept`, given);
}

/** An account whose person has not answered the invitation yet. */
export function addPerson(
  address: string,
  cookie: string,
  person: { login: string; name: string; role: string; projectId: string | null },
): Promise<{ person: { id: string }; invitation: { path: string } }> {
  return postJson(`${address}/api/people`, person, cookie);
}

export async function invite(
  address: string,
  cookie: string,
  login: string,
  name: string,
  role: string,
  projectId: string | null,
): Promise<Person> {
  const answer = await addPerson(address, cookie, { login, name, role, projectId });
  const token = answer.invitation.path.split('#')[1];
  await postJson(`${address}/api/invitations/accept`, { token, passphrase: PASSPHRASE });
  return { login, name, passphrase: PASSPHRASE, id: answer.person.id };
}
