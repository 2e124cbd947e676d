import type { Application } from '#lib/domain/application.ts';
import { menteeName } from '#lib/domain/mentee-name.ts';
import { de } from '#lib/i18n/de/tasks.ts';
import { clock } from '#lib/records/clock.svelte.ts';
import { interviewsOn } from '#lib/records/interviews.ts';
import { session } from '#lib/records/session.svelte.ts';
import { casesOf, reckoning } from './my-due.ts';

/** An appointment of the day that is no visit, in words. */
export interface AppointmentLine {
  id: string;
  time: string | undefined;
  title: string;
  text: string;
  href: string;
}

/** Today's interviews: in the own cases, of who sees the whole project in all. */
export function interviewsToday(): AppointmentLine[] {
  const { caseload, user } = session;
  if (!caseload || !user) return [];
  const mentees = casesOf(user.role === 'MENTOR' ? 'mine' : 'all');
  return interviewsOn(caseload, clock.today, { ...reckoning(), mentees }).map(
    ({ application, mentee }) => ({
      id: application._id,
      time: application.interviewTime,
      title: menteeName(mentee),
      text: [de.interview(application.title), placeOf(application)].filter(Boolean).join(' · '),
      href: `/mentees/${application.caseId}`,
    }),
  );
}

function placeOf({ interviewPlace, employerId, recipient }: Application): string | undefined {
  const employer = employerId ? session.caseload?.employers.get(employerId)?.name : undefined;
  return interviewPlace ?? employer ?? recipient;
}
