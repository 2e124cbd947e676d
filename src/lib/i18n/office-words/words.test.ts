import { describe, expect, it } from 'vitest';
import { CONSENT_LANGUAGES } from '#lib/domain/catalogues/consents.ts';
import { OFFICE_WORD_PLACES, officeWordsOf } from '#lib/domain/catalogues/office-words.ts';
import { SCRIPTS } from '#tests/factories/scripts.ts';
import { loadOfficeWords } from './load.ts';

const ALL = OFFICE_WORD_PLACES.flatMap(officeWordsOf);
const HELPS = CONSENT_LANGUAGES.filter((tag) => tag !== 'de');

describe('the words of offices', () => {
  it('are each there once, with one article and a plain sentence', () => {
    expect(new Set(ALL.map(({ code }) => code)).size).toBe(ALL.length);
    expect(new Set(ALL.map(({ german }) => german)).size).toBe(ALL.length);
    for (const { german, meaning } of ALL) {
      expect(german).toMatch(/^((der|die|das|sich) \S|brutto$|netto$)/);
      expect(meaning).toMatch(/^[A-ZÄÖÜ].*[.?]$/);
      // Short sentences: none beyond fifteen words.
      for (const sentence of meaning.split(/[.?!]\s/))
        expect([sentence, sentence.split(' ').length <= 15]).toEqual([sentence, true]);
    }
  });

  it.each(HELPS)('are whole in %s, in its script and with Latin digits', async (tag) => {
    const help = await loadOfficeWords(tag);
    expect(help?.language).toBe(tag);
    expect(help?.review).toBeNull();
    const words = help?.words ?? {};
    expect(Object.keys(words).toSorted()).toEqual(ALL.map(({ code }) => code).toSorted());
    for (const text of Object.values(words)) {
      if (text === null) continue;
      expect(text.trim()).toBe(text);
      expect(text).toMatch(SCRIPTS[tag] ?? /\p{Script=Latin}/u);
      expect(text).not.toMatch(/(?![0-9])\p{Nd}/u);
    }
  });

  it('lack a word in few places, and say so by null', async () => {
    const missing = await Promise.all(
      HELPS.map(async (tag) => {
        const words = (await loadOfficeWords(tag))?.words ?? {};
        return [tag, Object.keys(words).filter((code) => words[code] === null)] as const;
      }),
    );
    expect(missing.filter(([, codes]) => codes.length > 0)).toEqual([
      ['ti', ['SIDE_CONDITION', 'TEMP_WORK']],
    ]);
  });

  it('are German alone where German was chosen', async () => {
    expect(await loadOfficeWords('de')).toBeNull();
  });
});
