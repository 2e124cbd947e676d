import type { Problem, Result } from '#lib/domain/problem.ts';
import type { Profile } from '#lib/domain/profile.ts';
import type { Caseload } from '#lib/records/caseload.svelte.ts';
import type { Writing } from './values/model.ts';

export const profileId = (caseId: string): string => `profile:${caseId}:${caseId}`;

export function profileOf(caseload: Caseload, caseId: string): Profile | null {
  return caseload.ofCase('profile', caseId)[0] ?? null;
}

/**
 * Writes parts of the profile and of the mentee in one transaction. The first entry makes the
 * profile; one that a colleague's device made meanwhile is added to.
 */
export async function writeProfile(
  caseload: Caseload,
  caseId: string,
  { profile = {}, mentee }: Pick<Writing, 'profile' | 'mentee'>,
  seen: Profile | null,
): Promise<Result<unknown, Problem[]>> {
  const id = profileId(caseId);
  const level = mentee ? [{ id: `mentee:${caseId}`, patch: () => ({ ...mentee }) }] : [];
  if (!profileOf(caseload, caseId)) {
    const fields = { ...profile, caseId };
    const made = await caseload.together({
      changes: level,
      records: [{ type: 'profile', fields, ulid: caseId }],
    });
    if (made.ok || made.problem[0]?.code !== 'conflict') return made;
  }
  return caseload.together({ changes: [...level, { id, patch: () => ({ ...profile }), seen }] });
}

/** Takes away what is kept of health, for a person whose C2 does not hold any more. */
export function eraseHealth(
  caseload: Caseload,
  caseId: string,
): Promise<Result<unknown, Problem[]>> {
  const fields = {
    workRestriction: undefined,
    workRestrictionNote: undefined,
    disability: undefined,
  };
  return writeProfile(caseload, caseId, { profile: fields }, null);
}
