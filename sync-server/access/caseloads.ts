import { berlinDay } from '#lib/domain/berlin-day.ts';
import { CLOSED_CASE_DAYS } from '#lib/domain/responsibility.ts';
import { PROGRAMME_DATABASE, databaseOf, type Project, type User } from '../accounts/model.ts';
import type { Database, Engine } from '../engine/engine.ts';
import { canOpen, type Actor, type Place } from './can.ts';
import { CaseIndex } from './case-index.ts';
import { viewCaseload, type Reading } from './caseload-view.ts';
import type { When } from './growth.ts';
import { tokenFormat } from './sequence-token.ts';
import { createSight, type Sight } from './sight.ts';

export interface CaseloadsDeps {
  engine: Engine;
  /** Of the installation; changes with a restore. */
  epoch: () => string;
  /** Milliseconds since 1970. */
  now: () => number;
  /** Days after its end that a case stays on its mentors' phones. */
  closedCaseDays?: number;
}

/** One database as one person sees it. */
export interface Caseload {
  actor: Actor;
  place: Place;
  index: CaseIndex;
  reading: Reading;
  when(): When;
  /** What exists for the person now, and after what was just written. */
  sight(): Promise<Sight>;
}

export interface Caseloads {
  /** Null where this database does not exist for this person, or not at all. */
  of(user: User, name: string): Promise<Caseload | null>;
  /** The person's project; null for who belongs to none. */
  ofProject(user: User): Promise<Caseload | null>;
  /** Follows what was written in a project, so that no gateway asks for what is gone. */
  follow(project: Project): Promise<void>;
  /** Runs `work` when nothing else is being written in a project. */
  alone<T>(project: Project, work: () => Promise<T>): Promise<T>;
  /** The database of the person's project, if this case is in the person's caseload. */
  mayUseCase(user: User, caseId: string): Promise<Database | null>;
}

/** Keeps one index a database and shows each person the own part of it. */
export function createCaseloads(deps: CaseloadsDeps): Caseloads {
  const { engine, epoch, now, closedCaseDays = CLOSED_CASE_DAYS } = deps;
  const indexes = new Map<string, CaseIndex>();

  async function indexOf(name: string): Promise<CaseIndex | null> {
    const known = indexes.get(name);
    if (known) return known;
    const database = await engine.open(name);
    if (!database) return null;
    const index = indexes.get(name) ?? new CaseIndex(database);
    indexes.set(name, index);
    return index;
  }

  async function of(user: User, name: string): Promise<Caseload | null> {
    const actor = actorOf(user);
    const place = placeOf(user, name);
    const index = place && canOpen(actor, place) ? await indexOf(name) : null;
    if (!place || !index) return null;
    const tokens = tokenFormat({
      actor,
      epoch: epoch(),
      database: `${engine.uuid}/${name}`,
      closedCaseDays,
    });
    const when = (): When => ({ day: berlinDay(now()), closedCaseDays });
    const sight = async (): Promise<Sight> => {
      await index.catchUp();
      return createSight({ index, actor, place, ...when() });
    };
    return { actor, place, index, when, sight, reading: viewCaseload({ index, tokens, sight }) };
  }

  const ofProject = (user: User): Promise<Caseload | null> =>
    user.project ? of(user, databaseOf(user.project)) : Promise.resolve(null);

  return {
    of,
    ofProject,
    follow: async (project) => (await indexOf(databaseOf(project)))?.catchUp(),
    async alone(project, work) {
      const index = await indexOf(databaseOf(project));
      return index ? index.alone(work) : work();
    },
    async mayUseCase(user, caseId) {
      const caseload = await ofProject(user);
      const sees = caseload && (await caseload.sight()).seesCase(caseId);
      return sees ? caseload.index.database : null;
    },
  };
}

const actorOf = ({ id, role, project }: User): Actor => ({
  id,
  role,
  projectId: project?.id ?? null,
});

/** Names come from this table, never from an address. */
function placeOf({ project }: User, name: string): Place | null {
  if (name === PROGRAMME_DATABASE) return { kind: 'programme' };
  if (project && name === databaseOf(project)) return { kind: 'project', projectId: project.id };
  return null;
}
