import { addDays } from '#lib/domain/day.ts';
import { validateDocument, type AnyDocument } from '#lib/domain/document.ts';
import { PROGRAMME_DATABASE, databaseOf, type Project } from '../accounts/model.ts';
import { keepTerm } from '../accounts/terms.ts';
import { hashPassphrase } from '../accounts/passphrase.ts';
import type { Engine } from '../engine/engine.ts';
import type { House } from '../house.ts';
import { demoArticles } from './articles.ts';
import { demoCaseload } from './caseload.ts';
import { DEMO_PROJECTS, FULL_PROJECT } from './projects.ts';
import { createRandom } from './random.ts';
import { addDemoPerson, addDemoTeam, type StaffDeps } from './staff.ts';
import { idOn, type DemoProject } from './world.ts';

/** The one passphrase of all demo accounts; there is nothing real behind it. */
export const DEMO_PASSPHRASE = 'Elbe Mulde Neisse';

/** One account of each role, to sign in with. */
export const DEMO_LOGINS = {
  MENTOR: `mentor1.${FULL_PROJECT}`,
  COORDINATOR: `koordination.${FULL_PROJECT}`,
  PROGRAMME: 'programm',
  ADMIN: 'verwaltung',
  AUDITOR: 'pruefung',
} as const;

/** Days around today in which the demo's auditor is let in. */
const AUDIT_DAYS = 180;

const SEED = 2026;
/** Places of the full project. */
const PLACES = 200;
/** Documents of one transaction. */
const BATCH = 1000;

/** Fills an empty house with a fictional programme around a day; returns how many documents. */
export async function seedDemo(house: House, today: string, now: () => number): Promise<number> {
  const { engine, store, accounts } = house;
  const random = createRandom(SEED);
  const staff: StaffDeps = {
    random,
    today,
    store,
    members: { engine, programmeId: accounts.programmeId, now },
    passphraseHash: await hashPassphrase(DEMO_PASSPHRASE),
  };
  await addDemoPerson(staff, { login: DEMO_LOGINS.ADMIN, role: 'ADMIN', project: null });
  const office = await addDemoPerson(staff, {
    login: DEMO_LOGINS.PROGRAMME,
    role: 'PROGRAMME',
    project: null,
  });
  const articles = demoArticles(random, today, {
    programmeId: accounts.programmeId,
    author: office.id,
  });
  let written = await writeAll(engine, PROGRAMME_DATABASE, articles);
  for (const given of DEMO_PROJECTS) {
    const project: Project = { ...given, id: idOn(random, today) };
    await store.addProject(project);
    await engine.create(databaseOf(project));
    const full = project.slug === FULL_PROJECT;
    const team = await addDemoTeam(staff, project, full ? 5 : random.int(3, 5));
    const size = full
      ? { mentees: 300, employers: 120, admission: true }
      : { mentees: random.int(4, 9), employers: random.int(2, 5) };
    const documents = demoCaseload({ random, today, project: team }, size);
    written += await writeAll(engine, databaseOf(project), documents);
    if (full) await setPlaces(house, project, team, today);
  }
  // Last, so that all others keep the names that chance gives them.
  await addDemoPerson(staff, { login: 'verwaltung2', role: 'ADMIN', project: null });
  const auditor = await addDemoPerson(staff, {
    login: DEMO_LOGINS.AUDITOR,
    role: 'AUDITOR',
    project: null,
  });
  const [from, until] = [addDays(today, -AUDIT_DAYS), addDays(today, AUDIT_DAYS)];
  await keepTerm(store, auditor.id, { from, until });
  return written;
}

/** So many that a few are free. */
async function setPlaces(
  { accounts }: House,
  project: Project,
  { coordinator }: DemoProject,
  today: string,
): Promise<void> {
  const rows = [{ validFrom: `${today.slice(0, 4)}-01-01`, places: PLACES }];
  await accounts.capacities.set(project, rows, { ...coordinator, role: 'COORDINATOR', project });
}

async function writeAll(
  engine: Engine,
  name: string,
  documents: readonly AnyDocument[],
): Promise<number> {
  const database = await engine.open(name);
  if (!database) throw new Error(`no database ${name}`);
  for (let from = 0; from < documents.length; from += BATCH) {
    const batch = documents.slice(from, from + BATCH).map((document) => ({ ...document }));
    for (const document of batch) {
      const checked = validateDocument(document);
      if (!checked.ok) throw new Error(`demo document refused: ${JSON.stringify(checked.problem)}`);
    }
    await database.write(batch, { newEdits: true });
  }
  return documents.length;
}
