/**
 * Folding of texts, so that what sounds or looks alike is found alike. Two forms:
 * `fold` keeps every letter (search in names, places and notes), `foldLoose` also evens out
 * transliterations (Khaled/Haled, Yusuf/Jusuf, Schuetze/Schütze; domain.md 4). Both are idempotent.
 */

/** Ukrainian and Russian letters as passports write them, roughly; folding evens out the rest. */
// prettier-ignore
const CYRILLIC: Readonly<Record<string, string>> = {
  а: 'a', б: 'b', в: 'v', г: 'h', ґ: 'g', д: 'd', е: 'e', є: 'ie', ё: 'e', ж: 'zh', з: 'z',
  и: 'y', і: 'i', ї: 'i', й: 'i', к: 'k', л: 'l', м: 'm', н: 'n', о: 'o', п: 'p', р: 'r',
  с: 's', т: 't', у: 'u', ф: 'f', х: 'kh', ц: 'ts', ч: 'ch', ш: 'sh', щ: 'shch', ъ: '',
  ы: 'y', ь: '', э: 'e', ю: 'iu', я: 'ia',
};

/** Letters that Unicode does not decompose. */
// prettier-ignore
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', đ: 'd', ð: 'd', þ: 'th', ł: 'l', ı: 'i', ə: 'e',
  '’': "'", '‘': "'", 'ʼ': "'", '–': '-', '—': '-',
};

const ASCII = /^[\0-\x7f]*$/;
const SPECIAL = /[ßæœøđðþłıə’‘ʼ–—\u0400-\u04ff]/g;
const MARKS = /\p{M}/gu;

/** Lower case, without diacritics, ä as a, ß as ss, Cyrillic in Latin letters. */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  if (ASCII.test(lower)) return lower;
  // Once before decomposing, for letters like й that are more than a letter and a mark, once after.
  const composed = lower.normalize('NFC').replace(SPECIAL, plainLetter);
  return composed.normalize('NFKD').replace(MARKS, '').toLowerCase().replace(SPECIAL, plainLetter);
}

function plainLetter(letter: string): string {
  return CYRILLIC[letter] ?? LETTERS[letter] ?? letter;
}

/** Order matters: longer spellings first. */
const TRANSLITERATIONS: readonly (readonly [RegExp, string])[] = [
  [/dsch|dzh|dj/g, 'j'],
  [/sch|sh/g, 's'],
  [/zh/g, 's'],
  [/kh|ch/g, 'h'],
  [/gh/g, 'g'],
  [/th/g, 't'],
  [/ph/g, 'f'],
  [/ae/g, 'a'],
  [/oe/g, 'o'],
  [/ou|oo|ue/g, 'u'],
  [/ee|y|j/g, 'i'],
  [/x/g, 'ks'],
  [/ck|q|c/g, 'k'],
  [/w/g, 'v'],
  [/(.)\1+/gu, '$1'],
];

/** `fold`, and spellings of the same sound as one. For names and short words, not for long notes. */
export function foldLoose(text: string): string {
  let before = fold(text);
  for (;;) {
    let after = before;
    for (const [pattern, replacement] of TRANSLITERATIONS)
      after = after.replace(pattern, replacement);
    if (after === before) return after;
    before = after;
  }
}

/** Letters and digits of a folded text, nothing else: a key for comparing names and headers. */
export function foldKey(text: string): string {
  return fold(text).replace(/[^\p{L}\p{N}]+/gu, '');
}
