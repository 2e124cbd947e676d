import type { ConsentPurpose, WithdrawalWay } from '#lib/domain/catalogues/consents.ts';
import type { Withdrawal } from '#lib/domain/consent.ts';
import { toWithdraw } from '#lib/domain/consent-state.ts';
import type { Problem, Result } from '#lib/domain/problem.ts';
import type { Caseload } from '#lib/records/caseload.svelte.ts';

/** Takes back all that was given for a purpose, in one transaction. `at`: ISO 8601. */
export async function withdrawPurpose(
  caseload: Caseload,
  of: { caseId: string; purpose: ConsentPurpose; how: WithdrawalWay; by: string; at: string },
): Promise<Result<unknown, Problem[]>> {
  const { how, by, at } = of;
  const withdrawal: Withdrawal = { at, by, how };
  const standing = toWithdraw(caseload.consentsOfCase(of.caseId), of.purpose);
  return caseload.together({
    changes: standing.map(({ _id: id }) => ({
      id,
      patch: (now) => ('withdrawal' in now && now.withdrawal ? null : { withdrawal }),
    })),
  });
}
