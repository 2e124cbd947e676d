import type { Application } from '../domain/application.ts';
import { appointmentsOf } from '../domain/deadlines/appointment.ts';
import type { Mentee } from '../domain/mentee.ts';
import { caseDeadlines, type Reckoning } from './case-deadlines.ts';
import type { Caseload } from './caseload.svelte.ts';

/** An interview of somebody's application. */
export interface Interview {
  application: Application;
  mentee: Mentee;
}

/** The interviews of a day in these cases that nobody noted as over; those without a time last. */
export function interviewsOn(
  caseload: Caseload,
  day: string,
  of: Reckoning & { mentees: readonly Mentee[] },
): Interview[] {
  const time = ({ application }: Interview) => application.interviewTime ?? '99';
  return of.mentees
    .flatMap((mentee): Interview[] => {
      const caseId = mentee._id.slice('mentee:'.length);
      const applications = caseload.ofCase('application', caseId);
      if (!applications.some(({ interviewOn }) => interviewOn === day)) return [];
      const all = [...caseDeadlines(caseload, mentee, of).byKey.values()];
      const ids = appointmentsOf(all, caseload.tasksOfCase(caseId))
        .filter(({ dueOn }) => dueOn === day)
        .map(({ sourceId }) => sourceId);
      return applications
        .filter(({ _id }) => ids.includes(_id))
        .map((application) => ({ application, mentee }));
    })
    .sort((a, b) => time(a).localeCompare(time(b)));
}
