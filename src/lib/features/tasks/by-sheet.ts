import type { Deadline } from '#lib/domain/deadlines/deadline.ts';
import { de } from '#lib/i18n/de/deadlines.ts';

/** What is to be written where a record settles a deadline, so that a tick would say too little. */
export function bySheet({ rule }: Pick<Deadline, 'rule'>): string | null {
  if (rule === 'T12') return de.writeFollowUp;
  if (rule === 'T16') return de.checkVacancy;
  return rule === 'T09' ? de.writeFunding : null;
}
