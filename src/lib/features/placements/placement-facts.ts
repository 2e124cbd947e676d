import type { Placement } from '#lib/domain/placement.ts';
import { de } from '#lib/i18n/de/placements.ts';
import { formatDay } from '#lib/i18n/format.ts';

/** What a contract says beside its first day, in one line. */
export function placementFacts(placement: Placement): string {
  const { hoursPerWeek, contractEndOn, probationEndOn, qualificationAdequate } = placement;
  return [
    hoursPerWeek === undefined ? '' : de.facts.hours(String(hoursPerWeek).replace('.', ',')),
    contractEndOn ? de.facts.contractEnd(formatDay(contractEndOn)) : '',
    probationEndOn ? de.facts.probation(formatDay(probationEndOn)) : '',
    de.facts.insured[placement.socialInsurance],
    qualificationAdequate === 'YES' ? de.facts.adequate : '',
    qualificationAdequate === 'NO' ? de.facts.notAdequate : '',
  ]
    .filter(Boolean)
    .join(' · ');
}
