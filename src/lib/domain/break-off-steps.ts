import { BREAK_OFF_STEPS, type BreakOffStep } from './catalogues/break-off-steps.ts';
import { addDays } from './day.ts';
import type { Placement } from './placement.ts';

export interface NextStep {
  step: BreakOffStep;
  dueOn: string;
}

/** What may be done after an end, with the day by which; none is due before today. */
export function stepsAfter(
  { kind }: Pick<Placement, 'kind'>,
  end: { endedOn: string; reason: Placement['endReason'] },
  today: string,
): NextStep[] {
  return BREAK_OFF_STEPS.filter(
    ({ kinds, reasons, validFrom, validTo }) =>
      kinds.some((letter) => kind.startsWith(letter)) &&
      (!reasons || (end.reason !== undefined && reasons.includes(end.reason))) &&
      validFrom <= end.endedOn &&
      (validTo === undefined || end.endedOn <= validTo),
  ).map((step) => {
    const dueOn = addDays(step.fromToday ? today : end.endedOn, step.days);
    return { step, dueOn: dueOn < today ? today : dueOn };
  });
}
