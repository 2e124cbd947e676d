import { berlinDay } from '#lib/domain/berlin-day.ts';
import { addDays } from '#lib/domain/day.ts';
import { LONGEST_TERM_DAYS, belongsToProject, type Term } from '#lib/domain/role-change.ts';
import type { Holdings } from './holdings.ts';
import type { Person, Project } from './model.ts';
import { refusal } from './refusal.ts';
import type { Wanted } from './role-requests.ts';
import type { AccountStore } from './store.ts';

export interface JudgeDeps {
  store: AccountStore;
  now: () => number;
}

/** Mentors and coordinators belong to a project, the others to none. Throws 400. */
export async function projectFor(
  store: AccountStore,
  { role, projectId }: Pick<Person, 'role' | 'projectId'>,
): Promise<Project | null> {
  if (belongsToProject(role) !== (projectId !== null))
    throw refusal(400, 'value-unknown', 'Mentors and coordinators need a project, others none.', {
      field: 'projectId',
    });
  if (projectId === null) return null;
  const project = await store.project(projectId);
  if (!project)
    throw refusal(400, 'value-unknown', 'There is no such project.', { field: 'projectId' });
  return project;
}

/** Throws 400 for what cannot be. */
export async function judgeStanding({ person, to, term }: Wanted, deps: JudgeDeps): Promise<void> {
  await projectFor(deps.store, to);
  if ((to.role === 'AUDITOR') !== (term !== undefined) || (term && !fits(term, deps.now())))
    throw refusal(400, 'term-invalid', 'An auditor needs a term, nobody else has one.', {
      field: 'until',
    });
  const current = await deps.store.person(person.id);
  if (!current) return;
  if (current.role === to.role && current.projectId === to.projectId && !term && current.active)
    throw refusal(400, 'value-unknown', 'Nothing would change.', { field: 'role' });
  // What is on the devices belongs to the project: who works elsewhere gets an account there.
  if (current.projectId !== to.projectId)
    throw refusal(400, 'value-unknown', 'An account stays where it is.', { field: 'projectId' });
}

/** Throws 409 with their number. */
export function requireNoCases({ cases: count }: Holdings): void {
  if (count > 0)
    throw refusal(409, 'person-has-cases', 'Cases must be handed over first.', { count });
}

function fits({ from, until }: Term, now: number): boolean {
  return from <= until && until >= berlinDay(now) && until <= addDays(from, LONGEST_TERM_DAYS);
}
