import type { PersonRow } from '#lib/domain/server-answers.ts';
import { allLeft, type Left } from './leaving.ts';
import { openInvitations } from './links.ts';
import type { Person } from './model.ts';
import type { SecondFactors } from './second-factor.ts';
import type { AccountStore } from './store.ts';
import { readTerm } from './terms.ts';

export interface PeopleListDeps {
  store: AccountStore;
  factors: SecondFactors;
  now: () => number;
}

export function showPerson(person: Person): PersonRow {
  const { id, login, name, role, projectId, active, passphraseHash } = person;
  return { id, login, name, role, projectId, active, invited: passphraseHash === null };
}

/** People as the administration sees them: whether a link is open, a second factor set up, a term. */
export async function listPeople(
  { store, factors, now }: PeopleListDeps,
  people: readonly Person[],
): Promise<PersonRow[]> {
  const [open, left] = await Promise.all([openInvitations(store, now()), allLeft(store)]);
  return Promise.all(
    people.map(async (person) => {
      const until = open.get(person.id);
      const gone = left.get(person.id);
      const term = person.role === 'AUDITOR' ? await readTerm(store, person.id) : null;
      return {
        ...showPerson(person),
        hasFactor: (await factors.status(person.id)).enabled,
        ...(until === undefined ? {} : { invitedUntil: new Date(until).toISOString() }),
        ...(term ? { term } : {}),
        ...(gone && !person.active ? { left: showLeft(gone, now()) } : {}),
      };
    }),
  );
}

function showLeft({ at, until, ended }: Left, now: number): NonNullable<PersonRow['left']> {
  const instant = (time: number): string => new Date(time).toISOString();
  return { at: instant(at), until: ended || until <= now ? null : instant(until) };
}
