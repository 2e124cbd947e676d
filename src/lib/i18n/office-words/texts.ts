import type { ConsentLanguage } from '../consents/languages.ts';
import type { Review } from '../consents/texts.ts';

/** The words of offices in another language, by the code of domain/catalogues/office-words.ts. */
export interface OfficeWordHelp {
  language: Exclude<ConsentLanguage, 'de'>;
  review: Review;
  /** Null where no word was sure: German is shown, and it is said. */
  words: Readonly<Record<string, string | null>>;
}
