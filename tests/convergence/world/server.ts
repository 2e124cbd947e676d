import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { markRestored } from '#server/accounts/recovery.ts';
import { hashToken } from '#server/accounts/token.ts';
import { createApp } from '#server/app.ts';
import type { Database } from '#server/engine/engine.ts';
import { openHouse, type House } from '#server/house.ts';
import { buildContact } from '#tests/factories/contact.ts';
import { buildMentee } from '#tests/factories/mentee.ts';
import { testUlid } from '#tests/factories/ulid.ts';
import { PASSPHRASE } from '#tests/sync/gateway.ts';

/** Someone who works in the project, signed in. */
export interface Person {
  id: string;
  login: string;
  role: 'MENTOR' | 'COORDINATOR';
  /** Token of the session. */
  token: string;
}

/** A data folder in which the project's people are signed in; each run works on a copy. */
export interface Template {
  folder: string;
  projectId: string;
  database: string;
  people: readonly Person[];
  epoch: string;
  /** Milliseconds since 1970, when it was made. */
  madeAt: number;
  remove(): void;
}

const MENTORS = 4;
/** Memory, where there is some: durability is another test's concern, and fsync the slowest part. */
const ROOM = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();
const newFolder = () => mkdtempSync(join(ROOM, 'mappe-convergence-'));

async function open(folder: string, now: () => number): Promise<House> {
  const house = await openHouse(folder, now);
  if (!house.ok) throw new Error('the house does not open');
  return house.value;
}

export async function makeTemplate(): Promise<Template> {
  const folder = newFolder();
  const madeAt = Date.now();
  const house = await open(folder, () => madeAt);
  const { accounts } = house;
  const token = await accounts.newSetupToken();
  const admin = await accounts.setUp({
    token,
    login: 'admin',
    name: 'Ada Admin',
    passphrase: PASSPHRASE,
  });
  const { user: actor } = await accounts.sessions.open(admin);
  const project = await accounts.addProject(
    { name: 'Vogtland', slug: 'vogtland', ags: null },
    actor,
  );
  const people: Person[] = [];
  const roles: Person['role'][] = ['COORDINATOR', ...Array<'MENTOR'>(MENTORS).fill('MENTOR')];
  for (const [n, role] of roles.entries()) {
    const login = `person${n}`;
    const named = { login, name: `${login} Beispiel`, role, projectId: project.id };
    const { person } = await accounts.addPerson(named, actor);
    const session = await accounts.sessions.open(person);
    people.push({ id: person.id, login, role, token: session.token });
  }
  await writeCaseload(house, project.id, people, madeAt);
  await house.close();
  return {
    folder,
    projectId: project.id,
    database: 'project-vogtland',
    people,
    epoch: accounts.epoch,
    madeAt,
    remove: () => rmSync(folder, { recursive: true }),
  };
}

/** Cases of one, of two and of all mentors, so that there is something to quarrel about. */
async function writeCaseload(
  house: House,
  projectId: string,
  people: readonly Person[],
  madeAt: number,
): Promise<void> {
  const mentorIds = people.filter(({ role }) => role === 'MENTOR').map(({ id }) => id);
  const [first = ''] = mentorIds;
  const at = new Date(madeAt).toISOString();
  const by = { projectId, createdAt: at, createdBy: first, updatedAt: at, updatedBy: first };
  const cases = [mentorIds.slice(0, 1), mentorIds.slice(0, 2), mentorIds];
  const documents = cases.flatMap((responsible, n) => {
    const caseId = testUlid(n + 1, 'S');
    return [
      buildMentee({ ...by, _id: `mentee:${caseId}`, mentorIds: responsible }),
      buildContact({
        ...by,
        _id: `contact:${caseId}:${testUlid(n + 1, 'T')}`,
        caseId,
        mentorId: first,
      }),
    ];
  });
  const database = await house.engine.open('project-vogtland');
  await database?.write(documents, { newEdits: true });
}

/** The real server on a folder of its own, without a socket. */
export interface World {
  inject: FastifyInstance['inject'];
  /** What the server itself holds, past any access. */
  database(): Promise<Database>;
  errors: unknown[];
  restart(): Promise<void>;
  backUp(): Promise<void>;
  /** False where there is no backup. */
  restore(): Promise<boolean>;
  close(): Promise<void>;
}

export async function openWorld(template: Template, now: () => number): Promise<World> {
  const folder = newFolder();
  const copy = newFolder();
  cpSync(template.folder, folder, { recursive: true });
  const errors: unknown[] = [];
  let backedUp = false;
  let restores = 0;
  let house: House;
  let app: FastifyInstance;
  const start = async () => {
    house = await open(folder, now);
    app = await createApp({
      ...house,
      publicOrigin: 'http://localhost',
      staticFolder: folder,
      tls: null,
      trustProxy: false,
      now,
      version: 'test',
      onError: (error) => errors.push(error),
    });
  };
  const stop = async () => {
    await app.close();
    await house.close();
  };
  await start();
  return {
    errors,
    inject: ((options: never) => app.inject(options)) as FastifyInstance['inject'],
    async database() {
      const database = await house.engine.open(template.database);
      if (!database) throw new Error('no database');
      return database;
    },
    async restart() {
      await stop();
      await start();
    },
    async backUp() {
      await stop();
      rmSync(copy, { recursive: true });
      cpSync(folder, copy, { recursive: true });
      backedUp = true;
      await start();
    },
    async restore() {
      if (!backedUp) return false;
      await stop();
      rmSync(folder, { recursive: true });
      cpSync(copy, folder, { recursive: true });
      house = await open(folder, now);
      restores += 1;
      await markRestored(house.store, { epoch: `restored-${restores}`, now: now() });
      // Everybody signs in again.
      for (const { id, token } of template.people)
        await house.store.putSession({
          tokenHash: hashToken(token),
          personId: id,
          expiresAt: now() + 30 * 86_400_000,
        });
      await house.close();
      await start();
      return true;
    },
    async close() {
      await stop();
      rmSync(folder, { recursive: true });
      rmSync(copy, { recursive: true });
    },
  };
}
