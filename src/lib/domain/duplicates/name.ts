import { foldKey } from '../fold.ts';
import { nameWords, soundAlike, type NameWord } from './name-word.ts';
import { nativeReadings } from './native-letters.ts';

/** A name of a record, one of several: as in the document, in other spellings, in its own script. */
export interface Name {
  /** Letters of the whole name, the given name first. */
  whole: string;
  /** The same words in any order. */
  bag: string;
  words: readonly NameWord[];
  /** Null where it is not known which word is which. */
  parts: { family: Part; given: Part } | null;
}

interface Part {
  words: readonly NameWord[];
  /** Written as one word: "Nurullah" beside "Nur Ullah". */
  joined: NameWord | null;
}

export type NameMatch = 'exact' | 'sounds' | 'swapped' | 'part';

interface Named {
  familyName?: string | undefined;
  givenNames?: string | undefined;
  nameVariants?: readonly string[] | undefined;
  nameNative?: string | undefined;
}

/** All names of a record; the one of the document first. */
export function namesOf(of: Named): Name[] {
  const document = [of.familyName ?? '', of.givenNames ?? ''].join(',');
  return [document, ...(of.nameVariants ?? []), of.nameNative ?? '']
    .flatMap(nativeReadings)
    .map(wholeName)
    .filter(({ words }) => words.length > 0);
}

function splitName(family: string, given: string): Name {
  const of = { family: part(family), given: part(given) };
  const [one, other] = [of.family.words.length, of.given.words.length];
  // Several names in one field: nobody said which is which.
  if (Math.min(one, other) === 0 && Math.max(one, other) > 1) return whole(`${given} ${family}`);
  const words = [...of.given.words, ...of.family.words];
  return { ...keysOf(`${given} ${family}`), words, parts: of };
}

/** "Familienname, Vorname" tells which is which; anything else does not. */
function wholeName(name: string): Name {
  const [family, given, ...more] = name.split(',');
  if (family !== undefined && given !== undefined && more.length === 0)
    return splitName(family, given);
  return whole(name);
}

function whole(name: string): Name {
  return { ...keysOf(name), words: nameWords(name), parts: null };
}

function keysOf(name: string): Pick<Name, 'whole' | 'bag'> {
  const words = name
    .split(/[\s,'’-]+/)
    .map(foldKey)
    .filter(Boolean);
  return { whole: words.join(''), bag: words.sort().join(' ') };
}

function part(text: string): Part {
  const words = nameWords(text);
  const joined = words.length > 1 ? nameWords(words.map(({ plain }) => plain).join('')) : [];
  return { words, joined: joined[0] ?? null };
}

/** True where only one name is known: it says less than two. */
export function isSingle({ parts, words }: Name): boolean {
  return parts ? parts.family.words.length === 0 || parts.given.words.length === 0 : !words[1];
}

/** How two names are alike; null where no word of them is. */
export function matchOf(a: Name, b: Name): NameMatch | null {
  // The document counts, not where somebody cut it in two.
  if (a.whole === b.whole || (!(a.parts && b.parts) && a.bag === b.bag)) return 'exact';
  if (a.parts && b.parts) {
    const [one, other] = [a.parts, b.parts];
    if (alike(one.family, other.family) && alike(one.given, other.given)) return 'sounds';
    if (alike(one.family, other.given) && alike(one.given, other.family)) return 'swapped';
    if (withinEachOther(a, b)) return 'swapped';
  } else if (withinEachOther(a, b)) return 'sounds';
  return a.words.some((word) => b.words.some((other) => soundAlike(word, other))) ? 'part' : null;
}

/** Every word of the shorter one is in the longer one: fathers' and second names come and go. */
function alike(a: Part, b: Part): boolean {
  if (a.words.length === 0 || b.words.length === 0) return false;
  if (within(a.words, b.words)) return true;
  const [one, other] = [a.joined ?? a.words[0], b.joined ?? b.words[0]];
  const whole = (a.words.length === 1 || b.words.length === 1) && one && other;
  return Boolean(whole && soundAlike(one, other));
}

/** At least two words, so that a shared first name alone is not taken for the whole. */
function withinEachOther(a: Name, b: Name): boolean {
  return Math.min(a.words.length, b.words.length) > 1 && within(a.words, b.words);
}

function within(a: readonly NameWord[], b: readonly NameWord[]): boolean {
  const [few, many] = a.length <= b.length ? [a, b] : [b, a];
  const left = [...many];
  return few.every((word) => {
    const at = left.findIndex((other) => soundAlike(word, other));
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  });
}

/** Keys of all words, also of those written as one. */
export function nameKeys(names: readonly Name[]): string[] {
  return names.flatMap(({ words, parts, whole }) => [
    `e${whole}`,
    ...words.flatMap(({ keys }) => keys),
    ...(parts ? [...(parts.family.joined?.keys ?? []), ...(parts.given.joined?.keys ?? [])] : []),
  ]);
}
