import { c1Standing, type C1Standing } from '#lib/domain/activation.ts';
import { sheetAttention } from '#lib/domain/attention.ts';
import type { ConsentFacts } from '#lib/domain/consent-state.ts';
import type { Mentee } from '#lib/domain/mentee.ts';

/** Why Heute speaks of consents: by C1, or because of a newer information sheet. */
export type ConsentWhy = C1Standing | 'sheet';
export type ConsentHint = { why: ConsentWhy; mentees: Mentee[] };

/** What presses first. */
const ORDER: readonly ConsentWhy[] = ['ended', 'ready', 'waiting', 'missing', 'sheet'];

/** The cases in which something about a consent is to be done, by what it is. */
export function consentHints(
  mentees: readonly Mentee[],
  consentsOf: (caseId: string) => readonly ConsentFacts[],
  today: string,
): ConsentHint[] {
  const found = new Map<ConsentWhy, Mentee[]>();
  for (const mentee of mentees) {
    const consents = consentsOf(mentee._id.slice('mentee:'.length));
    const why =
      c1Standing(mentee, consents, today) ??
      (sheetAttention(mentee, consents, today) ? 'sheet' : null);
    if (why) found.set(why, [...(found.get(why) ?? []), mentee]);
  }
  return ORDER.flatMap((why) => {
    const group = found.get(why);
    return group ? [{ why, mentees: group }] : [];
  });
}
