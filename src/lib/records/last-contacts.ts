import { lastContactByCase, lastContactOn } from '#lib/domain/attention.ts';
import type { Contact } from '#lib/domain/contact.ts';
import type { Collection } from './collection.svelte.ts';
import type { Lookup } from './lookup.ts';

/**
 * Day of the last contact of each case, for lists that ask for all of them. One pass at the first
 * question; after that only cases whose contacts changed are looked at again.
 */
export class LastContacts {
  readonly #contacts: Collection<Contact>;
  readonly #ofCase: Lookup<Contact>;
  readonly #changed = new Set<string>();
  #days: Map<string, string> | null = null;

  constructor(contacts: Collection<Contact>, ofCase: Lookup<Contact>) {
    this.#contacts = contacts;
    this.#ofCase = ofCase;
  }

  /** `YYYY-MM-DD`, or null where there was none yet. */
  of(caseId: string): string | null {
    this.#contacts.track();
    const days = (this.#days ??= this.#build());
    if (this.#changed.delete(caseId)) {
      const day = lastContactOn(this.#ofCase.of(caseId));
      if (day === null) days.delete(caseId);
      else days.set(caseId, day);
    }
    return days.get(caseId) ?? null;
  }

  #build(): Map<string, string> {
    this.#contacts.onChange((before, after) => {
      for (const contact of [before, after])
        if (contact?.caseId !== undefined) this.#changed.add(contact.caseId);
    });
    return new Map(lastContactByCase(this.#contacts.all));
  }
}
