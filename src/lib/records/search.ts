import type { Contact } from '../domain/contact.ts';
import type { AnyDocument } from '../domain/document.ts';
import type { Employer } from '../domain/employer.ts';
import type { Mentee } from '../domain/mentee.ts';
import type { Collection } from './collection.svelte.ts';
import { whenIdle } from './idle.ts';
import { SearchIndex } from './search-index.ts';
import { contactWords, employerTexts, menteeTexts, type SearchTexts } from './search-texts.ts';

export interface SearchResult {
  mentees: Mentee[];
  employers: Employer[];
}

/** Records folded before the screen gets a turn. */
const SLICE = 50;

/** Search over one kind of record, with the notes of its contacts. Follows its records. */
export class RecordSearch<T extends AnyDocument> {
  readonly #records: Collection<T>;
  readonly #contacts: Collection<Contact>;
  readonly #texts: (record: T) => SearchTexts;
  readonly #contactsOf: (id: string) => readonly Contact[];
  #index = new SearchIndex<T>();
  /** Ids whose texts are still to be folded. */
  readonly #dirty = new Set<string>();
  #filled = false;

  constructor(
    records: Collection<T>,
    contacts: Collection<Contact>,
    texts: (record: T) => SearchTexts,
    contactsOf: (id: string) => readonly Contact[],
  ) {
    this.#records = records;
    this.#contacts = contacts;
    this.#texts = texts;
    this.#contactsOf = contactsOf;
  }

  /** Ids that changed; of a contact the id of the record that it belongs to. */
  touch(id: string): void {
    if (this.#filled) this.#dirty.add(id);
  }

  find(query: string): T[] {
    // Read for those who look: a result follows its records and their contacts.
    this.#records.track();
    this.#contacts.track();
    while (this.step());
    return this.#index.find(query);
  }

  /** Folds some more; true while there is more to fold. */
  step(): boolean {
    if (!this.#filled) {
      this.#filled = true;
      for (const record of this.#records.all) this.#dirty.add(record._id);
    }
    // What changed often leaves dead words behind.
    if (this.#index.dead > this.#index.size + SLICE) this.reset();
    let left = SLICE;
    for (const id of this.#dirty) {
      if (left-- === 0) return true;
      this.#dirty.delete(id);
      const record = this.#records.get(id);
      if (!record) this.#index.drop(id);
      else
        this.#index.put(id, record, {
          ...this.#texts(record),
          contactNotes: this.#contactsOf(id).map(contactWords),
        });
    }
    return false;
  }

  /** Starts anew with the next step. */
  reset(): void {
    this.#index = new SearchIndex<T>();
    this.#dirty.clear();
    this.#filled = false;
  }
}

export interface ContactLists {
  contactsOfCase(caseId: string): readonly Contact[];
  contactsOfEmployer(employerId: string): readonly Contact[];
}

/** Search over the opened caseload, by memory only. */
export class CaseloadSearch {
  readonly #mentees: RecordSearch<Mentee>;
  readonly #employers: RecordSearch<Employer>;
  #cancel: () => void = () => undefined;
  #prepared = false;

  constructor(
    mentees: Collection<Mentee>,
    employers: Collection<Employer>,
    contacts: Collection<Contact>,
    lists: ContactLists,
  ) {
    this.#mentees = new RecordSearch(mentees, contacts, menteeTexts, (id) =>
      lists.contactsOfCase(id.slice('mentee:'.length)),
    );
    this.#employers = new RecordSearch(employers, contacts, employerTexts, (id) =>
      lists.contactsOfEmployer(id),
    );
    mentees.onChange((before, after) => this.#touched(this.#mentees, before, after));
    employers.onChange((before, after) => this.#touched(this.#employers, before, after));
    contacts.onChange((before, after) => {
      for (const contact of [before, after]) {
        if (contact?.caseId) this.#mentees.touch(`mentee:${contact.caseId}`);
        if (contact?.employerId) this.#employers.touch(contact.employerId);
      }
      this.#soon();
    });
  }

  mentees(query: string): Mentee[] {
    return this.#mentees.find(query);
  }

  employers(query: string): Employer[] {
    return this.#employers.find(query);
  }

  /** Folds all texts slice by slice in idle time, now and after each change. */
  prepare(): void {
    this.#prepared = true;
    this.#soon();
  }

  close(): void {
    this.#cancel();
    this.#prepared = false;
    this.#mentees.reset();
    this.#employers.reset();
  }

  #touched<T extends AnyDocument>(search: RecordSearch<T>, before: T | null, after: T | null) {
    const id = (after ?? before)?._id;
    if (id) search.touch(id);
    this.#soon();
  }

  #soon(): void {
    if (!this.#prepared) return;
    this.#cancel();
    this.#cancel = whenIdle(() => {
      if (this.#mentees.step() || this.#employers.step()) this.#soon();
    });
  }
}
