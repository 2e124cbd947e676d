import { makeId } from '#lib/domain/id.ts';
import type { HoldingDeviceRow } from '#lib/domain/server-answers/erasures.ts';
import type { CaseLeaf } from '../access/case-leaf.ts';
import type { AccountStore } from '../accounts/store.ts';
import type { AuditLog } from '../audit/audit.ts';
import { createDeviceList, devicesOf } from './holding-devices.ts';

/**
 * On which devices of its mentors and deputies a restricted case is gone (Art. 18 GDPR). A receipt
 * counts from the newest accepted change of the case on: while it is restricted, that is the
 * restriction itself, or what was noted with it later.
 */
export async function restrictedDevices(
  { store, audit }: { store: AccountStore; audit: AuditLog },
  { caseId, leaves, day }: { caseId: string; leaves: readonly CaseLeaf[]; day: string },
): Promise<HoldingDeviceRow[]> {
  const people = new Set(
    leaves.flatMap(({ mentorIds, deputies }) => [
      ...mentorIds,
      ...(deputies ?? []).filter(({ until }) => until >= day).map(({ userId }) => userId),
    ]),
  );
  const [newest] = await audit.about(makeId('mentee', caseId), 1);
  const receipts: Record<string, number> = {};
  for (const { action, subject, detail, at, no } of await audit.ofCase(caseId))
    if (action === 'case-purged' && subject === caseId && detail && no > (newest?.no ?? 0))
      receipts[detail] ??= at;
  const devices = await devicesOf(store, people);
  const rows = await createDeviceList(store, people);
  return rows({ devices, receipts });
}
