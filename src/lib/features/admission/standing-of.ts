import { admissionStanding, type AdmissionStanding } from '#lib/domain/admission/standing.ts';
import type { Mentee } from '#lib/domain/mentee.ts';
import type { Caseload } from '#lib/records/caseload.svelte.ts';

/** Where the admission of a case stands, by what this device has of it. */
export function standingOf(caseload: Caseload, mentee: Mentee, day: string): AdmissionStanding {
  const caseId = mentee._id.slice('mentee:'.length);
  return admissionStanding(
    {
      mentee,
      checks: caseload.ofCase('check', caseId),
      consents: caseload.consentsOfCase(caseId),
      agreements: caseload.ofCase('agreement', caseId),
    },
    day,
  );
}
