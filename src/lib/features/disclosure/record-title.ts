import { signature as signatureShape, type Signature } from '#lib/domain/consent.ts';
import { typeOf } from '#lib/domain/id.ts';
import type { FieldNames } from '#lib/i18n/field-text.ts';
import { formatDay } from '#lib/i18n/format.ts';
import { documentTypeLabels } from '#lib/i18n/labels.de.ts';
import { textOf } from './values.ts';

type Body = Readonly<Record<string, unknown>>;

/** Fields that say best which record it is, in the order in which they are told. */
const TELLING = ['date', 'startOn', 'contactType', 'kind', 'purpose', 'title', 'initials'];

/** What a record is called in a list: `Kontakt: 3.11.2026, Hausbesuch`. */
export function recordTitle(body: Body, names: FieldNames): string {
  const type = typeOf(String(body['_id']));
  const told = TELLING.flatMap((field) => {
    const value = body[field];
    if (typeof value !== 'string') return [];
    return /^\d{4}-\d\d-\d\d$/.test(value) ? formatDay(value) : textOf(field, value, names);
  });
  const kind = type ? documentTypeLabels[type] : '';
  return told.length > 0 ? `${kind}: ${told.join(', ')}` : kind;
}

/** A signature that can be drawn as it is; null where there is none. */
export function signatureOf(body: Body): Signature | null {
  const parsed = signatureShape.safeParse(body['signature']);
  return parsed.success ? parsed.data : null;
}
