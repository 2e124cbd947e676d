import { consentInForce, type ConsentFacts } from './consent-state.ts';
import type { Mentee } from './mentee.ts';

/** What to take along to a visit. */
export type Bring = 'SHEETS' | 'AGREEMENT';
/** What is still to be found out, most important first. */
export type Ask =
  | { kind: 'RESIDENCE' | 'DOCUMENT' | 'PHONE' | 'LANGUAGE' | 'GERMAN' | 'SAXONY' }
  | { kind: 'CHOICES' | 'REVIEW'; count: number };

export interface Agenda {
  bring: Bring[];
  ask: Ask[];
}

/** What a visit is good for besides its own purpose; drawn from the records alone. */
export function agendaOf(mentee: Mentee, consents: readonly ConsentFacts[], today: string): Agenda {
  const bring: Bring[] = [];
  if (!consentInForce(consents, 'C1', today)) bring.push('SHEETS');
  if (!mentee.agreementSignedOn) bring.push('AGREEMENT');
  const ask: Ask[] = [];
  if (!mentee.residence) ask.push({ kind: 'RESIDENCE' });
  else if (!mentee.residence.documentSeenOn) ask.push({ kind: 'DOCUMENT' });
  if (!mentee.phones?.length) ask.push({ kind: 'PHONE' });
  if (!mentee.preferredLanguage) ask.push({ kind: 'LANGUAGE' });
  if (!mentee.germanLevel) ask.push({ kind: 'GERMAN' });
  if (!mentee.inSaxonySince) ask.push({ kind: 'SAXONY' });
  const choices = mentee.alternatives?.length ?? 0;
  if (choices > 0) ask.push({ kind: 'CHOICES', count: choices });
  const review = mentee.toReview?.length ?? 0;
  if (review > 0) ask.push({ kind: 'REVIEW', count: review });
  return { bring, ask };
}
