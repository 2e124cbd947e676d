import { COMMON_WORDS } from './passphrase-words/common.ts';

/**
 * How many guesses (as bits) somebody needs who knows habits and a list of stolen passwords: the
 * cheapest way to put the passphrase together from known words, rows of keys, years, repetitions
 * and unknown words. After the idea of zxcvbn (D. L. Wheeler, USENIX Security 2016), on a small
 * local list.
 */
export function guessBits(passphrase: string, context: readonly string[]): number {
  const text = Array.from(passphrase.slice(0, LONGEST)).join('');
  const plain = text.toLowerCase();
  const around = new Set(context.flatMap(wordsOf));
  const best: number[] = [0];
  for (let end = 1; end <= text.length; end += 1) {
    let least = Number.POSITIVE_INFINITY;
    for (let start = Math.max(0, end - LONGEST_PIECE); start < end; start += 1) {
      const piece = pieceBits(plain, start, end, around);
      const capitals = plain.slice(start, end) === text.slice(start, end) ? 0 : CAPITALS;
      least = Math.min(least, (best[start] ?? 0) + piece + capitals);
    }
    best.push(least);
  }
  return best.at(-1) ?? 0;
}

/** Characters that are looked at; what is longer is good enough by then. */
const LONGEST = 80;
const LONGEST_PIECE = 24;
/** Bits for: capitals in a word, a word everybody around knows, a row of keys, once more the same. */
const CAPITALS = 1;
const KNOWN_AROUND = 2;
const ROW = 5;
const REPEATED = 1.5;
const YEAR = 6;
/** An unknown word, up to five letters, and each letter more. */
const WORD = 12;
const WORD_LETTER = 2;
const LETTER = Math.log2(26);
const DIGIT = Math.log2(10);
const SPACE = 1;
const OTHER = 4;

const RANKS = new Map(COMMON_WORDS.map((word, rank) => [word, rank]));

/** Rows of keys as they lie, and patterns that fingers know. */
const ROWS = [
  '1234567890',
  'qwertzuiopü',
  'qwertyuiop',
  'asdfghjklöä',
  'yxcvbnm',
  'zxcvbnm',
  'abcdefghijklmnopqrstuvwxyz',
  '1qay2wsx3edc4rfv5tgb',
  '1qaz2wsx3edc4rfv5tgb',
  'qayxswedcvfr',
  'qazwsxedcrfv',
  '1q2w3e4r5t6z7u8i9o0p',
  '1q2w3e4r5t6y7u8i9o0p',
  'q1w2e3r4t5z6u7i8o9p0',
  '!"§$%&/()=',
  'йцукенгшщзхъ',
  'фывапролджэ',
].flatMap((row) => [row, Array.from(row).reverse().join('')]);

const LOOKALIKES: Record<string, string> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
};
const unmask = (word: string): string =>
  word.replace(/[013457@$!]/g, (character) => LOOKALIKES[character] ?? character);

const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .split(/[^\p{L}\d]+/u)
    .filter((word) => word.length >= 3);

function pieceBits(text: string, start: number, end: number, around: ReadonlySet<string>): number {
  const piece = text.slice(start, end);
  const length = end - start;
  if (length === 1) return characterBits(piece);
  if (piece === text.slice(start - length, start) && start >= length) return REPEATED;
  if (around.has(piece)) return KNOWN_AROUND;
  const known = length >= 3 ? (RANKS.get(piece) ?? RANKS.get(unmask(piece))) : undefined;
  if (known !== undefined) return Math.log2(known + 2);
  if (length >= 3 && ROWS.some((row) => row.includes(piece))) return ROW;
  if (/^(19[3-9]|20[0-3])\d$/.test(piece)) return YEAR;
  if (/^\p{L}+$/u.test(piece))
    return Math.min(LETTER * length, WORD + WORD_LETTER * Math.max(0, length - 5));
  return Number.POSITIVE_INFINITY;
}

function characterBits(character: string): number {
  if (character === ' ') return SPACE;
  if (/\d/.test(character)) return DIGIT;
  return /\p{L}/u.test(character) ? LETTER : OTHER;
}
