import { fold, foldKey, foldLoose } from '../fold.ts';
import { isParticle } from './common-words.ts';

/** Letters of Arabic script that stand for one another. */
const ARABIC: Readonly<Record<string, string>> = {
  ى: 'ي',
  ی: 'ي',
  ک: 'ك',
  ة: 'ه',
  ۀ: 'ه',
  ـ: '',
};
const even = (text: string): string => text.replace(/[ىیکةۀـ]/g, (one) => ARABIC[one] ?? one);

const isArabic = (text: string): boolean => /\p{Script=Arabic}/u.test(text);
const isCyrillic = (text: string): boolean => /\p{Script=Cyrillic}/u.test(text);

/** How a word may be written and still be that name, from the strictest on. */
export interface NameKeys {
  exact: string;
  /** Spellings of one sound as one; '' where the word is too short for it. */
  loose: string;
  /** Without the ending that a case gives it; '' where that says too little. */
  stem: string;
}

/** Letters that a loose key or a stem must have, so that it does not stand for half the language. */
const TELLING = 4;

/** Keys of a part of a name as it stands on a record. */
export function keysOfPart(part: string): NameKeys {
  const exact = foldKey(even(part));
  const loose = foldLoose(exact);
  const stem = stemOf(exact);
  return {
    exact,
    loose: exact.length >= TELLING && loose.length >= TELLING - 1 ? loose : '',
    stem: stem.length >= TELLING ? stem : '',
  };
}

/** Without vowels of an ending, as Ukrainian and Russian decline names; folded letters. */
const stemOf = (folded: string): string => folded.replace(/[aeiouy]+m?$/, '');

/** Keys by which a word of a text is looked up, the strictest first. */
export function keysOfWord(word: string): NameKeys & { others: string[] } {
  const before = /^(.{3,})['’ʼ]\p{L}*$/u.exec(word)?.[1];
  const plain = keysOfPart(word);
  const others: string[] = [];
  if (before) others.push(keysOfPart(before).exact);
  // Ahmads Bruder, Hassans Chef
  if (plain.exact.length >= 4 && plain.exact.endsWith('s')) others.push(plain.exact.slice(0, -1));
  if (isArabic(word)) others.push(...withoutPrefix(plain.exact));
  return { ...plain, stem: isCyrillic(word) ? plain.stem : '', others };
}

/** "and", "for", "by", "as" and the article are written in one with the name. */
function withoutPrefix(word: string): string[] {
  const shorter = /^[وفبلك](.{3,})$/u.exec(word)?.[1];
  const article = /^[وفبلك]?ال(.{3,})$/u.exec(word)?.[1];
  return [shorter, article].filter((one) => one !== undefined);
}

/** Parts of a name, titles and punctuation aside. */
export function partsOfName(name: string): string[] {
  return name
    .split(/[\s,;/()-]+/u)
    .map((part) => part.replace(/^[.'’ʼ]+|[.'’ʼ]+$/gu, ''))
    .filter((part) => /\p{L}/u.test(part) && !SPOKEN.has(fold(part)));
}

const SPOKEN: ReadonlySet<string> = new Set(['herr', 'herrn', 'hr', 'frau', 'fr', 'dr', 'prof']);

/** Fewer letters stand for nobody by themselves. */
const SHORTEST = 3;

/** Whether this part alone may mean the person. */
export const standsAlone = (exact: string): boolean =>
  !isParticle(exact) && exact.length >= SHORTEST;
