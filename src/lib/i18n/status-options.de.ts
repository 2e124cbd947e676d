import {
  RESIDENCE_STATUSES,
  type ResidenceStatusCode,
} from '#lib/domain/catalogues/residence-status.ts';
import { COMMON_STATUSES, STATUS_WORDS } from '#lib/domain/catalogues/status-words.ts';
import { fold } from '#lib/domain/fold.ts';

export interface StatusOption {
  value: ResidenceStatusCode;
  label: string;
  hint: string;
}

/** "Noch nicht geklärt" first: it is an answer, and the first one of many. */
export const STATUS_OPTIONS: readonly StatusOption[] = RESIDENCE_STATUSES.map((row) => ({
  value: row.code,
  label: row.label,
  hint: row.legalBasis,
})).sort((a, b) => Number(b.value === 'UNB') - Number(a.value === 'UNB'));

interface StatusText {
  words: readonly string[];
  /** Section, subsection, sentence and so on, as numbers: 25, 2, 1. */
  numbers: readonly string[];
}

/** Words that only say what number follows; people leave them out. */
const FILLERS = /^(abs|absatz|s|satz|nr|nummer|alt|alternative|par|paragraf|paragraph|und|nach)$/;
const LAWS = /^(aufenthg|asylg|aufenthv|freizugg|bvfg|stag)$/;
const ROMAN: Readonly<Record<string, string>> = { i: '1', ii: '2', iii: '3', iv: '4', v: '5' };

/** "25abs2", "§ 25 Abs. 2", "25 II", "25.2" as 25, 2; every other word folded. */
function tokensOf(text: string): string[] {
  const found = fold(text)
    .replace(/(?<![a-z])([a-g]?)(abs|absatz|satz|s|nr|alt)\.?\s*(?=\d)/g, '$1 ')
    .split(/[\s§.,/()„“–-]+/)
    .filter((word) => word !== '' && !FILLERS.test(word));
  return found.map((word, at) => (/^\d/.test(found[at - 1] ?? '') ? (ROMAN[word] ?? word) : word));
}

const isNumber = (word: string) => /^\d/.test(word);

const texts = new Map(
  RESIDENCE_STATUSES.map(({ code, label, legalBasis }): [string, StatusText] => [
    code,
    {
      words: tokensOf(`${label} ${STATUS_WORDS[code] ?? ''} ${legalBasis}`),
      numbers: tokensOf(legalBasis).filter(isNumber),
    },
  ]),
);

/**
 * Every word must begin some word of the status (or lie inside a long one), and numbers must be its
 * paragraph: "gestattung", "25 2", "25abs2", "duldung ausbildung". The best first.
 */
export function findStatus(query: string): StatusOption[] {
  const tokens = tokensOf(query);
  const words = tokens.filter((word) => !isNumber(word) && !LAWS.test(word));
  const numbers = tokens.filter(isNumber);
  if (words.length + numbers.length === 0) return [];
  const rank = ({ value }: StatusOption) => {
    const text = texts.get(value);
    if (!text) return 0;
    const score = wordScore(words, text.words) + numberScore(numbers, text);
    const common = COMMON_STATUSES.indexOf(value);
    return score < 0 ? 0 : score + (common < 0 ? 0 : 0.9 - common / 100);
  };
  const ranked = STATUS_OPTIONS.map((option) => ({ option, score: rank(option) }));
  // A paragraph that begins as said leaves out those in which the numbers merely occur.
  const begun = BEGUN * numbers.length;
  const least = numbers.length > 1 && ranked.some(({ score }) => score >= begun) ? begun : 1;
  return ranked
    .filter(({ score }) => score >= least)
    .sort((a, b) => b.score - a.score)
    .map(({ option }) => option);
}

const MISSED = -1_000;
const BEGUN = 4;

function wordScore(words: readonly string[], parts: readonly string[]): number {
  let score = 0;
  for (const word of words) {
    if (parts.includes(word)) score += 3;
    else if (parts.some((part) => part.startsWith(word))) score += 2;
    else if (word.length > 2 && parts.some((part) => part.includes(word))) score += 1;
    else return MISSED;
  }
  return score;
}

/** The paragraph from its beginning counts most; "26" is also 26 (3), and "60" begins 60a. */
function numberScore(said: readonly string[], { numbers, words }: StatusText): number {
  if (said.length === 0) return 0;
  const begins = said.every((one, at) => {
    const own = numbers[at] ?? '';
    return at === said.length - 1 ? own.startsWith(one) : own === one;
  });
  if (begins) return BEGUN * said.length + Number(said.every((one, at) => numbers[at] === one));
  const anywhere = said.every((one) => numbers.includes(one) || words.includes(one));
  return anywhere ? said.length : MISSED;
}

/** A title applied for or continued stands behind these (§ 81 AufenthG), or behind a visa. */
export function isFiction(code: ResidenceStatusCode): boolean {
  const row = RESIDENCE_STATUSES.find((status) => status.code === code);
  return row?.statusClass === 'FIKTION' || row?.statusClass === 'VISUM';
}
