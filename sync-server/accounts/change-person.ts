import type { Standing, Term } from '#lib/domain/role-change.ts';
import { endCalendar } from '../calendar/addresses.ts';
import { writeMember, type MemberDeps } from './members.ts';
import type { Person } from './model.ts';
import type { Sessions } from './sessions.ts';
import type { AccountStore } from './store.ts';
import { keepTerm } from './terms.ts';

export interface ChangePersonDeps {
  store: AccountStore;
  members: MemberDeps;
  sessions: Sessions;
}

export interface PersonChange {
  person: Person;
  to: Standing;
  term?: Term | undefined;
  /** Leaves sessions alone: who has left may hand in what is only on a device. */
  keepSessions?: boolean;
  /** ULID of who decided. */
  actor: string;
}

/**
 * Gives an account another standing. May be repeated: a server that died halfway begins again.
 * Sessions and the calendar address end, so that nobody goes on with what they were.
 */
export async function changePerson(
  { store, members, sessions }: ChangePersonDeps,
  { person, to, term, keepSessions = false, actor }: PersonChange,
): Promise<Person> {
  const changed = { ...person, ...to };
  const projectOf = (id: string | null) => (id ? store.project(id) : Promise.resolve(null));
  if (term) await keepTerm(store, person.id, term);
  await store.updatePerson(person.id, to);
  await endCalendar(store, person.id);
  if (!keepSessions) await sessions.endAllOf(person.id);
  // In the old place the name stays readable, as of somebody who is not there any more.
  if (person.projectId !== to.projectId)
    await writeMember(
      members,
      { ...person, active: false },
      await projectOf(person.projectId),
      actor,
    );
  await writeMember(members, changed, await projectOf(to.projectId), actor);
  return changed;
}
