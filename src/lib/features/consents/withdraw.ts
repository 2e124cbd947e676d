import { c1Standing } from '#lib/domain/activation.ts';
import { berlinDay } from '#lib/domain/berlin-day.ts';
import type { ConsentPurpose, WithdrawalWay } from '#lib/domain/catalogues/consents.ts';
import type { Withdrawal } from '#lib/domain/consent.ts';
import { toWithdraw } from '#lib/domain/consent-state.ts';
import type { Problem, Result } from '#lib/domain/problem.ts';
import { parseId } from '#lib/domain/id.ts';
import { de } from '#lib/i18n/de/consents.ts';
import type { Caseload } from '#lib/records/caseload.svelte.ts';
import type { NewRecord } from '#lib/records/writes.ts';

/**
 * Takes back all that was given for a purpose, in one transaction. Where somebody works with the
 * case and C1 goes, the mentor gets a task to end it. `at`: ISO 8601.
 */
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
    records: of.purpose === 'C1' ? ending(caseload, of, standing[0]?._id) : [],
  });
}

/** One task for one consent, whoever withdraws it: its ULID names the task as well. */
function ending(
  caseload: Caseload,
  of: { caseId: string; by: string; at: string },
  consentId: string | undefined,
): NewRecord[] {
  const { caseId, at } = of;
  const mentee = caseload.mentee(caseId);
  const ulid = consentId === undefined ? null : parseId(consentId)?.ulid;
  const day = berlinDay(at);
  const refusal = { purpose: 'C1', answer: 'REFUSED', givenAt: at } as const;
  if (!mentee || !ulid || c1Standing(mentee, [refusal], day) !== 'ended') return [];
  const assigneeId = mentee.mentorIds[0] ?? of.by;
  const { title, note } = de.endTask;
  const fields = { title, note, dueOn: day, caseId, assigneeId, state: 'OPEN' as const };
  return [{ type: 'task', ulid, fields }];
}
