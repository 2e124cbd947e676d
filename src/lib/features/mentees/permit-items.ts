import { RESIDENCE_STATUSES } from '#lib/domain/catalogues/residence-status.ts';
import type { PermitFacts } from '#lib/domain/permit.ts';
import { de } from '#lib/i18n/de/residence.ts';
import { formatDay, inDays } from '#lib/i18n/format.ts';
import { passportStateLabels, residenceObligationLabels } from '#lib/i18n/labels-case-file.de.ts';
import { permitDocumentLabels, workPermitTextLabels } from '#lib/i18n/labels.de.ts';

export interface PermitItem {
  label: string;
  value: string;
  tone?: 'danger' | 'warn';
}

export function statusOf(code: string | undefined) {
  return RESIDENCE_STATUSES.find((row) => row.code === code);
}
export function statusLabel(code: string | undefined): string {
  return statusOf(code)?.label ?? '';
}

/** What is known of a document, line by line, in the order in which people ask for it. */
export function permitItems(
  facts: PermitFacts,
  today: string,
  tone: 'danger' | 'warn' | undefined,
): PermitItem[] {
  const status = statusOf(facts.statusCode);
  const day = (value: string | undefined) => (value ? formatDay(value) : '');
  const end = (value: string | undefined) =>
    value ? `${formatDay(value)} (${inDays(value, today)})` : '';
  const { residenceObligation: bound, identityClarified: clear } = facts;
  const items: PermitItem[] = [
    { label: de.status, value: [status?.label, status?.legalBasis].filter(Boolean).join('\n') },
    { label: de.validUntil, value: end(facts.validUntil), ...(tone ? { tone } : {}) },
    { label: de.extensionOn, value: day(facts.extensionAppliedOn) },
    { label: de.underlying, value: statusLabel(facts.underlyingStatusCode) },
    { label: de.sponsor, value: statusLabel(facts.sponsorStatusCode) },
    {
      label: de.workText,
      value: facts.workPermitText ? workPermitTextLabels[facts.workPermitText] : '',
    },
    { label: de.workUntil, value: end(facts.workPermitUntil) },
    { label: de.sideConditions, value: facts.sideConditions ?? '' },
    { label: de.seenOn, value: day(facts.documentSeenOn) },
    {
      label: de.documentType,
      value: facts.documentType ? permitDocumentLabels[facts.documentType] : '',
    },
    { label: de.issuedOn, value: day(facts.issuedOn) },
    { label: de.authority, value: facts.authority ?? '' },
    {
      label: de.obligation,
      value: bound
        ? [
            residenceObligationLabels[bound],
            de.obligationFor(facts.obligationArea ?? '', day(facts.obligationUntil)),
          ]
            .filter(Boolean)
            .join('\n')
        : '',
    },
    { label: de.spatial, value: facts.spatialRestriction ?? '' },
    {
      label: de.passport,
      value: facts.passport
        ? [passportStateLabels[facts.passport], end(facts.passportValidUntil)]
            .filter(Boolean)
            .join(', ')
        : '',
    },
    { label: de.identityClarified, value: clear === undefined ? '' : clear ? de.yes : de.no },
    { label: de.note, value: facts.note ?? '' },
  ];
  return items.filter(({ value }) => value !== '');
}
