import { OFFICE_WORD_PLACES, officeWordsOf } from '#lib/domain/catalogues/office-words.ts';
import type { ConsentLanguage } from '#lib/i18n/consents/languages.ts';
import { loadSheetWords } from '#lib/i18n/mentee-sheet/load.ts';
import type { SheetWords } from '#lib/i18n/mentee-sheet/words.ts';
import { loadOfficeWords } from '#lib/i18n/office-words/load.ts';

/** What a card is written with: the own words, the German ones, and names of papers in both. */
export interface CardTexts {
  words: SheetWords;
  german: SheetWords;
  /** A word by its code; `own` is null in German and where there is none. */
  wordOf: (code: string) => { german: string; own: string | null };
}

export async function loadCardTexts(language: ConsentLanguage): Promise<CardTexts> {
  const [words, german, help] = await Promise.all([
    loadSheetWords(language),
    loadSheetWords('de'),
    loadOfficeWords(language),
  ]);
  const names = new Map(
    OFFICE_WORD_PLACES.flatMap(officeWordsOf).map((word) => [word.code, word.german]),
  );
  const wordOf: CardTexts['wordOf'] = (code) => ({
    german: names.get(code) ?? code,
    own: help?.words[code] ?? null,
  });
  return { words, german, wordOf };
}
