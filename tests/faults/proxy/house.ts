import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApp } from '#server/app.ts';
import type { Database } from '#server/engine/engine.ts';
import { openHouse } from '#server/house.ts';
import type { Person } from '#tests/convergence/world/server.ts';
import { PASSPHRASE } from '#tests/sync/gateway.ts';

/** One project with its people, signed in. */
export interface Team {
  projectId: string;
  database: string;
  mentor: Person;
  colleague: Person;
  coordinator: Person;
}

export interface ProxyHouse {
  port: number;
  epoch: string;
  /** Errors of the server itself. */
  errors: unknown[];
  /** A project that no other trial knows. */
  newTeam(): Promise<Team>;
  /** What the server itself holds. */
  open(name: string): Promise<Database>;
  close(): Promise<void>;
}

const ROOM = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();

/** The real server on a real port, with as many projects as there are trials. */
export async function openProxyHouse(): Promise<ProxyHouse> {
  const folder = mkdtempSync(join(ROOM, 'mappe-cuts-'));
  const now = () => Date.now();
  const house = await openHouse(folder, now);
  if (!house.ok) throw new Error('the house does not open');
  const { accounts, engine } = house.value;
  const errors: unknown[] = [];
  const app = await createApp({
    ...house.value,
    publicOrigin: 'http://localhost',
    staticFolder: folder,
    tls: null,
    trustProxy: false,
    rateLimits: { take: () => 0 },
    now,
    version: 'test',
    onError: (error) => errors.push(error),
  });
  await app.listen({ port: 0, host: '127.0.0.1' });
  const token = await accounts.newSetupToken();
  const first = { token, login: 'admin', name: 'Ada Admin', passphrase: PASSPHRASE };
  const { user: admin } = await accounts.sessions.open(await accounts.setUp(first));
  let teams = 0;

  async function person(login: string, role: Person['role'], projectId: string): Promise<Person> {
    const named = { login, name: `${login} Beispiel`, role, projectId };
    const { person: added } = await accounts.addPerson(named, admin);
    const session = await accounts.sessions.open(added);
    return { id: added.id, login, role, token: session.token };
  }

  return {
    port: (app.server.address() as AddressInfo).port,
    epoch: accounts.epoch,
    errors,
    async newTeam() {
      const slug = `p${(teams += 1)}`;
      const project = await accounts.addProject({ name: slug, slug, ags: null }, admin);
      return {
        projectId: project.id,
        database: `project-${slug}`,
        mentor: await person(`${slug}-mentor`, 'MENTOR', project.id),
        colleague: await person(`${slug}-colleague`, 'MENTOR', project.id),
        coordinator: await person(`${slug}-office`, 'COORDINATOR', project.id),
      };
    },
    async open(name) {
      const database = await engine.open(name);
      if (!database) throw new Error(`no database ${name}`);
      return database;
    },
    async close() {
      await app.close();
      await house.value.close();
      rmSync(folder, { recursive: true });
    },
  };
}
