import type { Vacancy } from '../domain/vacancy.ts';
import { isTaken } from '../domain/vacancy-validity.ts';
import type { Caseload } from './caseload.svelte.ts';
import type { Choice } from './choices.ts';

/** Open vacancies of a company to choose from, and the one that is chosen, whatever became of it. */
export function vacancyChoices(caseload: Caseload, employerId: string, chosenId: string): Choice[] {
  if (!employerId) return [];
  return caseload
    .vacanciesOfEmployer(employerId)
    .filter(({ _id, state }) => state === 'OPEN' || _id === chosenId)
    .map(({ _id, title }) => ({ value: _id, label: title }));
}

/** Placements of a vacancy that go on, as far as this device knows. */
export function begunOf(caseload: Caseload, { _id, employerId }: Vacancy): number {
  return caseload
    .placementsOfEmployer(employerId)
    .filter(({ vacancyId, endedOn }) => vacancyId === _id && endedOn === undefined).length;
}

/** The vacancy that one more placement would fill; null where places are left. */
export function filledByOneMore(caseload: Caseload, vacancyId: string): Vacancy | null {
  const vacancy = vacancyId ? caseload.vacancies.get(vacancyId) : null;
  return vacancy && isTaken(vacancy, begunOf(caseload, vacancy) + 1) ? vacancy : null;
}
