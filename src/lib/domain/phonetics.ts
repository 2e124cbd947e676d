import { foldLoose } from './fold.ts';

/**
 * Cologne phonetics (H. J. Postel, 1969) of a name after the pre-treatment of domain.md 4, so that
 * spellings of transliterated names meet. It finds candidates only: different names meet too.
 */
export function phoneticKey(name: string): string {
  return foldLoose(name)
    .split(/[^a-z]+/)
    .filter((word) => word !== '' && !PARTICLES.has(word))
    .map((word) => cologne(word.replace(GLUED_ARTICLE, '')))
    .join('');
}

/** Articles and parts of names that come and go between documents. */
const PARTICLES = new Set(['al', 'el', 'ul', 'abd', 'abu', 'bin', 'ibn', 'um', 'van', 'von', 'de']);

/** "Almasri" beside "Al-Masri"; short names such as Alina stay whole. */
const GLUED_ARTICLE = /^[ae]l(?=\w{5})/;

/** Code of one word of the letters a–z. */
export function cologne(word: string): string {
  let code = '';
  let last = '';
  for (let i = 0; i < word.length; i += 1) {
    const digits = digitsOf(word[i] ?? '', word[i - 1] ?? '', word[i + 1] ?? '', i === 0);
    for (const digit of digits) {
      if (digit !== last) code += digit;
      last = digit;
    }
  }
  return code.slice(0, 1) + code.slice(1).replaceAll('0', '');
}

function digitsOf(letter: string, before: string, after: string, first: boolean): string {
  if ('aeijouy'.includes(letter)) return '0';
  if (letter === 'h') return '';
  if (letter === 'b') return '1';
  if (letter === 'p') return after === 'h' ? '3' : '1';
  if (letter === 'd' || letter === 't') return 'csz'.includes(after) && after ? '8' : '2';
  if ('fvw'.includes(letter)) return '3';
  if ('gkq'.includes(letter)) return '4';
  if (letter === 'c') return digitOfC(before, after, first);
  if (letter === 'x') return before && 'ckq'.includes(before) ? '8' : '48';
  if (letter === 'l') return '5';
  if (letter === 'm' || letter === 'n') return '6';
  if (letter === 'r') return '7';
  if (letter === 's' || letter === 'z') return '8';
  return '';
}

function digitOfC(before: string, after: string, first: boolean): string {
  if (first) return after && 'ahkloqrux'.includes(after) ? '4' : '8';
  if (before === 's' || before === 'z') return '8';
  return after && 'ahkoqux'.includes(after) ? '4' : '8';
}
