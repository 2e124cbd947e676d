import { describe, expect, it } from 'vitest';
import { BELONGINGS, belongsToCase, idRangesOf } from './case-belongings.ts';
import { DOCUMENT_TYPES, makeId, parseId } from './id.ts';

const CASE = '01HZY0000000000000000000AA';
const OTHER = '01HZY0000000000000000000AB';
const OWN = '01HZY0000000000000000000ZZ';

const found = (id: string): boolean =>
  idRangesOf(CASE).some(({ start, end }) => start <= id && id <= end);

describe('what belongs to a case', () => {
  it('knows each kind whose id may carry a case', () => {
    for (const type of DOCUMENT_TYPES)
      if (parseId(makeId(type, OWN, CASE))) expect(BELONGINGS[type]).toBe('id');
  });
  it('finds the case and its documents by their ids, and nothing of another case', () => {
    expect(found(`mentee:${CASE}`)).toBe(true);
    expect(found(`mentee:${OTHER}`)).toBe(false);
    for (const type of DOCUMENT_TYPES.filter((one) => BELONGINGS[one] === 'id')) {
      expect(found(makeId(type, OWN, CASE))).toBe(true);
      expect(found(makeId(type, OWN, OTHER))).toBe(false);
      expect(found(makeId(type, CASE))).toBe(false);
    }
  });
  it('takes a protocol along that names the case', () => {
    expect(belongsToCase({ _id: `handover:${OWN}`, subjectCaseId: CASE }, CASE)).toBe(true);
    expect(belongsToCase({ _id: `handover:${OWN}`, subjectCaseId: OTHER }, CASE)).toBe(false);
    expect(belongsToCase({ _id: `contact:${OWN}`, employerId: 'employer:1' }, CASE)).toBe(false);
  });
});
