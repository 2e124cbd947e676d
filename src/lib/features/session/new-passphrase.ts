import { checkPassphrase, PASSPHRASE_MIN_CHARACTERS } from '#lib/domain/passphrase.ts';
import { de } from '#lib/i18n/de/session.ts';
import { problemText } from '#lib/i18n/problems.de.ts';

/** @param context words that everybody around knows: login, name, project. */
export function passphraseError(value: string, context: readonly string[] = []): string | null {
  const checked = checkPassphrase(value, context);
  if (checked.ok) return null;
  const missing = PASSPHRASE_MIN_CHARACTERS - Array.from(value).length;
  return missing > 0 ? de.newPassphrase.tooShort(missing) : problemText(checked.problem);
}

export function repeatError(value: string, repeated: string): string | null {
  return value === repeated ? null : de.newPassphrase.different;
}

/** The key in the fragment of a link; it never reaches a server's log. */
export function tokenOf(hash: string): string | null {
  const token = hash.replace(/^#/, '').trim();
  return /^[\w-]{16,}$/.test(token) ? token : null;
}

const LOGIN = /^[a-z][a-z0-9.-]{1,39}$/;
export const isLogin = (text: string): boolean => LOGIN.test(text);
