import { fail, ok, type Result } from './problem.ts';

/** Fewer characters are refused, on the device as on the server. */
export const PASSPHRASE_MIN_CHARACTERS = 10;
/** Fewer different characters are one key held down. */
const LEAST_DIFFERENT = 4;

/** One spelling for what looks alike: keyboards compose umlauts differently (Unicode NFKC). */
export function normalisePassphrase(text: string): string {
  return text.normalize('NFKC');
}

/**
 * A passphrase, normalised; refused where it is short or one character repeated. What a device
 * asks of one that its server has accepted; for a new one see `checkPassphrase`.
 */
export function checkForm(text: string): Result<string> {
  const passphrase = normalisePassphrase(text);
  const characters = Array.from(passphrase);
  if (characters.length < PASSPHRASE_MIN_CHARACTERS)
    return fail('passphrase-too-short', { values: { min: PASSPHRASE_MIN_CHARACTERS } });
  if (new Set(characters).size < LEAST_DIFFERENT) return fail('passphrase-guessable');
  return ok(passphrase);
}
