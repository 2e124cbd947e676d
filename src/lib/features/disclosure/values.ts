import { districtOf } from '#lib/domain/catalogues/districts.ts';
import { RESIDENCE_STATUSES } from '#lib/domain/catalogues/residence-status.ts';
import { ownEntry } from '#lib/domain/own-entry.ts';
import * as consents from '#lib/i18n/consent-labels.de.ts';
import { de } from '#lib/i18n/de/disclosure-document.ts';
import { fieldLabel, fieldText, type FieldNames } from '#lib/i18n/field-text.ts';
import { dayOf, formatDay, formatPhone, formatTime } from '#lib/i18n/format.ts';
import * as labels from '#lib/i18n/labels.de.ts';

/** A field as a person reads it; a field with parts has a line for each of them. */
export interface Fact {
  label: string;
  value: string;
}

type Fields = Readonly<Record<string, unknown>>;
type Read = (value: string, names: FieldNames) => string;

const from =
  (table: Readonly<Record<string, string>>): Read =>
  (value) =>
    ownEntry(table, value) ?? value;
const status: Read = (value) =>
  RESIDENCE_STATUSES.find(({ code }) => code === value)?.label ?? value;
const instant: Read = (value) =>
  Number.isNaN(Date.parse(value)) ? value : `${formatDay(dayOf(value))}, ${formatTime(value)}`;

/** Parts of fields, by their names. */
const PARTS: Readonly<Record<string, Read>> = {
  statusCode: status,
  underlyingStatusCode: status,
  sponsorStatusCode: status,
  documentType: from(labels.permitDocumentLabels),
  workPermitText: from(labels.workPermitTextLabels),
  documentSeenOn: formatDay,
  until: formatDay,
  ags: (value) => districtOf(value)?.name ?? value,
  number: formatPhone,
  userId: (value, names) => names.person(value),
  by: (value, names) => names.person(value),
  at: instant,
  since: formatDay,
  how: from(consents.withdrawalWayLabels),
  reason: from({ ...consents.witnessReasonLabels, ...labels.restrictionReasonLabels }),
};

/** What a field, or a part of one, is called. */
export const labelOf = (name: string): string => ownEntry(de.parts, name) ?? fieldLabel(name);

/** Drawn, and not read. */
const DRAWN = 'signature';

/** A value as lines of a document: nothing of it is left out, and no code stands alone. */
export function factsOf(field: string, value: unknown, names: FieldNames): Fact[] {
  if (value === undefined || value === null || value === '' || field === DRAWN) return [];
  const label = labelOf(field);
  if (Array.isArray(value)) {
    const items = value as unknown[];
    if (items.every((item) => typeof item !== 'object'))
      return items.length > 0 ? [{ label, value: textOf(field, items, names) }] : [];
    return items.flatMap((item, at) =>
      items.length > 1
        ? factsOf(field, item, names).map((fact) => ({
            ...fact,
            label: `${fact.label} (${at + 1})`,
          }))
        : factsOf(field, item, names),
    );
  }
  if (typeof value === 'object')
    return Object.entries(value as Fields).flatMap(([part, inner]) =>
      factsOf(part, inner, names).map((fact) => ({ ...fact, label: `${label}: ${fact.label}` })),
    );
  return [{ label, value: textOf(field, value, names) }];
}

/** The same in one text, as it stands in a table. */
export function textOf(field: string, value: unknown, names: FieldNames): string {
  const part = ownEntry(PARTS, field);
  if (part && typeof value === 'string') return part(value, names);
  if (typeof value === 'object' && value !== null && !Array.isArray(value))
    return factsOf(field, value, names)
      .map((fact) => `${fact.label.split(': ').slice(1).join(': ')}: ${fact.value}`)
      .join(', ');
  if (Array.isArray(value) && value.some((item) => typeof item === 'object'))
    return value.map((item: unknown) => textOf(field, item, names)).join('; ');
  if (field === 'toReview' && Array.isArray(value))
    return value.map(String).map(labelOf).join(', ');
  const text = fieldText(field, value, names);
  return text || String(value);
}
