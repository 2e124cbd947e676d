import { fold } from '../fold.ts';
import { isCommonWord, isParticle, isPlaceWord, isTitle } from './common-words.ts';
import { keysOfPart, keysOfWord, partsOfName, standsAlone, type NameKeys } from './name-keys.ts';
import type { Mark, Party, PartyKind } from './party.ts';

interface Token {
  start: number;
  end: number;
  word: string;
  /** Written in one with the word before, by a hyphen. */
  joined: boolean;
}

type Strength = 'exact' | 'loose';
/** Which person a word may mean, and how well it fits. */
type Hits = ReadonlyMap<number, { part: string; strength: Strength }>;

/** Letters that a word in lower case or a spelling by sound needs to be more than a guess. */
const LONG = 5;

const WORD = /\p{L}[\p{L}\p{M}]*(?:['’ʼ][\p{L}\p{M}]+)*/gu;

/** Names of other people in a text. Prepared once for all people, then asked for each text. */
export class NameFinder {
  readonly #kinds: PartyKind[] = [];
  /** First letters of a person's names, folded. */
  readonly #initials: ReadonlySet<string>[] = [];
  readonly #by = {
    exact: new Map<string, Set<number>>(),
    loose: new Map<string, Set<number>>(),
    stem: new Map<string, Set<number>>(),
  };
  readonly #own = new Set<string>();
  readonly #known = new Map<string, Hits>();

  /** `ownNames`: whole names of the person whose data it is. */
  constructor(parties: readonly Party[], ownNames: readonly string[]) {
    for (const part of ownNames.flatMap(partsOfName))
      for (const key of Object.values(keysOfPart(part))) if (key) this.#own.add(key as string);
    for (const [at, { kind, names }] of parties.entries()) {
      const parts = names.flatMap(partsOfName).map(keysOfPart);
      this.#kinds.push(kind);
      this.#initials.push(new Set(parts.map(({ exact }) => exact.slice(0, 1))));
      for (const keys of parts) this.#note(at, keys);
    }
  }

  find(text: string): Mark[] {
    const tokens = tokensOf(text);
    const marks: Mark[] = [];
    for (let at = 0; at < tokens.length;) {
      const run = this.#runFrom(text, tokens, at);
      if (run?.mark) marks.push(run.mark);
      at += run?.length ?? 1;
    }
    return marks;
  }

  #note(party: number, keys: NameKeys): void {
    for (const way of ['exact', 'loose', 'stem'] as const) {
      const key = keys[way];
      if (!key) continue;
      const known = this.#by[way].get(key);
      if (known) known.add(party);
      else this.#by[way].set(key, new Set([party]));
    }
  }

  #hitsOf(word: string): Hits {
    const known = this.#known.get(word);
    if (known) return known;
    const hits = new Map<number, { part: string; strength: Strength }>();
    const { exact, loose, stem, others } = keysOfWord(word);
    const take = (found: Set<number> | undefined, part: string, strength: Strength) => {
      for (const party of found ?? []) if (!hits.has(party)) hits.set(party, { part, strength });
    };
    for (const key of [exact, ...others]) take(this.#by.exact.get(key), key, 'exact');
    if (stem) take(this.#by.stem.get(stem), stem, 'exact');
    if (loose) take(this.#by.loose.get(loose), loose, 'loose');
    this.#known.set(word, hits);
    return hits;
  }

  #isOwn(word: string): boolean {
    const { exact, loose, stem, others } = keysOfWord(word);
    return [exact, loose, stem, ...others].some((key) => key !== '' && this.#own.has(key));
  }

  /** The longest run of words from here that are of one person's name. */
  #runFrom(
    text: string,
    tokens: Token[],
    at: number,
  ): { mark: Mark | null; length: number } | null {
    let best: { party: number; length: number; parts: Set<string> } | null = null;
    for (const party of this.#hitsOf(tokens[at]?.word ?? '').keys()) {
      const parts = new Set<string>();
      let length = 0;
      for (let next = at; next < tokens.length; next += 1) {
        const word = tokens[next]?.word ?? '';
        if (next > at && !isClose(text, tokens[next - 1], tokens[next])) break;
        const hit = this.#hitsOf(word).get(party);
        // Between two parts it may be another article than on the record: ar-Rahman, al-Rahman.
        if (!hit && !isParticle(fold(word))) break;
        if (!hit) continue;
        if (!isParticle(hit.part)) parts.add(hit.part);
        length = next - at + 1;
      }
      if (!best || parts.size > best.parts.size) best = { party, length, parts };
    }
    if (!best) return null;
    const mark = this.#judge(text, tokens, at, best);
    return { mark, length: mark ? best.length : 1 };
  }

  #judge(
    text: string,
    tokens: Token[],
    at: number,
    { party, length, parts }: { party: number; length: number; parts: Set<string> },
  ): Mark | null {
    const run = tokens.slice(at, at + length);
    const [first, last] = [run[0], run.at(-1)];
    const kind = this.#kinds[party];
    if (!first || !last || !kind || parts.size === 0) return null;
    if (run.every(({ word }) => this.#isOwn(word) || isParticle(fold(word)))) return null;
    if (isPlace(tokens, at + length)) return null;
    const before = tokens[at - 1];
    const start = startOf(text, before, first, this.#initials[party] ?? new Set());
    const mark = { start, end: last.end, kind };
    if (parts.size > 1) return { ...mark, sure: true };
    const main = run.find(({ word }) => !isParticle(fold(word))) ?? first;
    const folded = keysOfPart(main.word).exact;
    const hit = this.#hitsOf(main.word).get(party);
    if (before && isTitle(fold(before.word))) return { ...mark, sure: true };
    if (!hit || !standsAlone(folded)) return null;
    const small = /^\p{Ll}/u.test(main.word);
    if (small && (folded.length < LONG || isCommonWord(folded) || hit.strength === 'loose'))
      return null;
    if (start < first.start) return { ...mark, sure: true };
    const certain = hit.strength === 'exact' || folded.length > LONG;
    return { ...mark, sure: !small && certain && !isCommonWord(folded) };
  }
}

/** Addresses of the net hold names of firms, and are judged as addresses. */
const ADDRESS = /\S+@\S+|(?:https?:\/\/|www\.)\S+/gu;

function tokensOf(text: string): Token[] {
  const addresses = [...text.matchAll(ADDRESS)].map(({ index, 0: found }) => ({
    start: index,
    end: index + found.length,
  }));
  return [...text.matchAll(WORD)]
    .map(({ index, 0: word }) => ({
      start: index,
      end: index + word.length,
      word,
      joined: /[\p{L}\p{M}][-‐‑]$/u.test(text.slice(Math.max(0, index - 3), index)),
    }))
    .filter(({ start, end }) => !addresses.some((one) => one.start <= start && end <= one.end));
}

/** Nothing between them but what stands inside a name. */
const isClose = (text: string, before: Token | undefined, after: Token | undefined): boolean =>
  before !== undefined &&
  after !== undefined &&
  /^(?:[\s ]{1,3}|,\s?|\s?[-‐‑]\s?)$/u.test(text.slice(before.end, after.start));

/** The run goes on by a hyphen to a word that names a street, a school, a firm. */
function isPlace(tokens: readonly Token[], from: number): boolean {
  let last: Token | null = null;
  for (let at = from; tokens[at]?.joined; at += 1) last = tokens[at] ?? null;
  return last !== null && isPlaceWord(fold(last.word));
}

/** The initial of a first name before it belongs to it: `A. Saleh`. */
function startOf(
  text: string,
  before: Token | undefined,
  first: Token,
  initials: ReadonlySet<string>,
): number {
  if (before?.word.length !== 1 || !initials.has(fold(before.word))) return first.start;
  return /^\.\s?$/u.test(text.slice(before.end, first.start)) ? before.start : first.start;
}
