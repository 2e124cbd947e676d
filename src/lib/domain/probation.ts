import { addMonths } from './calendar/months.ts';
import { PROBATION_RULES, type ProbationRule } from './catalogues/probation-rules.ts';
import { addDays } from './day.ts';
import type { Placement } from './placement.ts';

/** The rule on probation for a kind that starts on a day, or null where there is none. */
export function probationRule(kind: Placement['kind'], startOn: string): ProbationRule | null {
  return (
    PROBATION_RULES.find(
      ({ kinds, validFrom, validTo }) =>
        kinds.includes(kind) &&
        validFrom <= startOn &&
        (validTo === undefined || startOn <= validTo),
    ) ?? null
  );
}

/** Last day of the longest probation that the law allows (§§ 187 (2), 188 (2) BGB), or null. */
export function suggestedProbationEnd(kind: Placement['kind'], startOn: string): string | null {
  const rule = probationRule(kind, startOn);
  if (!rule) return null;
  return lastDayOf(startOn, rule.months);
}

/**
 * Whether a placement ended in its probation: by the day that was written down, else by the longest
 * the law allows. Null where neither is known.
 */
export function endedInProbation(
  { kind, startOn, probationEndOn }: Pick<Placement, 'kind' | 'startOn' | 'probationEndOn'>,
  endedOn: string,
): boolean | null {
  const end = probationEndOn ?? suggestedProbationEnd(kind, startOn);
  return end === null ? null : endedOn <= end;
}

function lastDayOf(startOn: string, months: number): string {
  const same = addMonths(startOn, months);
  // A term from the 31st ends with the last of a shorter month, not on the day before it.
  return same.slice(8) === startOn.slice(8) ? addDays(same, -1) : same;
}
