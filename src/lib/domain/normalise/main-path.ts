import { fold } from '../fold.ts';
import type { Mentee } from '../mentee.ts';
import { check, type Reading, sure, unread } from './reading.ts';

type MainPath = NonNullable<Mentee['mainPath']>;

/** Goal in a word: Ausbildung, Arbeit, Quali. `offen` is no path yet: null, and sure. */
export function readMainPath(text: string): Reading<MainPath | null> {
  const folded = fold(text).trim();
  if (/^(offen|unklar|noch offen|\?|-)$/.test(folded)) return sure(null);
  if (/^(arbeit|job|beschaftigung|arbeitsaufnahme|stelle)$/.test(folded)) return sure('EMPLOYMENT');
  if (/^(ausbildung|azubi|lehre)$/.test(folded)) return sure('TRAINING');
  if (/^(quali|qualifizierung|umschulung|weiterbildung)$/.test(folded))
    return sure('QUALIFICATION');
  if (/ausbildung|lehrstelle/.test(folded)) return check('TRAINING');
  if (/quali|umschul/.test(folded)) return check('QUALIFICATION');
  if (/arbeit|job|minijob/.test(folded)) return check('EMPLOYMENT');
  return unread('value-unknown');
}
