/** Whose data it is that must not be handed out with somebody else's. */
export const PARTY_KINDS = ['PERSON', 'EMPLOYER_PERSON', 'STAFF'] as const;
export type PartyKind = (typeof PARTY_KINDS)[number];

/** Somebody else: all names by which a text may call the person, and ways to reach the person. */
export interface Party {
  kind: PartyKind;
  /** Whole names, in any spelling and script. */
  names: readonly string[];
  /** E.164. */
  phones: readonly string[];
  emails: readonly string[];
}

/** What was found in a text, or what a person added. */
export const MARK_KINDS = [...PARTY_KINDS, 'PHONE', 'EMAIL', 'FIELD', 'ADDED'] as const;
export type MarkKind = (typeof MARK_KINDS)[number];

/** A place in a text, in UTF-16 units. Without `sure` it is shown and stays, unless somebody taps. */
export interface Mark {
  start: number;
  end: number;
  kind: MarkKind;
  sure: boolean;
}
