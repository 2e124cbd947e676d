import type { Deadline } from '../domain/deadlines/deadline.ts';
import { settledKeys } from '../domain/deadlines/radar.ts';
import { vacancyDeadlines } from '../domain/deadlines/vacancy.ts';
import { opened, type CaseDeadlines } from './case-deadlines.ts';
import type { Caseload } from './caseload.svelte.ts';

interface Known {
  from: readonly unknown[];
  found: CaseDeadlines;
}

/** By caseload: reckoned again only where a vacancy, a company or a task changed. */
const known = new WeakMap<Caseload, Known>();

/** When which vacancy of the project is to be asked about (T16). */
export function deadlinesOfVacancies(caseload: Caseload): CaseDeadlines {
  const vacancies = caseload.vacancies.all;
  const from = [vacancies, caseload.employers.all, caseload.tasks.all];
  const before = known.get(caseload);
  if (before?.from.every((one, index) => one === from[index])) return before.found;
  const all = vacancyDeadlines(vacancies, (id) => caseload.employers.get(id) !== null);
  const keys = all.length === 0 ? NONE : settledKeys(caseload.tasks.all);
  const found = opened(all, keys);
  known.set(caseload, { from, found });
  return found;
}

const NONE: ReadonlySet<string> = new Set();

/** What is or becomes due of these vacancies, and nobody settled. */
export function openOfVacancies(
  caseload: Caseload,
  vacancies: readonly { _id: string }[],
): Deadline[] {
  if (vacancies.length === 0) return [];
  const ids = new Set(vacancies.map(({ _id }) => _id));
  return deadlinesOfVacancies(caseload).open.filter(({ sourceId }) => ids.has(sourceId));
}

/** Whoever entered a vacancy asks about it. */
export function vacanciesOf(caseload: Caseload, userId: string) {
  return caseload.vacancies.all.filter(({ createdBy }) => createdBy === userId);
}
