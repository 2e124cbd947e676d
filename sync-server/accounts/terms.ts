import { berlinDay } from '#lib/domain/berlin-day.ts';
import { isWithin, type Term } from '#lib/domain/role-change.ts';
import type { Person } from './model.ts';
import type { AccountStore } from './store.ts';

const idOf = (personId: string): string => `term:${personId}`;

export const readTerm = (store: AccountStore, personId: string): Promise<Term | null> =>
  store.kept.get<Term>(idOf(personId));

export function keepTerm(store: AccountStore, personId: string, term: Term): Promise<void> {
  return store.kept.update(idOf(personId), () => ({ value: term, result: undefined }));
}

/** Whether an account lets in on this day: an auditor only within the own term. */
export async function isLetIn(store: AccountStore, person: Person, now: number): Promise<boolean> {
  if (!person.active) return false;
  if (person.role !== 'AUDITOR') return true;
  const term = await readTerm(store, person.id);
  return term !== null && isWithin(term, berlinDay(now));
}
