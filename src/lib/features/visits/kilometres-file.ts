import { writeCsv } from '#lib/domain/import/csv.ts';
import { formatDay, formatNumber } from '#lib/i18n/format.ts';
import { de } from '#lib/i18n/de/visits.ts';
import { contactTypeLabels } from '#lib/i18n/labels.de.ts';
import type { Contact } from '#lib/domain/contact.ts';

/** Table for the settlement of travel, without names: day, kind, town, kilometres (German CSV). */
export function kilometresFile(
  rows: readonly Contact[],
  km: number,
  townOf: (contact: Contact) => string,
): string {
  return writeCsv([
    de.km.head,
    ...rows
      .toReversed()
      .map((c) => [
        formatDay(c.date),
        contactTypeLabels[c.contactType].short,
        townOf(c),
        formatNumber(c.travelKm ?? 0),
      ]),
    [de.km.sum, '', '', formatNumber(km)],
  ]);
}
