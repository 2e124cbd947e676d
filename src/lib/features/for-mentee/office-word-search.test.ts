import { describe, expect, it } from 'vitest';
import type { ConsentLanguage } from '#lib/i18n/consents/languages.ts';
import { loadOfficeWords } from '#lib/i18n/office-words/load.ts';
import { findWords } from './office-word-search.ts';

const codes = async (language: ConsentLanguage, query: string): Promise<string[]> =>
  findWords(await loadOfficeWords(language), [], query).flatMap(({ words }) =>
    words.map(({ code }) => code),
  );

describe('the search in words of offices', () => {
  it('finds a word in German, with and without umlauts', async () => {
    expect(await codes('ar', 'kundig')).toContain('DISMISSAL');
    expect(await codes('ar', 'KRANKENK')).toEqual(['HEALTH_INSURER']);
    expect(await codes('de', 'Frist')).toContain('DEADLINE');
  });
  it.each([
    ['ar', 'المهله', 'DEADLINE'],
    ['ar', 'عقد العمل', 'CONTRACT'],
    ['fa', 'قرارداد كار', 'CONTRACT'],
    ['uk', 'податковий', 'TAX_ID'],
    ['tr', 'SOZLESMESI', 'CONTRACT'],
    ['ti', 'ቆጸራ', 'APPOINTMENT'],
    ['vi', 'ho chieu', 'PASSPORT'],
    ['ckb', 'پاسپۆرت', 'PASSPORT'],
  ] as const)('finds in %s what was typed as %s', async (language, query, code) => {
    expect(await codes(language, query)).toContain(code);
  });
  it('keeps to the chosen places, in their order', async () => {
    const found = findWords(await loadOfficeWords('ar'), ['HEALTH', 'WORK'], '');
    expect(found.map(({ place }) => place)).toEqual(['WORK', 'HEALTH']);
    expect(findWords(null, [], 'xyzxyz')).toEqual([]);
  });
});
