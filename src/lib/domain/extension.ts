import { TEMPORARY_PROTECTION_UNTIL } from './catalogues/temporary-protection.ts';
import { GOES_ON } from './catalogues/extension.ts';
import { RESIDENCE_STATUSES } from './catalogues/residence-status.ts';
import type { Residence } from './mentee.ts';

/**
 * What an applied-for extension means. FICTION: the title goes on until the decision (§ 81 (4)
 * AufenthG). LATE: it was applied for after the end, so it goes on only where the authority orders
 * it. PENDING: applied for, but this paper does not go on by law.
 */
export type Extension = 'FICTION' | 'LATE' | 'PENDING';

type Facts = Pick<Residence, 'statusCode' | 'validUntil' | 'extensionAppliedOn'>;

/** Null where nothing was applied for, or the document has no end. */
export function extensionOf({
  statusCode,
  validUntil,
  extensionAppliedOn,
}: Facts): Extension | null {
  if (validUntil === undefined || extensionAppliedOn === undefined) return null;
  const status = RESIDENCE_STATUSES.find(({ code }) => code === statusCode);
  const goesOn =
    status !== undefined &&
    (GOES_ON.classes.includes(status.statusClass) || GOES_ON.codes.includes(status.code));
  if (!goesOn) return 'PENDING';
  return extensionAppliedOn <= endOf(statusCode, validUntil) ? 'FICTION' : 'LATE';
}

/** Last day of a title: temporary protection goes on by regulation, whatever the card says. */
export function endOf(statusCode: Residence['statusCode'], validUntil: string): string {
  const { day } = TEMPORARY_PROTECTION_UNTIL;
  return statusCode === 'AE_24' && validUntil < day ? day : validUntil;
}
