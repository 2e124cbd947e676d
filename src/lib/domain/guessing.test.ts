import { describe, expect, it } from 'vitest';
import { checkPassphrase, passphraseStrength } from './passphrase.ts';
import { COMMON_WORDS } from './passphrase-words/common.ts';

describe('the strength of a passphrase', () => {
  it.each([
    'passwort123',
    'P4ssw0rt!2',
    'Sommer2024!',
    'qwertzuiop',
    'asdfghjklö',
    '1q2w3e4r5t',
    '1234567890',
    'hallohallohallo',
    'Dresden1234',
    'michael1985',
    'ichliebedich',
    'йцукенгшщз',
    'Marienkäfer',
    'aaaaaaaaaaaa',
  ])('refuses %s, which everybody tries', (text) => {
    expect(checkPassphrase(text)).toMatchObject({ problem: { code: 'passphrase-guessable' } });
  });

  it('refuses a short one before anything else', () => {
    expect(checkPassphrase('kurz')).toMatchObject({ problem: { code: 'passphrase-too-short' } });
  });

  it('refuses what everybody around knows: login, name, project', () => {
    const context = ['anna.beispiel', 'Anna Beispiel', 'Oberes Vogtland'];
    expect(checkPassphrase('Annabeispiel87').ok).toBe(true);
    expect(checkPassphrase('Annabeispiel87', context).ok).toBe(false);
    expect(checkPassphrase('beispielbeispiel', context).ok).toBe(false);
  });

  it('calls four words that have nothing to do with each other strong, and two guessable', () => {
    expect(passphraseStrength('quittung talsperre mond beet')).toBe('strong');
    expect(passphraseStrength('mond beet quark')).toBe('fair');
    expect(passphraseStrength('mond quark')).toBe('guessable');
    expect(passphraseStrength('xK9#mQ2$vL')).toBe('good');
  });

  it('takes an umlaut typed in two parts for the same', () => {
    const text = 'Wolken über Plauen';
    expect(checkPassphrase(text.normalize('NFD'))).toEqual(checkPassphrase(text));
  });

  it('answers soon for a text of any length', () => {
    expect(checkPassphrase('passwort '.repeat(5_000)).ok).toBe(false);
  });

  it('knows each common word once', () => {
    expect(new Set(COMMON_WORDS).size).toBe(COMMON_WORDS.length);
  });
});
