import { describe, expect, it } from 'vitest';
import { buildVacancy } from '#tests/factories/vacancy.ts';
import { deadlineLabel } from './rule.ts';
import { isPressing, isUp } from './radar.ts';
import { vacancyDeadlines } from './vacancy.ts';
import type { Vacancy } from '../vacancy.ts';

const all = () => true;
const of = (fields: Partial<Vacancy> = {}) =>
  vacancyDeadlines([buildVacancy({ validUntil: '2027-01-22', ...fields })], all);

describe('T16, a vacancy to be asked about', () => {
  it('is about the company and no case, named by the vacancy and its day', () => {
    const vacancy = buildVacancy({ title: 'Koch/Köchin', validUntil: '2027-01-22' });
    const [found] = vacancyDeadlines([vacancy], all);
    expect(found).toMatchObject({
      key: `T16:${vacancy._id}:2027-01-22`,
      caseId: '',
      employerId: vacancy.employerId,
      about: 'Koch/Köchin',
      dueOn: '2027-01-22',
    });
    expect(found && deadlineLabel(found)).toBe('Stelle prüfen');
  });

  it.each([
    ['2027-01-21', false],
    ['2027-01-22', true],
    ['2027-01-23', true],
    ['2027-12-31', true],
  ])('is up on %s: %s', (day, up) => {
    const [found] = of();
    expect(found && isUp(found, day)).toBe(up);
    expect(found && isPressing(found, day)).toBe(up);
  });

  it.each<[Vacancy['state'], number]>([
    ['OPEN', 1],
    ['RESERVED', 1],
    ['FILLED', 0],
    ['WITHDRAWN', 0],
    ['EXPIRED', 0],
  ])('of one that is %s: %i', (state, count) => {
    expect(of({ state })).toHaveLength(count);
  });

  it('moves with its day: another key, so that what settled the old one does not settle it', () => {
    const vacancy = buildVacancy({ validUntil: '2027-01-22' });
    const keys = (validUntil: string) =>
      vacancyDeadlines([{ ...vacancy, validUntil }], all).map(({ key, dueOn }) => [key, dueOn]);
    expect(keys('2027-01-22')).not.toEqual(keys('2027-03-23'));
    expect(keys('2027-03-23')).toEqual([[`T16:${vacancy._id}:2027-03-23`, '2027-03-23']]);
  });

  it('is none of a company that is gone', () => {
    expect(vacancyDeadlines([buildVacancy()], () => false)).toEqual([]);
  });
});
