import { de } from '#lib/i18n/de/session.ts';

/** The server asks for the same; it has the last word. */
export const MIN_PASSPHRASE = 10;

export function passphraseError(value: string): string | null {
  const missing = MIN_PASSPHRASE - value.length;
  return missing > 0 ? de.newPassphrase.tooShort(missing) : null;
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
