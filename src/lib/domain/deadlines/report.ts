import { addMonths, endOfMonth } from '../calendar/months.ts';
import { addDays } from '../day.ts';
import { deadline, type Deadline } from './deadline.ts';

/** Days after the end of a quarter by which its report is due (T19). */
const REPORT_DAYS = 14;

/** T19: the reports of the last quarter and of this one. It is the coordination's, of no case. */
export function reportDeadlines(projectId: string, today: string): Deadline[] {
  const month = Number(today.slice(5, 7));
  const thisEnd = endOfMonth(addMonths(`${today.slice(0, 7)}-01`, (3 - (month % 3)) % 3));
  const lastEnd = endOfMonth(addMonths(`${thisEnd.slice(0, 7)}-01`, -3));
  return [lastEnd, thisEnd].map((end) =>
    deadline(
      'T19',
      { caseId: '', id: `project:${projectId}`, date: end },
      addDays(end, REPORT_DAYS),
    ),
  );
}
