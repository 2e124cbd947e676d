import type { Person, User } from '../accounts/model.ts';

/** Whose devices somebody may see and mark: the own, those of the project, as administrator all. */
export function mayMark(user: User, person: Pick<Person, 'id' | 'projectId'>): boolean {
  if (user.id === person.id || user.role === 'ADMIN') return true;
  return user.role === 'COORDINATOR' && isOf(user, person);
}

const isOf = ({ project }: User, { projectId }: Pick<Person, 'projectId'>): boolean =>
  project !== null && project.id === projectId;
