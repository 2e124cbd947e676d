import type { Contact } from '../domain/contact.ts';
import type { Employer } from '../domain/employer.ts';
import type { Mentee } from '../domain/mentee.ts';
import type { Collection } from './collection.svelte.ts';

export interface SearchResult {
  mentees: Mentee[];
  employers: Employer[];
}

const fold = (text: string) => text.toLowerCase();

export class CaseloadSearch {
  readonly #mentees: Collection<Mentee>;
  readonly #employers: Collection<Employer>;

  constructor(
    mentees: Collection<Mentee>,
    employers: Collection<Employer>,
    contacts: Collection<Contact>,
  ) {
    void contacts;
    this.#mentees = mentees;
    this.#employers = employers;
  }

  mentees(query: string): Mentee[] {
    const wanted = fold(query);
    return this.#mentees.all.filter((m) =>
      fold(`${m.familyName ?? ''} ${m.givenNames ?? ''}`).includes(wanted),
    );
  }

  employers(query: string): Employer[] {
    const wanted = fold(query);
    return this.#employers.all.filter((e) => fold(e.name).includes(wanted));
  }

  prepare(): void {
    void 0;
  }

  close(): void {
    void 0;
  }
}
