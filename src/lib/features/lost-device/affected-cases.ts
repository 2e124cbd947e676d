import { writeCsv } from '#lib/domain/import/csv.ts';
import type { CaseReason } from '#lib/domain/lost-device.ts';
import { menteeName } from '#lib/domain/mentee-name.ts';
import { de } from '#lib/i18n/de/lost.ts';
import { caseStatusLabels } from '#lib/i18n/case-status.de.ts';
import type { Caseload } from '#lib/records/caseload.svelte.ts';

export interface AffectedCase {
  id: string;
  name: string;
  phone: string;
  email: string;
  status: string;
  why: string;
}

/** Names come from this device's own caseload: the server tells but ids. */
export function namedCases(
  caseload: Pick<Caseload, 'mentee'> | null,
  cases: readonly { id: string; why: CaseReason }[],
): AffectedCase[] {
  return cases
    .map(({ id, why }) => {
      const mentee = caseload?.mentee(id) ?? null;
      return {
        id,
        name: mentee ? menteeName(mentee) : de.cases.unknown(id),
        phone: mentee?.phones?.[0]?.number ?? '',
        email: mentee?.email ?? '',
        status: mentee ? caseStatusLabels[mentee.status] : '',
        why: de.why[why],
      };
    })
    .sort((a, b) => a.name.localeCompare(b.name, 'de'));
}

export const casesFile = (cases: readonly AffectedCase[]): string =>
  writeCsv([
    de.cases.columns,
    ...cases.map(({ name, phone, email, status, why }) => [name, phone, email, status, why]),
  ]);
