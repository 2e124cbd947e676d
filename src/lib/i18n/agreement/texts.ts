import type { Goal } from '#lib/domain/goal.ts';
import type { ConsentLanguage } from '../consents/languages.ts';
import type { Review } from '../consents/texts.ts';

/** Parts of the agreement, in their order; the goals stand after the first. */
export const SECTION_IDS = ['about', 'project', 'mentee', 'free', 'trust', 'duration'] as const;
export type SectionId = (typeof SECTION_IDS)[number];

export interface AgreementSection {
  title: string;
  /** As many in every language, so that each stands under its German one. */
  paragraphs: readonly string[];
}

/** What is the same in German and in a reading help. */
export interface AgreementWords {
  review: Review;
  title: string;
  sections: Record<SectionId, AgreementSection>;
  goalsTitle: string;
  goalsIntro: string;
  /** Before a day: "until". */
  until: string;
  who: Record<Goal['responsible'], string>;
  /** What is signed. */
  closing: string;
}

/** The text that binds. */
export interface GermanAgreement extends AgreementWords {
  version: string;
  /** Code of a suggested goal or step, by its wording. */
  suggestionCodes: Readonly<Record<string, string>>;
}

/** A reading help in another language. */
export interface AgreementHelp extends AgreementWords {
  language: ConsentLanguage;
  /** "Reading help, not reviewed. The German text binds." */
  note: string;
  /** Goals and steps that were taken over word for word, by their code. */
  suggestions: Readonly<Record<string, string>>;
}
