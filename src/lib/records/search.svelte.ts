import type { Contact } from '../domain/contact.ts';
import type { AnyDocument } from '../domain/document.ts';
import type { Employer } from '../domain/employer.ts';
import type { Mentee } from '../domain/mentee.ts';
import type { Collection } from './collection.svelte.ts';
import { SearchIndex } from './search-index.ts';
import { contactText, employerTexts, menteeTexts, type SearchTexts } from './search-texts.ts';

export interface SearchResult {
  mentees: Mentee[];
  employers: Employer[];
}

/** Records folded before the screen gets a turn. */
const SLICE = 200;
const IDLE_TIMEOUT_MS = 2_000;

/** Runs when the browser has nothing better to do; the returned function calls it off. */
function whenIdle(run: () => void): () => void {
  if (typeof requestIdleCallback === 'function') {
    const handle = requestIdleCallback(run, { timeout: IDLE_TIMEOUT_MS });
    return () => cancelIdleCallback(handle);
  }
  const timer = setTimeout(run);
  return () => clearTimeout(timer);
}

/** Each text is folded once; a changed record is a new object and is folded again. */
function cached<T extends object, R>(make: (document: T) => R): (document: T) => R {
  const made = new WeakMap<T, R>();
  return (document) => {
    let value = made.get(document);
    if (value === undefined) {
      value = make(document);
      made.set(document, value);
    }
    return value;
  };
}

/** Search over the opened caseload, by memory only. Reactive: a result follows its records. */
export class CaseloadSearch {
  readonly #mentees: Collection<Mentee>;
  readonly #employers: Collection<Employer>;
  readonly #contacts: Collection<Contact>;
  readonly #menteeTexts = cached(menteeTexts);
  readonly #employerTexts = cached(employerTexts);
  readonly #contactText = cached(contactText);
  #menteeIndex: { stamp: string; index: SearchIndex<Mentee> } | null = null;
  #employerIndex: { stamp: string; index: SearchIndex<Employer> } | null = null;
  #cancel: () => void = () => undefined;
  #prepared = false;

  constructor(
    mentees: Collection<Mentee>,
    employers: Collection<Employer>,
    contacts: Collection<Contact>,
  ) {
    this.#mentees = mentees;
    this.#employers = employers;
    this.#contacts = contacts;
  }

  mentees(query: string): Mentee[] {
    const stamp = `${this.#mentees.version} ${this.#contacts.version}`;
    if (this.#menteeIndex?.stamp !== stamp) {
      const index = build(
        this.#mentees.all,
        this.#menteeTexts,
        this.#notesBy((contact) => contact.caseId && `mentee:${contact.caseId}`),
      );
      this.#menteeIndex = { stamp, index };
    }
    return this.#menteeIndex.index.find(query);
  }

  employers(query: string): Employer[] {
    const stamp = `${this.#employers.version} ${this.#contacts.version}`;
    if (this.#employerIndex?.stamp !== stamp) {
      const index = build(
        this.#employers.all,
        this.#employerTexts,
        this.#notesBy((contact) => contact.employerId),
      );
      this.#employerIndex = { stamp, index };
    }
    return this.#employerIndex.index.find(query);
  }

  /** Folds all texts slice by slice in idle time, and builds both indexes. */
  prepare(): void {
    this.#prepared = true;
    this.#cancel();
    const work: (() => unknown)[] = [
      ...this.#mentees.all.map((m) => () => this.#menteeTexts(m)),
      ...this.#employers.all.map((e) => () => this.#employerTexts(e)),
      ...this.#contacts.all.map((c) => () => this.#contactText(c)),
    ];
    let at = 0;
    const step = () => {
      for (const end = Math.min(at + SLICE, work.length); at < end; at += 1) work[at]?.();
      this.#cancel = whenIdle(at < work.length ? step : () => this.#build());
    };
    this.#cancel = whenIdle(step);
  }

  /** After a change: what is new is folded before someone searches. */
  refresh(): void {
    if (this.#prepared) this.prepare();
  }

  close(): void {
    this.#cancel();
    this.#prepared = false;
    this.#menteeIndex = null;
    this.#employerIndex = null;
  }

  #build(): void {
    this.mentees('');
    this.employers('');
  }

  #notesBy(keyOf: (contact: Contact) => string | undefined): Map<string, string[]> {
    const notes = new Map<string, string[]>();
    for (const contact of this.#contacts.all) {
      const key = keyOf(contact);
      const text = key ? this.#contactText(contact) : '';
      if (!key || text === '') continue;
      const list = notes.get(key);
      if (list) list.push(text);
      else notes.set(key, [text]);
    }
    return notes;
  }
}

function build<T extends AnyDocument>(
  documents: readonly T[],
  texts: (document: T) => SearchTexts,
  notes: Map<string, string[]>,
): SearchIndex<T> {
  return new SearchIndex(
    documents.map((document) => ({
      document,
      texts: texts(document),
      contactNotes: notes.get(document._id) ?? [],
    })),
  );
}
