import { describe, expect, it } from 'vitest';
import { isLogin, passphraseError, repeatError, tokenOf } from './new-passphrase.ts';

describe('a new passphrase', () => {
  it('says how many characters are missing', () => {
    expect(passphraseError('123456789')).toBe('Noch ein Zeichen mehr.');
    expect(passphraseError('12345')).toBe('Noch 5 Zeichen mehr.');
    expect(passphraseError('vier kleine woerter')).toBeNull();
  });

  it('says that it is easy to guess, also from what is known of the person', () => {
    expect(passphraseError('passwort123')).toMatch(/erraten/);
    expect(passphraseError('Annabeispiel87')).toBeNull();
    expect(passphraseError('Annabeispiel87', ['anna.beispiel'])).toMatch(/erraten/);
  });

  it('asks for the same text twice', () => {
    expect(repeatError('eins', 'zwei')).not.toBeNull();
    expect(repeatError('eins', 'eins')).toBeNull();
  });
});

describe('a link', () => {
  it('carries its key in the fragment', () => {
    expect(tokenOf('#abcDEF_0123456789-xyz')).toBe('abcDEF_0123456789-xyz');
  });

  it('is incomplete without a key, or with half of one', () => {
    expect(tokenOf('')).toBeNull();
    expect(tokenOf('#abc')).toBeNull();
    expect(tokenOf('#<script>alert(1)</script>')).toBeNull();
  });
});

describe('a login', () => {
  it('is lower case, digits, dots and hyphens, a letter first', () => {
    expect(isLogin('m.muster-2')).toBe(true);
    for (const wrong of ['', 'M.Muster', '2m', 'möller', 'a b']) expect(isLogin(wrong)).toBe(false);
  });
});
