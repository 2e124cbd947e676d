import { fold } from '../fold.ts';
import type { Mentee } from '../mentee.ts';
import { check, type Reading, sure, unread } from './reading.ts';

type Level = NonNullable<Mentee['germanLevel']>;

const NONE = /^(keine?|ohne|nichts?|0|-|kein deutsch|keine kenntnisse|null)$/;
const CERTIFICATE =
  /^[\s(),:/+-]*((telc|goethe|dtz|dtb|osd|dsh|zertifikat|zert|beruf|pflege|gast|ger|niveau)[\s().,:/-]*)*$/;

/** Level of the Common European Framework: `A 2`, `b1`, `B1 (telc)`, `keine` (A0). */
export function readGermanLevel(text: string): Reading<Level> {
  const folded = fold(text).trim();
  if (NONE.test(folded)) return sure('A0');
  const levels = [...folded.matchAll(/([abc])\s?([012])/g)].map((match) =>
    `${match[1] ?? ''}${match[2] ?? ''}`.toUpperCase(),
  );
  const level = levels.sort()[0];
  if (!isLevel(level))
    return /anfanger|alphabetisierung|alpha/.test(folded) ? check('A0') : unread('value-unknown');
  const rest = folded.replace(/[abc]\s?[012]/, '');
  return levels.length === 1 && CERTIFICATE.test(rest) ? sure(level) : check(level);
}

function isLevel(text: string | undefined): text is Level {
  return text !== undefined && /^(A[0-2]|B[12]|C[12])$/.test(text);
}
