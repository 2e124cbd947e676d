import { berlinDay } from '../domain/berlin-day.ts';
import type { Drafts } from './drafts.svelte.ts';

/** Whom was called or written to from here. */
export interface Called {
  caseId?: string | undefined;
  /** Id of the employer document. */
  employerId?: string | undefined;
}

/** What a contact that was begun by calling starts with. */
export interface OfferedContact {
  offered: true;
  contactType: 'PHONE' | 'MSG';
  date: string;
  /** Nobody knows yet how long it took. */
  minutes: '';
}

export const offerKey = ({ caseId, employerId }: Called): string | null => {
  const whom = caseId ?? employerId;
  return whom ? `contact/${whom}` : null;
};

/**
 * Whoever called from the app will want to write it down, and the phone may have locked meanwhile:
 * the contact is begun as a draft, sealed like any other. A draft that stands already is left alone.
 */
export function offerContact(
  drafts: Drafts | null,
  called: Called,
  contactType: OfferedContact['contactType'],
  now: number,
): void {
  const key = offerKey(called);
  if (!key || !drafts || drafts.load(key) !== null) return;
  const offer: OfferedContact = {
    offered: true,
    contactType,
    date: berlinDay(new Date(now).toISOString()),
    minutes: '',
  };
  drafts.save(key, offer);
}

/** The offer that waits for somebody, or null where there is none or somebody wrote on. */
export function offerOf(drafts: Drafts | null, called: Called): OfferedContact | null {
  const key = offerKey(called);
  if (!key || drafts?.savedAt(key) == null) return null;
  const draft = drafts.load<Partial<OfferedContact>>(key);
  return draft?.offered === true ? (draft as OfferedContact) : null;
}
