/**
 * Names in Arabic and Ethiopic script in Latin letters, roughly, so that they can be compared with
 * what a German document says. `*` is a vowel that the script leaves open (ع, ا). Cyrillic is in
 * `fold`. Not for showing: nobody's name is written this way.
 */

/** Consonants and long vowels; short vowels are not written. و and ي follow from their place. */
// prettier-ignore
const ARABIC: Readonly<Record<string, string>> = {
  ا: 'a', آ: 'a', أ: '*', إ: 'i', ٱ: '*', ع: '*', ء: '', ئ: 'i', ؤ: 'u', ى: 'a', ة: 'a',
  ب: 'b', پ: 'p', ت: 't', ث: 't', ج: 'j', چ: 'tsch', ح: 'h', خ: 'kh', د: 'd', ذ: 'd', ر: 'r',
  ز: 'z', ژ: 'j', س: 's', ش: 'sh', ص: 's', ض: 'd', ط: 't', ظ: 'z', غ: 'g', ف: 'f', ڤ: 'v',
  ق: 'q', ک: 'k', ك: 'k', گ: 'g', ل: 'l', م: 'm', ن: 'n', ه: 'h', ھ: 'h', ە: 'e', و: 'u',
  ۆ: 'o', ي: 'i', ی: 'i', ې: 'e', ټ: 't', ډ: 'd', ړ: 'r', ږ: 'z', ښ: 'sh', ڼ: 'n', ڵ: 'l',
  '\u200c': ' ',
};

/** Letters that Persian, Dari and Kurdish say otherwise than Arabic. */
const PERSIAN: Readonly<Record<string, string>> = { ث: 's', ذ: 'z', ض: 'z', و: 'v' };

const ARABIC_SCRIPT = /[\u0600-\u06ff]/;

/** Rows of the Ethiopic block, of eight letters each: a consonant with its vowels. */
// prettier-ignore
const ETHIOPIC_ROWS: readonly string[] = [
  'h', 'l', 'h', 'm', 's', 'r', 's', 'sh', 'q', 'q', 'q', 'q', 'b', 'v', 't', 'ch',
  'h', 'h', 'n', 'n', '', 'k', 'k', 'h', 'kh', 'w', '*', 'z', 'j', 'y', 'd', 'd', 'j',
  'g', 'g', 'g', 't', 'ch', 'p', 'ts', 'ts', 'f', 'p',
];
const ETHIOPIC_VOWELS: readonly string[] = ['e', 'u', 'i', 'a', 'e', '', 'o', 'ua'];
const ETHIOPIC_FIRST = 0x1200;
const ETHIOPIC_SCRIPT = /[\u1200-\u135a]/g;

/** The readings of a name in letters that `fold` understands; one for most names. */
export function nativeReadings(name: string): string[] {
  const ethiopic = name.replace(ETHIOPIC_SCRIPT, ethiopicSyllable);
  if (!ARABIC_SCRIPT.test(ethiopic)) return [ethiopic];
  const words = ethiopic
    .replace(/عبد\s*الله/g, 'abdullah')
    .replace(/عبد\s*ال/g, 'abdul')
    .split(/\s+/);
  const read = (letters: Readonly<Record<string, string>>) =>
    words.map((word) => arabicWord(word, letters)).join(' ');
  return [...new Set([read(ARABIC), read({ ...ARABIC, ...PERSIAN })])];
}

function arabicWord(word: string, letters: Readonly<Record<string, string>>): string {
  const plain = word.normalize('NFC').replace(/[\u064b-\u065f\u0640]/g, '');
  const bare = plain.length > 4 ? plain.replace(/^ال/, '') : plain;
  const all = Array.from(bare);
  const last = all.length - 1;
  return all
    .map((letter, at) => {
      if (at === 0 && letter === 'ا') return '*';
      if (at === 0 && letter === 'و') return 'v';
      if (at === last && letter === 'و') return 'u';
      if (at === last && letter === 'ه') return 'e';
      return letters[letter] ?? letter;
    })
    .join('');
}

function ethiopicSyllable(syllable: string): string {
  const offset = (syllable.codePointAt(0) ?? 0) - ETHIOPIC_FIRST;
  const row = ETHIOPIC_ROWS[Math.floor(offset / 8)] ?? '';
  const vowel = ETHIOPIC_VOWELS[offset % 8] ?? '';
  return row === '*' || row === '' ? vowel || '*' : `${row}${vowel}`;
}
