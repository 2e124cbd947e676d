import { parseId } from '#lib/domain/id.ts';
import { menteeName } from '#lib/domain/mentee-name.ts';
import { responsibleFor } from '#lib/domain/responsibility.ts';
import { de } from '#lib/i18n/de/parked.ts';
import type { FieldNames } from '#lib/i18n/field-text.ts';
import { documentTypeLabels } from '#lib/i18n/labels.de.ts';
import type { Caseload } from '#lib/records/caseload.svelte.ts';
import type { ParkedEntry } from '#lib/records/parked.ts';

/** What an entry that waits is about, as far as this device knows it. */
export interface EntryFacts {
  kind: string;
  /** Name of the mentee; '' where unknown. */
  whose: string;
  from: string;
  /** ULID of a case that is on this device, or null. */
  caseId: string | null;
  /** Who has the case now. */
  now: string;
}

export function factsOf({ document, from }: ParkedEntry, caseload: Caseload): EntryFacts {
  const id = typeof document._id === 'string' ? parseId(document._id) : null;
  const mentee = id?.caseId ? caseload.mentee(id.caseId) : null;
  const text = (value: unknown) => (typeof value === 'string' ? value : undefined);
  const whose = mentee
    ? menteeName(mentee)
    : id?.type === 'mentee'
      ? menteeName({
          familyName: text(document.familyName),
          givenNames: text(document.givenNames),
        })
      : (text(document.title) ?? text(document.name) ?? '');
  return {
    kind: id ? documentTypeLabels[id.type] : de.newRecord,
    whose,
    from: caseload.memberName(from) || de.somebody,
    caseId: mentee && id?.caseId ? id.caseId : null,
    now: mentee
      ? responsibleFor(mentee)
          .map((person) => caseload.memberName(person))
          .filter(Boolean)
          .join(', ')
      : '',
  };
}

export function namesIn(caseload: Caseload): FieldNames {
  return {
    person: (id) => caseload.memberName(id) || de.somebody,
    mentee(caseId) {
      const mentee = caseload.mentee(caseId);
      return mentee ? menteeName(mentee) : '';
    },
    employer: (id) => caseload.employers.get(id)?.name ?? '',
  };
}
