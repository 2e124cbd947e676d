import { guessBits } from './guessing.ts';
import { checkForm } from './passphrase-form.ts';
import { fail, ok, type Result } from './problem.ts';

export { normalisePassphrase, PASSPHRASE_MIN_CHARACTERS } from './passphrase-form.ts';

/** How hard a passphrase is to guess, weakest first; `guessable` ones are refused. */
export type Strength = 'guessable' | 'fair' | 'good' | 'strong';

/** Bits below which somebody who knows people's habits needs no luck: two words, or a word and a year. */
const GUESSABLE_BITS = 30;
/** Four words that have nothing to do with each other. */
const GOOD_BITS = 45;
const STRONG_BITS = 60;

/** @param context words that everybody around knows: login, name, project. */
export function passphraseStrength(text: string, context: readonly string[] = []): Strength {
  const form = checkForm(text);
  const bits = form.ok ? guessBits(form.value, context) : 0;
  if (bits < GUESSABLE_BITS) return 'guessable';
  if (bits < GOOD_BITS) return 'fair';
  return bits < STRONG_BITS ? 'good' : 'strong';
}

/** A new passphrase, normalised; refused where it is short or easy to guess. Same on the server. */
export function checkPassphrase(text: string, context: readonly string[] = []): Result<string> {
  const form = checkForm(text);
  if (!form.ok) return form;
  return passphraseStrength(text, context) === 'guessable'
    ? fail('passphrase-guessable')
    : ok(form.value);
}
