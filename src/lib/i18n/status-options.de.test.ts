import { describe, expect, it } from 'vitest';
import {
  RESIDENCE_STATUSES,
  type ResidenceStatusCode,
} from '#lib/domain/catalogues/residence-status.ts';
import { STATUS_WORDS } from '#lib/domain/catalogues/status-words.ts';
import { findStatus } from './status-options.de.ts';

const first = (query: string) => findStatus(query)[0]?.value;
const codes = (query: string) => findStatus(query).map(({ value }) => value);

describe('the search for a residence status', () => {
  it.each<[string, ResidenceStatusCode]>([
    ['gestattung', 'ASY_GEST'],
    ['Gestattet', 'ASY_GEST'],
    ['duldung', 'DUL_60A'],
    ['duldung ausbildung', 'DUL_60C'],
    ['ausbildungsduldung', 'DUL_60C'],
    ['beschäftigungsduldung', 'DUL_60D'],
    ['ukraine', 'AE_24'],
    ['fiktion', 'FIK_81_4'],
    ['81 4', 'FIK_81_4'],
    ['chancen', 'AE_104C'],
    ['104c', 'AE_104C'],
    ['chancenkarte', 'AE_20A'],
    ['§ 60c', 'DUL_60C'],
    ['24', 'AE_24'],
    ['25.3', 'AE_25_3'],
    ['§25 Abs. 5 AufenthG', 'AE_25_5'],
    ['25 IV S. 2', 'AE_25_4_2'],
    ['25b', 'AE_25B'],
    ['26 4', 'NE_26_4'],
    ['subsi', 'AE_25_2_S'],
    ['flüchtling', 'AE_25_2_F'],
    ['blue card', 'AE_18G'],
    ['büma', 'ASY_AKN'],
    ['eu-bürger', 'EU_FREI'],
    ['weiß nicht', 'UNB'],
    ['abschiebeverbot', 'AE_25_3'],
  ])('finds by "%s" first %s', (query, code) => expect(first(query)).toBe(code));

  it.each(['25 2', '25abs2', '25 II', '§ 25 Abs. 2', '25.2', '25 abs2'])(
    'takes "%s" for refugees and subsidiary protection',
    (query) => expect(codes(query).slice(0, 2)).toEqual(['AE_25_2_F', 'AE_25_2_S']),
  );

  it('tells the two by their sentence', () => {
    expect(first('25 2 1 alt 2')).toBe('AE_25_2_S');
    expect(first('25 2 subs')).toBe('AE_25_2_S');
  });

  it('finds each of the 66 by its own label, and by its own paragraph', () => {
    for (const { code, label, legalBasis } of RESIDENCE_STATUSES) {
      expect(codes(label), label).toContain(code);
      if (/\d/.test(legalBasis)) expect(codes(legalBasis).slice(0, 12), legalBasis).toContain(code);
    }
  });

  it('finds each by every word that people say for it', () => {
    for (const [code, words] of Object.entries(STATUS_WORDS))
      for (const word of words.split(' '))
        if (!/^\d/.test(word)) expect(codes(word), `${code} ${word}`).toContain(code);
  });

  it('finds nothing where a word fits nowhere', () => {
    expect(findStatus('gestattung blau')).toEqual([]);
    expect(findStatus('999')).toEqual([]);
    expect(findStatus(' § ')).toEqual([]);
  });
});
