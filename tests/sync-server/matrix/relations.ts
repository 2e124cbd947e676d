import type { Mentee } from '#lib/domain/mentee.ts';
import { addDays } from '#lib/domain/day.ts';

/** How a case may stand to the mentor whom the matrix is about. */
export const RELATIONS = [
  'own',
  'shared',
  'deputy',
  'deputy-ended',
  'former',
  'others',
  'ended-90',
  'ended-91',
  'either-leaf',
  'foreign-project',
] as const;
export type Relation = (typeof RELATIONS)[number];

/** Cases that are in that mentor's caseload. */
export const IN_CASELOAD: ReadonlySet<Relation> = new Set([
  'own',
  'shared',
  'deputy',
  'ended-90',
  'either-leaf',
]);

export interface Names {
  subject: string;
  colleague: string;
  /** Today, `YYYY-MM-DD`, Europe/Berlin. */
  today: string;
}

/** The revisions of the mentee document, in order; the last two of `either-leaf` are siblings. */
export function assignmentsOf(
  relation: Relation,
  { subject, colleague, today }: Names,
): Partial<Mentee>[] {
  const ended = (days: number): Partial<Mentee> => ({
    mentorIds: [subject],
    status: 'CLOSED',
    endReason: 'E01',
    endedOn: addDays(today, -days),
  });
  const deputy = (days: number): Partial<Mentee> => ({
    mentorIds: [colleague],
    deputies: [{ userId: subject, until: addDays(today, days) }],
  });
  switch (relation) {
    case 'own':
      return [{ mentorIds: [subject] }];
    case 'shared':
      return [{ mentorIds: [colleague, subject] }];
    case 'deputy':
      return [deputy(0)];
    case 'deputy-ended':
      return [deputy(-1)];
    case 'former':
      return [{ mentorIds: [subject] }, { mentorIds: [colleague] }];
    case 'ended-90':
      return [ended(90)];
    case 'ended-91':
      return [ended(91)];
    case 'either-leaf':
      return [
        { mentorIds: [colleague] },
        { mentorIds: [colleague], note: 'b' },
        { mentorIds: [subject] },
      ];
    case 'others':
    case 'foreign-project':
      return [{ mentorIds: [colleague] }];
  }
}
