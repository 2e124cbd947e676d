import type { AdmissionCheck } from '#lib/domain/admission-check.ts';
import { de } from '#lib/i18n/de/admission.ts';
import { dayOf, formatDay } from '#lib/i18n/format.ts';
import type { Caseload } from '#lib/records/caseload.svelte.ts';

/** When a check was made or decided upon, and by whom. */
export function madeText(check: AdmissionCheck, caseload: Caseload): string {
  const day = formatDay(dayOf(check.createdAt));
  const by = caseload.memberName(check.createdBy);
  return check.decision ? de.decidedOn(day, by) : de.checkedOn(day, by);
}
