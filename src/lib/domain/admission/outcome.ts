import type { AdmissionCheck } from '../admission-check.ts';
import type { Eligibility } from './eligibility.ts';

/**
 * What a check means for the case. `GO`: admission goes on. `DECIDE`: the coordination has the say.
 * `WAIT`: the waiting list. `CLEAR`: something is to be found out. `REFER`: others can help.
 */
export type CheckOutcome = 'GO' | 'DECIDE' | 'WAIT' | 'CLEAR' | 'REFER';

const BY_ELIGIBILITY: Readonly<Record<Eligibility, CheckOutcome>> = {
  ELIGIBLE_PRIMARY: 'GO',
  // Others than the protected are released by the coordination, which knows the room (row 10).
  ELIGIBLE_SECONDARY: 'DECIDE',
  WAITLIST_CAPACITY: 'DECIDE',
  HOLD_WORK_BAN: 'DECIDE',
  REVIEW: 'DECIDE',
  NOT_YET_LANGUAGE: 'WAIT',
  CLEARING: 'CLEAR',
  NOT_ELIGIBLE_RESIDENCE: 'REFER',
  NOT_ELIGIBLE_GROUP: 'REFER',
  NOT_ELIGIBLE_FIVE_YEARS: 'REFER',
  NOT_ELIGIBLE_WORK_BAN: 'REFER',
};

const BY_DECISION = { ADMIT: 'GO', WAIT: 'WAIT', REJECT: 'REFER' } as const;

export function outcomeOf(check: Pick<AdmissionCheck, 'eligibility' | 'decision'>): CheckOutcome {
  return check.decision ? BY_DECISION[check.decision] : BY_ELIGIBILITY[check.eligibility];
}

/** ULID of a check, `check:CASE:ULID`. */
export const ulidOfCheck = ({ _id }: Pick<AdmissionCheck, '_id'>): string =>
  _id.slice(_id.lastIndexOf(':') + 1);

type Dated = Pick<AdmissionCheck, '_id' | 'createdAt' | 'decides' | 'decision' | 'deletedAt'>;

const newest = <C extends Dated>(checks: readonly C[]): C | null =>
  checks.reduce<C | null>(
    (last, one) =>
      last &&
      (last.createdAt > one.createdAt || (last.createdAt === one.createdAt && last._id > one._id))
        ? last
        : one,
    null,
  );

/**
 * The check that counts: the newest one, or the word of the coordination on it. A decision counts
 * for the check that it names, whatever the clocks of the two devices said.
 */
export function checkInForce<C extends Dated>(checks: readonly C[]): C | null {
  const standing = checks.filter(({ deletedAt }) => deletedAt === undefined);
  const asked = newest(standing.filter(({ decision }) => decision === undefined));
  if (!asked) return newest(standing);
  return newest(standing.filter(({ decides }) => decides === ulidOfCheck(asked))) ?? asked;
}
