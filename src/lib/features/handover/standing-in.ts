import { isGrace, standingDeputies } from '#lib/domain/handover-steps.ts';
import type { Handover } from '#lib/domain/handover.ts';
import type { Mentee } from '#lib/domain/mentee.ts';
import { responsibleFor } from '#lib/domain/responsibility.ts';

/** Somebody stands in for somebody in several cases, until the same day. */
export interface StandingIn {
  key: string;
  deputyId: string;
  forId: string;
  until: string;
  /** ULIDs. */
  caseIds: string[];
}

/** Who stands in for whom, without the day of grace after a handover; the nearest end first. */
export function standingIn(
  mentees: readonly Mentee[],
  handovers: readonly Handover[],
  today: string,
): StandingIn[] {
  const groups = new Map<string, StandingIn>();
  for (const mentee of mentees) {
    const caseId = mentee._id.slice('mentee:'.length);
    const forId = responsibleFor(mentee)[0] ?? '';
    for (const { userId, until } of standingDeputies(mentee, today)) {
      if (isGrace(caseId, { userId, until }, handovers)) continue;
      const key = `${until} ${userId} ${forId}`;
      const group = groups.get(key) ?? { key, deputyId: userId, forId, until, caseIds: [] };
      group.caseIds.push(caseId);
      groups.set(key, group);
    }
  }
  return [...groups.values()].sort((a, b) => a.key.localeCompare(b.key));
}
