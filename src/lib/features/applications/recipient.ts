import type { Application } from '#lib/domain/application.ts';
import type { Sharing } from '#lib/domain/sharing.ts';
import { consentOfficeLabels } from '#lib/i18n/consent-labels.de.ts';
import type { Caseload } from '#lib/records/caseload.svelte.ts';

type Addressed = Pick<Application, 'employerId' | 'recipient'> & Pick<Sharing, 'office'>;

/** Name of whom it goes to; empty where nobody was named. */
export function recipientName(caseload: Caseload | null, of: Addressed): string {
  const employer = of.employerId ? caseload?.employers.get(of.employerId)?.name : undefined;
  const office = of.office ? consentOfficeLabels[of.office] : undefined;
  return [employer ?? office, of.recipient].filter(Boolean).join(', ');
}
