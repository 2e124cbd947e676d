import { berlinDay } from '#lib/domain/berlin-day.ts';
import type { Role } from '#lib/domain/member.ts';
import { nextUlid } from '#tests/factories/ulid.ts';
import {
  addPerson,
  addProject,
  setUpAdmin,
  startGateway,
  type Account,
  type Gateway,
} from '../gateway.ts';
import { plantCase, type Planted } from './planted.ts';
import { IN_CASELOAD, RELATIONS, type Relation } from './relations.ts';

/** Who asks. The mentor of the other project is there responsible for its one case. */
export const ACTORS = [
  'mentor',
  'coordinator',
  'mentor-elsewhere',
  'coordinator-elsewhere',
  'programme',
  'admin',
  'auditor',
  'nobody',
] as const;
export type ActorName = (typeof ACTORS)[number];

export interface MatrixWorld {
  gateway: Gateway;
  home: { id: string; db: string };
  elsewhere: { id: string; db: string };
  actors: Record<ActorName, Account>;
  planted: Planted[];
}

export async function startMatrixWorld(): Promise<MatrixWorld> {
  const gateway = await startGateway();
  const admin = await setUpAdmin(gateway);
  const home = await addProject(gateway, admin, 'bautzen');
  const elsewhere = await addProject(gateway, admin, 'goerlitz');
  const person = (login: string, role: Role, projectId: string | null = null): Promise<Account> =>
    addPerson(gateway, admin, { login, role, projectId });
  const actors: Record<ActorName, Account> = {
    mentor: await person('mira', 'MENTOR', home.id),
    coordinator: await person('koordination', 'COORDINATOR', home.id),
    'mentor-elsewhere': await person('lea', 'MENTOR', elsewhere.id),
    'coordinator-elsewhere': await person('leitung', 'COORDINATOR', elsewhere.id),
    programme: await person('programm', 'PROGRAMME'),
    auditor: await person('pruefung', 'AUDITOR'),
    admin,
    nobody: { id: nextUlid(), login: '', cookie: '' },
  };
  const today = berlinDay(gateway.clock.now);
  const [here, there] = await Promise.all(
    ['project-bautzen', 'project-goerlitz'].map((name) => gateway.house.engine.open(name)),
  );
  if (!here || !there) throw new Error('no databases');
  const planted: Planted[] = [];
  for (const relation of RELATIONS) {
    const foreign = relation === 'foreign-project';
    const colleague = foreign ? actors['mentor-elsewhere'].id : nextUlid();
    const names = { subject: actors.mentor.id, colleague, today };
    const place = foreign ? { database: there, id: elsewhere.id } : { database: here, id: home.id };
    planted.push(...(await plantCase(place.database, relation, place.id, names)));
  }
  return { gateway, home, elsewhere, actors, planted };
}

/** Whether a case exists for somebody. */
export function hasCase(actor: ActorName, relation: Relation): boolean {
  const foreign = relation === 'foreign-project';
  if (actor === 'mentor') return IN_CASELOAD.has(relation);
  if (actor === 'coordinator') return !foreign;
  return (actor === 'mentor-elsewhere' || actor === 'coordinator-elsewhere') && foreign;
}

/** Whether a document of a case does; what carries a file is no document for anybody. */
export const hasDocument = (actor: ActorName, { relation, kind }: Planted): boolean =>
  kind !== 'file' && hasCase(actor, relation);

/** The project's database that holds a case, as an address. */
export const databaseOf = (world: MatrixWorld, relation: Relation): string =>
  relation === 'foreign-project' ? world.elsewhere.db : world.home.db;

/** Whether somebody may open that database at all. */
export function mayOpen(actor: ActorName, relation: Relation): boolean {
  if (actor === 'mentor' || actor === 'coordinator') return relation !== 'foreign-project';
  return actor.endsWith('-elsewhere') && relation === 'foreign-project';
}
