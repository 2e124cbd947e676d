import { addMonths } from './calendar/months.ts';
import { nextWorkingDay } from './calendar/working-day.ts';

/**
 * Last day to answer what a person demanded (Art. 12 (3) GDPR: one month): the day of the demand does
 * not count (§ 187 (1) BGB), it ends on the date of the same number or the last of a shorter month
 * (§ 188 (2), (3)), and where that is no working day on the next one (§ 193).
 */
export function answerDueOn(demandedOn: string): string {
  return nextWorkingDay(addMonths(demandedOn, 1));
}
