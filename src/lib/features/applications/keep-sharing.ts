import type { Sharing } from '#lib/domain/sharing.ts';
import { problemText } from '#lib/i18n/problems.de.ts';
import type { Caseload } from '#lib/records/caseload.svelte.ts';
import { sharingFields, type SharingValues } from './sharing-values.ts';

export interface Given {
  /** ULID of the case. */
  caseId: string;
  values: SharingValues;
  /** Id of the consent under which it goes out. */
  consentId: string;
  /** Id of the application that it goes with. */
  applicationId?: string | undefined;
}

/** Whether the same went to the same by the same way on that day already. */
export function isNoted(entries: readonly Sharing[], given: Given): boolean {
  const { things, ...fields } = sharingFields(given.values, { applicationId: undefined, ...given });
  return entries.some(
    (entry) =>
      things.every((thing) => entry.things.includes(thing)) &&
      (['on', 'way', 'employerId', 'recipient', 'applicationId', 'consentId'] as const).every(
        (field) => entry[field] === fields[field],
      ),
  );
}

/** Notes what goes out, once; null where it stands in the log now, or else why not. */
export async function keepSharing(caseload: Caseload, given: Given): Promise<string | null> {
  const { caseId, values, consentId, applicationId } = given;
  if (isNoted(caseload.ofCase('sharing', caseId), given)) return null;
  const fields = sharingFields(values, { consentId, applicationId });
  const saved = await caseload.create('sharing', { ...fields, caseId }, { caseId });
  return saved.ok ? null : saved.problem.map((one) => problemText(one)).join(' ');
}
