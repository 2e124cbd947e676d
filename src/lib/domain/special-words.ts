import { SPECIAL_WORDS, type SpecialKind } from './catalogues/special-words.ts';
import { fold } from './fold.ts';

export interface SpecialWord {
  /** As it stands in the text. */
  word: string;
  kind: SpecialKind;
}

/**
 * Words of a note that say more than the work needs, each once. An advice for who writes: nothing
 * is kept back because of it. With `health` (C2 holds) words of health are none of them.
 */
export function specialWords(text: string, { health }: { health: boolean }): SpecialWord[] {
  const found = new Map<string, SpecialWord>();
  for (const word of text.match(/[\p{L}\p{M}]+/gu) ?? []) {
    const folded = fold(word);
    const row = SPECIAL_WORDS.find(
      ({ stems, words }) => words.includes(folded) || stems.some((stem) => folded.startsWith(stem)),
    );
    if (!row || (row.kind === 'HEALTH' && health)) continue;
    if (!found.has(folded)) found.set(folded, { word, kind: row.kind });
  }
  return [...found.values()];
}
