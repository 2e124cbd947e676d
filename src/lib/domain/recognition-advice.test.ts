import { describe, expect, it } from 'vitest';
import { REGULATED_OCCUPATIONS } from './catalogues/regulated-occupations.ts';
import { fold } from './fold.ts';
import { kldbName } from './kldb.ts';
import { searchOccupations } from './occupations.ts';
import { recognitionAdvice, regulatedOccupation } from './recognition-advice.ts';

const advise = (
  occupation: string,
  ags = '14625',
  type: 'VOCATIONAL' | 'UNIVERSITY' = 'VOCATIONAL',
) => recognitionAdvice({ type, occupation, ags, group: searchOccupations(occupation)[0]?.group });

describe('the office for a recognition', () => {
  it.each<[string, string, string, string | null]>([
    ['Tischler', 'BQFG', 'HWK_DD', null],
    ['Friseurin', 'BQFG', 'HWK_DD', null],
    ['Bäcker', 'BQFG', 'HWK_DD', null],
    ['Industriemechaniker', 'BQFG', 'IHK_FOSA', null],
    ['Verkäuferin', 'BQFG', 'IHK_FOSA', null],
    ['Koch', 'BQFG', 'IHK_FOSA', null],
    ['Krankenschwester', 'REGULATED', 'LDS', 'NURSE'],
    ['Pflegefachfrau', 'REGULATED', 'LDS', 'NURSE'],
    ['Krankenpflegehelferin', 'REGULATED', 'LDS', 'NURSE_AIDE'],
    ['Zahnarzt', 'REGULATED', 'LDS', 'DENTIST'],
    ['Ärztin', 'REGULATED', 'LDS', 'PHYSICIAN'],
    ['Facharzt für Chirurgie', 'REGULATED', 'LDS', 'PHYSICIAN'],
    ['Apothekerin', 'REGULATED', 'LDS', 'PHARMACIST'],
    ['Physiotherapeut', 'REGULATED', 'LDS', 'PHYSIOTHERAPY'],
    ['Grundschullehrerin', 'REGULATED', 'LASUB', 'TEACHER'],
    ['Erzieherin', 'REGULATED', 'LASUB', 'EDUCATOR'],
    ['Bauingenieur', 'REGULATED', 'INGENIEURKAMMER', 'ENGINEER'],
    ['Rechtsanwältin', 'REGULATED', 'OTHER', 'LAWYER'],
  ])('%s: %s at %s', (occupation, kind, authority, code) => {
    expect(advise(occupation)).toMatchObject({ kind, authority });
    expect(regulatedOccupation(occupation)?.code ?? null).toBe(code);
  });

  it.each([
    ['14511', 'HWK_C'],
    ['14612', 'HWK_DD'],
    ['14713', 'HWK_L'],
    ['', 'OTHER'],
  ])('for a craft in %s it is %s', (ags, authority) => {
    expect(advise('Maurer', ags).authority).toBe(authority);
  });

  it('rates studies that lead to no regulated occupation at the ZAB', () => {
    expect(advise('Betriebswirtschaft', '14625', 'UNIVERSITY')).toMatchObject({
      kind: 'ZAB',
      authority: 'ZAB',
      because: 'UNIVERSITY',
    });
  });

  it('asks the school office about a school certificate', () => {
    expect(recognitionAdvice({ type: 'SCHOOL', occupation: 'Abitur' })).toMatchObject({
      kind: 'SCHOOL',
      authority: 'LASUB',
    });
  });

  it('finds every regulated occupation by its stems, in known groups, with its law', () => {
    for (const { groups, stems, legalBasis, code } of REGULATED_OCCUPATIONS) {
      for (const group of groups) expect(kldbName(group), code).not.toBeNull();
      for (const stem of stems) expect(fold(stem)).toBe(stem);
      expect(legalBasis).not.toBe('');
    }
    expect(regulatedOccupation('Verkäufer')).toBeNull();
    expect(regulatedOccupation('Kfz-Mechatroniker')).toBeNull();
  });
});
