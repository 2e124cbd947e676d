import { describe, expect, it } from 'vitest';
import { CONSENT_LANGUAGES } from '#lib/domain/catalogues/consents.ts';
import { SCRIPTS } from '#tests/factories/scripts.ts';
import { loadSheetWords } from './load.ts';
import { weekdayIn } from './words.ts';

const textsIn = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : value && typeof value === 'object'
      ? Object.values(value).flatMap(textsIn)
      : [];
const keysOf = (value: object): string[] =>
  Object.entries(value).flatMap(([key, inner]) =>
    inner && typeof inner === 'object' ? [key, ...keysOf(inner as object)] : [key],
  );

describe('the sheets for the mentee', () => {
  it.each(CONSENT_LANGUAGES)('have all their words in %s, in its script', async (tag) => {
    const german = await loadSheetWords('de');
    const words = await loadSheetWords(tag);
    expect(words.review).toBeNull();
    expect(keysOf(words)).toEqual(keysOf(german));
    const { language, ...rest } = words;
    expect(language).toBe(tag);
    for (const text of textsIn(rest)) {
      expect(text.trim()).toBe(text);
      expect(text).toMatch(SCRIPTS[tag] ?? /\p{Script=Latin}/u);
      expect(text).not.toMatch(/\p{Nd}/u);
    }
    // A meeting of its own kind each, and no line of German left over.
    expect(new Set(Object.values(words.kinds)).size).toBe(Object.keys(words.kinds).length);
    if (tag !== 'de')
      expect(textsIn(words.kinds).filter((text) => textsIn(german.kinds).includes(text))).toEqual(
        [],
      );
  });

  it.each(CONSENT_LANGUAGES)('name seven days of the week in %s', async (tag) => {
    const words = await loadSheetWords(tag);
    const week = ['23', '24', '25', '26', '27', '28', '29'].map((day) =>
      weekdayIn(words, `2026-11-${day}`),
    );
    expect(week).toEqual(words.weekdays);
    expect(new Set(week).size).toBe(7);
  });

  it.each([
    ['de', 'Dienstag'],
    ['ar', 'الثلاثاء'],
    ['uk', 'вівторок'],
    ['fa', 'سه‌شنبه'],
    ['ps', 'درېنۍ'],
    ['ti', 'ሰሉስ'],
    ['vi', 'Thứ Ba'],
    ['kmr', 'sêşem'],
    ['ckb', 'سێشەممە'],
  ] as const)('say in %s on which day the 24th of November 2026 was', async (tag, name) => {
    expect(weekdayIn(await loadSheetWords(tag), '2026-11-24')).toBe(name);
  });
});
