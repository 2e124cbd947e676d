import { describe, expect, it } from 'vitest';
import { SHEET_LANGUAGES, sheetWords, weekdayIn } from './words.ts';

const SCRIPTS: Readonly<Record<string, RegExp>> = {
  ar: /\p{Script=Arabic}/u,
  fa: /\p{Script=Arabic}/u,
  uk: /\p{Script=Cyrillic}/u,
  ru: /\p{Script=Cyrillic}/u,
};

describe('the sheet for the mentee', () => {
  it.each(SHEET_LANGUAGES)('has its words in %s, in the script of that language', (tag) => {
    const { language, words } = sheetWords(tag);
    expect(language).toBe(tag);
    for (const text of [...Object.values<string>({ ...words }), weekdayIn(tag, '2026-11-24')]) {
      expect(text.trim()).toBe(text);
      expect(text).toMatch(SCRIPTS[tag] ?? /\p{Script=Latin}/u);
      expect(text).not.toMatch(/\p{Nd}/u);
    }
  });
  it('is German where there are no words in a language', () => {
    expect(sheetWords('ti')).toEqual({ language: 'de', words: sheetWords('de').words });
  });
  it.each([
    ['de', 'Dienstag'],
    ['ar', 'الثلاثاء'],
    ['uk', 'вівторок'],
    ['fa', 'سه‌شنبه'],
  ] as const)('names the day of the week in %s', (tag, name) => {
    expect(weekdayIn(tag, '2026-11-24')).toBe(name);
  });
});
