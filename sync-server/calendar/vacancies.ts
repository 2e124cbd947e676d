import type { Deadline } from '#lib/domain/deadlines/deadline.ts';
import { vacancyDeadlines } from '#lib/domain/deadlines/vacancy.ts';
import type { Vacancy } from '#lib/domain/vacancy.ts';
import type { CaseIndex } from '../access/case-index.ts';
import { readDocuments } from '../rights/case-documents.ts';

/** When the project's vacancies are to be asked about, and which of it is whose. */
export interface VacancyDeadlines {
  all: Deadline[];
  /** Those of vacancies that this person entered. */
  of: (userId: string) => Deadline[];
}

export async function vacancyDeadlinesIn(
  index: CaseIndex,
  sees: (id: string) => boolean,
): Promise<VacancyDeadlines> {
  const live = async (ids: readonly string[]) => {
    const found = await readDocuments(index, ids);
    return found
      .map(({ winner }) => winner)
      .filter(({ deletedAt }) => deletedAt === undefined) as unknown as Vacancy[];
  };
  const vacancies = await live(index.ids.below('vacancy:').filter(sees));
  const employers = [...new Set(vacancies.map(({ employerId }) => employerId))];
  const there = new Set((await live(employers.filter(sees))).map(({ _id }) => _id));
  const all = vacancyDeadlines(vacancies, (id) => there.has(id));
  const author = new Map(vacancies.map(({ _id, createdBy }) => [_id, createdBy]));
  return { all, of: (userId) => all.filter(({ sourceId }) => author.get(sourceId) === userId) };
}
