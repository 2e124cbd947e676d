import { menteeAppointments, type MenteeAppointment } from '#lib/domain/mentee-appointment.ts';
import type { Caseload } from '#lib/records/caseload.svelte.ts';

/** What a mentee of this caseload has to be told of, from today on. */
export const appointmentsOf = (
  caseload: Caseload,
  caseId: string,
  today: string,
): MenteeAppointment[] =>
  menteeAppointments(
    {
      contacts: caseload.contactsOfCase(caseId),
      applications: caseload.ofCase('application', caseId),
      tasks: caseload.tasksOfCase(caseId),
    },
    {
      today,
      home: caseload.mentee(caseId)?.address,
      employer: (id) => (id ? caseload.employers.get(id) : null),
    },
  );
