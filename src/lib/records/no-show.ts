import type { Contact } from '../domain/contact.ts';
import type { Problem, Result } from '../domain/problem.ts';
import type { Caseload } from './caseload.svelte.ts';

/**
 * Nobody came to an appointment: it took place as NOSHOW, which does not count as counselling
 * (domain.md 1.9). The second of the pair takes it back.
 */
export async function noteNoShow(
  caseload: Caseload,
  { _id: id, contactType, state }: Contact,
): Promise<Result<() => Promise<Result<unknown, Problem[]>>, Problem[]>> {
  const noted = await caseload.update<'contact'>(id, { contactType: 'NOSHOW', state: 'DONE' });
  if (!noted.ok) return noted;
  return {
    ok: true,
    value: () => caseload.update<'contact'>(id, { contactType, state }),
  };
}
