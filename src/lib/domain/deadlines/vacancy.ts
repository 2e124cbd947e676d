import type { Vacancy } from '../vacancy.ts';
import { isLive } from '../vacancy-validity.ts';
import { deadline, type Deadline } from './deadline.ts';

/** What of a vacancy its deadline follows from. */
export type DatedVacancy = Pick<Vacancy, '_id' | 'employerId' | 'title' | 'state' | 'validUntil'>;

/**
 * T16: on the last day on which a vacancy is taken to be true, somebody asks the company. One that
 * was filled or withdrawn is asked about no more, nor is one of a company that is gone.
 */
export function vacancyDeadlines(
  vacancies: readonly DatedVacancy[],
  isThere: (employerId: string) => boolean,
): Deadline[] {
  return vacancies
    .filter((one) => isLive(one) && isThere(one.employerId))
    .map(({ _id: id, employerId, title: about, validUntil: date }) =>
      deadline('T16', { caseId: '', id, date }, date, undefined, { about, employerId }),
    );
}
