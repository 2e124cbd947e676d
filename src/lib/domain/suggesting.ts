import { passphraseStrength, type Strength } from './passphrase.ts';
import { SUGGESTED_WORDS } from './passphrase-words/suggested.ts';

/** 2,550 words to choose from, four times: 45 bits. */
const WORDS = 4;
/** One more than the largest number that is drawn. */
const DRAWN = 2 ** 16;
const WEAK: readonly Strength[] = ['guessable', 'fair'];

/**
 * Four different words, each as likely as any other; drawn anew where all of them are words that
 * people like to take, which somebody who guesses tries first.
 *
 * @param draw an unpredictable whole number from 0 to 65,535
 */
export function suggestPassphrase(draw: () => number): string {
  let suggested = fourWords(draw);
  while (WEAK.includes(passphraseStrength(suggested))) suggested = fourWords(draw);
  return suggested;
}

function fourWords(draw: () => number): string {
  const words = new Set<string>();
  while (words.size < WORDS)
    words.add(SUGGESTED_WORDS[drawBelow(SUGGESTED_WORDS.length, draw)] ?? '');
  return [...words].join(' ');
}

/** Draws again rather than prefer the first ones, as a remainder alone would. */
export function drawBelow(count: number, draw: () => number): number {
  const end = DRAWN - (DRAWN % count);
  let drawn = draw();
  while (drawn >= end) drawn = draw();
  return drawn % count;
}
