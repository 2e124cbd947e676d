import { fold, foldLoose } from '../fold.ts';
import { cologne } from '../phonetics.ts';
import { SAME_NAMES } from './same-names.ts';

/** One word of a name, prepared for comparing. */
export interface NameWord {
  /** Folded, as it was written. */
  plain: string;
  /** What it may sound like: spellings such as "ch" have two readings. */
  readings: readonly Reading[];
  /** Keys under which words that may sound alike meet. */
  keys: readonly string[];
}

interface Reading {
  /** Classes of the consonants, in order. */
  bones: string;
  /** Vowels before, between and behind them: one more than there are consonants. */
  vowels: readonly string[];
}

/** Parts of names that come and go between documents (domain.md 4). */
const PARTICLES = new Set(
  'al el ul ad ar as at abd abu abou abi bin ibn bint ben um umm oum van von de del la ould'.split(
    ' ',
  ),
);

/** "Almasri" beside "Al-Masri"; short names such as Alina stay whole. */
const GLUED_ARTICLE = /^[ae]l(?=[a-z]{5})/;
/** "Abdulrahman", "Abderrahman" beside "Abd al-Rahman": the servant of whom is what tells apart. */
const GLUED_SERVANT = /^abd[aeiou]?(?:l|r(?=r)|s(?=s|h)|n(?=n))?(?=[a-z]{3})/;

const CLASSES: Readonly<Record<string, string>> = { p: 'b', t: 'd', g: 'k', v: 'f', z: 's' };
const VOWELS = /[aeiou*]/;

const sameNames = new Map(
  SAME_NAMES.flatMap((row) => row.map((name): [string, string] => [name, `=${row[0] ?? ''}`])),
);
/** Names repeat: the words of thousands of people are some hundreds. */
const known = new Map<string, NameWord>();
const MOST_KNOWN = 20_000;

/** Words of a name that tell people apart; all of them where it has none but particles. */
export function nameWords(name: string): NameWord[] {
  const folded = fold(name)
    .split(/[^\p{L}\p{N}*]+/u)
    .filter(Boolean);
  const telling = folded.filter((word) => !PARTICLES.has(word));
  return (telling.length > 0 ? telling : folded).map(nameWord);
}

function nameWord(plain: string): NameWord {
  const before = known.get(plain);
  if (before) return before;
  if (known.size >= MOST_KNOWN) known.clear();
  const word = prepare(plain);
  known.set(plain, word);
  return word;
}

function prepare(plain: string): NameWord {
  const bare = plain.replace(GLUED_SERVANT, '').replace(GLUED_ARTICLE, '');
  const same = sameNames.get(plain) ?? sameNames.get(bare);
  const loose = [...new Set(spellings(bare).map((text) => foldLoose(text)))];
  // A vowel at the beginning is left open in Arabic script.
  const sounds = loose.map((text) => cologne(text.replace(/[^a-z]/g, '')).replace(/^0/, ''));
  const keys = new Set([...sounds.filter(Boolean), ...(same ? [same] : [])]);
  // Letters that nothing here can read meet as they are written.
  if (keys.size === 0) keys.add(plain);
  return { plain, readings: loose.map(readingOf), keys: [...keys] };
}

/** Letters that stand for two sounds: each row gives a word one more reading. */
const AMBIGUOUS: readonly (readonly [RegExp, string])[] = [
  // A rough h (Achmed) or a tsch (Shevchenko).
  [/(?<!s)ch/g, 's'],
  // A Turkish c is a dsch.
  [/(?<!s)c(?![hk])/g, 'j'],
  // Nadja, and Nadjib.
  [/dj/g, 'di'],
  // Zabihullah, Zabiullah.
  [/(?<=[aeiou])h(?=[aeiou])/g, ''],
];

function spellings(word: string): string[] {
  const even = word.replace(/dh/g, 'd').replace(/tsch|tch|ts|tz/g, 's');
  return [even, ...AMBIGUOUS.map(([pattern, sound]) => even.replace(pattern, sound))];
}

function readingOf(loose: string): Reading {
  let bones = '';
  const vowels = [''];
  // A silent h at the end: Fatimah.
  for (const letter of loose.replace(/(?<=[aeiou])h$/, '')) {
    if (VOWELS.test(letter)) vowels.push(`${vowels.pop() ?? ''}${letter}`);
    else {
      bones += CLASSES[letter] ?? letter;
      vowels.push('');
    }
  }
  return { bones, vowels };
}

/**
 * Two words may be spellings of one name: the same consonants in order, and vowels that
 * transliterations take for one another. Narrower than Cologne phonetics alone, which takes Ali for
 * Alaa and Hasan for Hussein.
 */
export function soundAlike(a: NameWord, b: NameWord): boolean {
  if (a === b || a.plain === b.plain) return true;
  if (a.keys.some((key) => key.startsWith('=') && b.keys.includes(key))) return true;
  return a.readings.some((one) => b.readings.some((other) => readAlike(one, other)));
}

function readAlike(a: Reading, b: Reading): boolean {
  if (a.bones !== b.bones) return false;
  const last = a.vowels.length - 1;
  return a.vowels.every((vowels, at) => {
    const others = b.vowels[at] ?? '';
    if (vowels === others) return true;
    // Inside a word a short vowel may be missing; Amir and Amira are two names.
    if (vowels === '' || others === '') return at > 0 && at < last;
    return Array.from(vowels).some((one) => Array.from(others).some((o) => near(one, o)));
  });
}

const NEAR = new Set(['ae', 'ea', 'ei', 'ie', 'ou', 'uo']);
const near = (a: string, b: string): boolean =>
  a === b || a === '*' || b === '*' || NEAR.has(a + b);
