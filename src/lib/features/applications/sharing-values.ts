import type { Application } from '#lib/domain/application.ts';
import type { Sharing } from '#lib/domain/sharing.ts';
import type { Fields } from '#lib/records/writes.ts';

/** What stands in the sheet of something that was passed on; kept as a sealed draft. */
export interface SharingValues {
  by: 'MENTOR' | 'SELF';
  to: 'EMPLOYER' | 'OFFICE';
  employerId: string;
  recipient: string;
  office: NonNullable<Sharing['office']> | '';
  things: Sharing['things'];
  way: Sharing['way'];
  on: string;
  note: string;
}

const WAY_OF = {
  MAIL: 'MAIL',
  POST: 'POST',
  PORTAL: 'PORTAL',
  PHONE: 'SPOKEN',
  PERSON: 'HANDED',
  MENTOR: 'MAIL',
} as const satisfies Record<NonNullable<Application['way']>, Sharing['way']>;

/** A new entry, filled from the application that it went with. */
export function sharingValues(from: Application | null, today: string): SharingValues {
  return {
    by: 'MENTOR',
    to: 'EMPLOYER',
    employerId: from?.employerId ?? '',
    recipient: from?.recipient ?? '',
    office: '',
    things: from ? ['CV', 'LETTER'] : [],
    way: from?.way ? WAY_OF[from.way] : 'MAIL',
    on: from?.sentOn ?? today,
    note: '',
  };
}

/** The fields as they are kept; `consentId` is null where the person did it without anybody. */
export function sharingFields(
  values: SharingValues,
  given: { consentId: string | null; applicationId: string | undefined },
): Omit<Fields<'sharing'>, 'caseId'> {
  const toOffice = values.to === 'OFFICE';
  return {
    on: values.on,
    things: values.things,
    way: values.way,
    employerId: (!toOffice && values.employerId) || undefined,
    office: (toOffice && values.office) || undefined,
    recipient: (!values.employerId || toOffice ? values.recipient.trim() : '') || undefined,
    applicationId: given.applicationId,
    consentId: given.consentId ?? undefined,
    note: values.note.trim() || undefined,
  };
}
