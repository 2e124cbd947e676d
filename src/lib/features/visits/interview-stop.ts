import { zipOfPlace } from '#lib/domain/catalogues/postcodes.ts';
import type { Contact } from '#lib/domain/contact.ts';
import { menteeName } from '#lib/domain/mentee-name.ts';
import { zipIn } from '#lib/domain/visit-day.ts';
import type { Caseload } from '#lib/records/caseload.svelte.ts';
import type { Interview } from '#lib/records/interviews.ts';
import { oneLine } from './partner.ts';

/**
 * An interview of a day: the mentee's appointment. Whoever goes along plans a visit for it, and only
 * visits make the way of the day.
 */
export interface InterviewStop {
  /** Id of the application. */
  id: string;
  time?: string | undefined;
  durationMin?: undefined;
  others: true;
  name: string;
  href: string;
  /** What is applied for, and with whom. */
  about: string;
  where: string;
  zip: string | null;
}

/**
 * Interviews that have a place, theirs or that of the company. One for which a visit of the same
 * case stands at the same time is that visit: somebody goes along and has written it down.
 */
export function interviewStops(
  caseload: Caseload,
  interviews: readonly Interview[],
  visits: readonly Contact[],
): InterviewStop[] {
  const written = ({ application: { caseId, interviewTime } }: Interview) =>
    visits.some((visit) => visit.caseId === caseId && visit.time === interviewTime);
  return interviews
    .filter((one) => !written(one))
    .map(({ application, mentee }) => {
      const employer = application.employerId
        ? caseload.employers.get(application.employerId)
        : null;
      const sites = employer?.sites ?? [];
      const site = sites.find(({ id }) => id === application.siteId) ?? sites[0];
      const place = application.interviewPlace?.trim() ?? '';
      return {
        id: application._id,
        time: application.interviewTime,
        others: true as const,
        name: menteeName(mentee),
        href: `/mentees/${application.caseId}`,
        about: [application.title, employer?.name ?? application.recipient]
          .filter(Boolean)
          .join(' · '),
        where: place || oneLine(site),
        zip: place ? (zipIn(place) ?? zipOfPlace(place)) : (site?.zip ?? null),
      };
    })
    .filter(({ where }) => where !== '');
}
