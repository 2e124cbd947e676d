import type { AnyDocument } from '#lib/domain/document.ts';
import { caseOf } from '#lib/domain/id.ts';
import { databaseOf, type Project } from '#server/accounts/model.ts';
import { writeMember } from '#server/accounts/members.ts';
import type { Database } from '#server/engine/engine.ts';
import { openHouse, type House } from '#server/house.ts';
import { buildCaseload } from '#tests/bench/world/caseload.ts';
import { randomUlid, seededRandom } from '#tests/bench/world/random.ts';
import type { DevicePlan } from './plan.ts';

export interface SeedSize {
  documents: number;
  projects: number;
  /** Devices of mentors with a whole caseload. */
  devices: number;
  /** Devices of further mentors with a few cases each. */
  further: number;
}

/** Share of the cases that the mentors with a whole caseload have. */
const WHOLE = 0.85;
/** Documents of one transaction. */
const BATCH = 1000;
/** Contacts and cases of each mentor that a visit day may touch. */
const CONTACTS = 60;
const CASES = 10;

/** Fills a data folder through the engine, and signs every device in. */
export async function seed(
  folder: string,
  size: SeedSize,
): Promise<{ devices: DevicePlan[]; further: DevicePlan[]; documents: number }> {
  const house = await openHouse(folder, Date.now);
  if (!house.ok) throw new Error(house.message);
  const random = seededRandom(20_261_123);
  const made = { devices: [] as DevicePlan[], further: [] as DevicePlan[], documents: 0 };
  for (let n = 0; n < size.projects; n += 1) {
    const share = (count: number): number =>
      Math.floor(((n + 1) * count) / size.projects) - Math.floor((n * count) / size.projects);
    const project = await house.value.accounts.addProject(
      { slug: `last-${n}`, name: `Projekt ${n}`, ags: null },
      null,
    );
    const team = { house: house.value, project, random };
    const whole = await addMentors(team, share(size.devices), `${n}-w`);
    const few = await addMentors(team, share(size.further), `${n}-f`);
    made.documents += await fill(team, { count: share(size.documents), seed: n }, whole, few);
    made.devices.push(...whole);
    made.further.push(...few);
  }
  await house.value.close();
  return made;
}

interface Team {
  house: House;
  project: Project;
  random: () => number;
}

async function addMentors(team: Team, count: number, prefix: string): Promise<DevicePlan[]> {
  const { store, accounts, engine } = team.house;
  const mentors: DevicePlan[] = [];
  for (let n = 0; n < count; n += 1) {
    const person = {
      id: randomUlid(team.random, Date.now()),
      login: `${prefix}${n}`,
      name: `Mentor ${prefix}${n}`,
      role: 'MENTOR' as const,
      projectId: team.project.id,
      active: true,
      passphraseHash: null,
      createdAt: Date.now(),
    };
    await store.addPerson(person);
    const members = { engine, programmeId: accounts.programmeId, now: Date.now };
    await writeMember(members, person, team.project, person.id);
    const { token } = await accounts.sessions.open(person);
    mentors.push({
      cookie: `mappe_session=${token}`,
      userId: person.id,
      projectId: team.project.id,
      db: databaseOf(team.project),
      contacts: [],
      cases: [],
      visible: 0,
    });
  }
  return mentors;
}

async function fill(
  { house, project }: Team,
  { count, seed }: { count: number; seed: number },
  whole: readonly DevicePlan[],
  few: readonly DevicePlan[],
): Promise<number> {
  const database = await house.engine.open(databaseOf(project));
  if (!database) throw new Error('no database');
  const author = { projectId: project.id, userId: whole[0]?.userId ?? '' };
  const documents = buildCaseload(count, author, seed);
  const mentorOf = assign(documents, whole, few);
  const employers = documents.filter(({ type }) => type === 'employer').length;
  for (const mentor of [...whole, ...few]) mentor.visible += employers;
  for (let at = 0; at < documents.length; at += BATCH)
    await writeBatch(database, documents.slice(at, at + BATCH), mentorOf);
  return documents.length;
}

/** Whose each case is: those with a whole caseload take turns, and so do the others. */
function assign(
  documents: readonly AnyDocument[],
  whole: readonly DevicePlan[],
  few: readonly DevicePlan[],
): Map<string, DevicePlan> {
  const owners = new Map<string, DevicePlan>();
  const cases = documents.filter(({ type }) => type === 'mentee');
  const turns = few.length > 0 ? Math.round(cases.length * WHOLE) : cases.length;
  for (const [n, { _id }] of cases.entries()) {
    const mentors = n % cases.length < turns ? whole : few;
    const owner = mentors[n % mentors.length];
    const caseId = caseOf(_id);
    if (!owner || caseId === null) continue;
    owners.set(caseId, owner);
    if (owner.cases.length < CASES) owner.cases.push(caseId);
  }
  return owners;
}

async function writeBatch(
  database: Database,
  documents: readonly AnyDocument[],
  owners: ReadonlyMap<string, DevicePlan>,
): Promise<void> {
  const now = new Date().toISOString();
  const batch = documents.map((dated) => {
    // The cases reach into the future; what was written did not.
    const written = dated.createdAt < now ? dated.createdAt : now;
    const document = { ...dated, createdAt: written, updatedAt: written };
    const owner = owners.get(caseOf(document._id) ?? '');
    if (!owner) return document;
    owner.visible += 1;
    if (document.type === 'mentee') return { ...document, mentorIds: [owner.userId] };
    return document.type === 'contact' ? { ...document, mentorId: owner.userId } : document;
  });
  const outcomes = await database.write(batch, { newEdits: true });
  for (const [n, outcome] of outcomes.entries()) {
    const document = batch[n];
    if (!outcome.ok || !document) throw new Error('the seed was refused');
    const owner = owners.get(caseOf(document._id) ?? '');
    if (document.type === 'contact' && owner && owner.contacts.length < CONTACTS)
      owner.contacts.push({ ...document, _rev: outcome.rev });
  }
}
