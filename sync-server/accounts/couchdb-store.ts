import type { Database } from '../engine/engine.ts';
import { busy } from '../engine/protocol-error.ts';
import { couchKept, removeSurely } from './couchdb-kept.ts';
import { Documents, type Stored } from './documents.ts';
import type { Link, Person, Project, Session } from './model.ts';
import type { AccountStore } from './store.ts';

/** The database of the engine that holds accounts. No client ever opens it. */
export const ACCOUNTS_DATABASE = 'accounts';

/** What makes a login or a slug unique: a document whose id it is. */
interface Claim {
  owner: string;
}

/**
 * Accounts as documents in the engine, for any number of servers side by side. Nothing is kept in
 * memory: what one server changes is so for all of them at once.
 */
export function openCouchAccountStore(database: Database): AccountStore {
  const documents = new Documents(database);
  return {
    ...settingsOf(documents),
    ...projectsOf(documents),
    ...peopleOf(documents),
    ...sessionsOf(documents),
    ...linksOf(documents),
    kept: couchKept(documents),
    async endAll() {
      for (const prefix of ['session:', 'link:'])
        await removeAll(documents, await documents.list(prefix));
    },
    async sweep(now) {
      for (const prefix of ['session:', 'link:']) {
        const all = await documents.list<Session | Link>(prefix);
        const expired = all.filter(({ value }) => value.expiresAt <= now);
        await removeAll(documents, expired);
      }
    },
    close: () => Promise.resolve(),
  };
}

async function removeAll(documents: Documents, all: readonly Stored<unknown>[]): Promise<void> {
  for (const one of all) await documents.remove(one);
}

function settingsOf(
  documents: Documents,
): Pick<AccountStore, 'setting' | 'readSetting' | 'putSetting'> {
  const idOf = (key: string): string => `setting:${key}`;
  const readSetting = async (key: string): Promise<string | null> =>
    (await documents.get<{ value: string }>(idOf(key)))?.value.value ?? null;
  return {
    readSetting,
    async setting(key, make) {
      const stored = await readSetting(key);
      if (stored !== null) return stored;
      await documents.add(idOf(key), { value: make() });
      // Whoever came first has made it for all.
      const made = await readSetting(key);
      if (made === null) throw busy();
      return made;
    },
    putSetting: (key, value) =>
      documents.update(idOf(key), () => ({ value: { value }, result: undefined })),
  };
}

/**
 * Claims a name for an owner, then writes the owner. A claim whose owner was never written (the
 * server died in between) is taken over; who lost its claim meanwhile takes its owner back.
 */
async function addClaimed(
  documents: Documents,
  { claim, owner, value }: { claim: string; owner: string; value: object },
): Promise<boolean> {
  if (!(await documents.add(claim, { owner }))) {
    const held = await documents.get<Claim>(claim);
    if (!held || (await documents.get(held.value.owner))) return false;
    if (!(await documents.replace(held, { owner }))) return false;
  }
  if (!(await documents.add(owner, value))) return false;
  const held = await documents.get<Claim>(claim);
  if (held?.value.owner === owner) return true;
  const written = await documents.get(owner);
  if (written) await documents.remove(written);
  return false;
}

const byName = (a: { name: string }, b: { name: string }): number =>
  a.name < b.name ? -1 : Number(a.name > b.name);

function projectsOf(
  documents: Documents,
): Pick<AccountStore, 'projects' | 'project' | 'addProject'> {
  const idOf = (id: string): string => `project:${id}`;
  return {
    async projects() {
      const all = await documents.list<Project>('project:');
      return all.map(({ value }) => value).sort(byName);
    },
    project: async (id) => (await documents.get<Project>(idOf(id)))?.value ?? null,
    addProject: (project) =>
      addClaimed(documents, {
        claim: `slug:${project.slug}`,
        owner: idOf(project.id),
        value: project,
      }),
  };
}

function peopleOf(
  documents: Documents,
): Pick<AccountStore, 'people' | 'person' | 'personByLogin' | 'addPerson' | 'updatePerson'> {
  const idOf = (id: string): string => `person:${id}`;
  const read = async (id: string): Promise<Person | null> =>
    (await documents.get<Person>(id))?.value ?? null;
  return {
    async people() {
      const all = await documents.list<Person>('person:');
      return all.map(({ value }) => value).sort(byName);
    },
    person: (id) => read(idOf(id)),
    async personByLogin(login) {
      const claim = await documents.get<Claim>(`login:${login}`);
      return claim ? read(claim.value.owner) : null;
    },
    addPerson: (person) =>
      addClaimed(documents, {
        claim: `login:${person.login}`,
        owner: idOf(person.id),
        value: person,
      }),
    updatePerson: (id, changes) =>
      documents.update<Person, undefined>(idOf(id), (person) => ({
        value: person && { ...person, ...changes },
        result: undefined,
      })),
  };
}

function sessionsOf(
  documents: Documents,
): Pick<
  AccountStore,
  'session' | 'sessionsOf' | 'putSession' | 'changeSession' | 'removeSession' | 'removeSessionsOf'
> {
  const idOf = (tokenHash: string): string => `session:${tokenHash}`;
  return {
    session: async (hash) => (await documents.get<Session>(idOf(hash)))?.value ?? null,
    async sessionsOf(personId) {
      const all = await documents.list<Session>('session:');
      return all.map(({ value }) => value).filter((session) => session.personId === personId);
    },
    putSession: (session) =>
      documents.update(idOf(session.tokenHash), () => ({ value: session, result: undefined })),
    changeSession: (hash, changes) =>
      documents.update<Session, undefined>(idOf(hash), (session) => ({
        value: session && { ...session, ...changes },
        result: undefined,
      })),
    async removeSession(hash) {
      await removeSurely(documents, idOf(hash));
    },
    async removeSessionsOf(personId) {
      for (const { id, value } of await documents.list<Session>('session:'))
        if (value.personId === personId) await removeSurely(documents, id);
    },
  };
}

/** One document for each purpose: whoever writes a new link there ends the one before. */
function linksOf(documents: Documents): Pick<AccountStore, 'link' | 'putLink' | 'takeLink'> {
  const find = async (tokenHash: string): Promise<Stored<Link> | null> =>
    (await documents.list<Link>('link:')).find(({ value }) => value.tokenHash === tokenHash) ??
    null;
  return {
    link: async (tokenHash) => (await find(tokenHash))?.value ?? null,
    putLink: (link) =>
      documents.update(`link:${link.kind}:${link.personId ?? ''}`, () => ({
        value: link,
        result: undefined,
      })),
    async takeLink(tokenHash) {
      const stored = await find(tokenHash);
      return stored !== null && (await documents.remove(stored));
    },
  };
}
