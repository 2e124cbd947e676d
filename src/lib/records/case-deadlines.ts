import { deadlinesOfCase } from '../domain/deadlines/case.ts';
import type { Deadline } from '../domain/deadlines/deadline.ts';
import { settledKeys } from '../domain/deadlines/radar.ts';
import type { CaseRecords } from '../domain/deadlines/records.ts';
import { reportDeadlines } from '../domain/deadlines/report.ts';
import type { Mentee } from '../domain/mentee.ts';
import type { RetentionSettings } from '../domain/retention-settings.ts';
import type { Caseload } from './caseload.svelte.ts';

/** The deadlines of one case, or of what belongs to none. */
export interface CaseDeadlines {
  /** What nobody settled yet, by day. */
  open: readonly Deadline[];
  /** All by their key, settled ones included. */
  byKey: ReadonlyMap<string, Deadline>;
}

export interface Reckoning {
  today: string;
  retention: RetentionSettings;
}

interface Known {
  from: readonly unknown[];
  found: CaseDeadlines;
}

/** By caseload and case: reckoned at the first question, and again only where something changed. */
const known = new WeakMap<Caseload, Map<string, Known>>();

/** Nothing is asked of contacts but where the case may be an inquiry: there are thousands. */
const NOT_ADMITTED: readonly Mentee['status'][] = ['INQUIRY', 'WAITING', 'CLEARING'];

/** What is or becomes due in one case, by the records that this device has. */
export function caseDeadlines(caseload: Caseload, mentee: Mentee, at: Reckoning): CaseDeadlines {
  const caseId = mentee._id.slice('mentee:'.length);
  const of: CaseRecords = {
    placements: caseload.placementsOfCase(caseId),
    permits: caseload.ofCase('permit', caseId),
    courses: caseload.ofCase('course', caseId),
    recognitions: caseload.ofCase('recognition', caseId),
    goals: caseload.ofCase('goal', caseId),
    applications: caseload.ofCase('application', caseId),
    fundings: caseload.ofCase('funding', caseId),
    consents: caseload.consentsOfCase(caseId),
    contacts: NOT_ADMITTED.includes(mentee.status) ? caseload.contactsOfCase(caseId) : NONE,
    lastContactOn: caseload.lastContactOn(caseId),
    retention: at.retention,
  };
  const tasks = caseload.tasksOfCase(caseId);
  const from = [mentee, tasks, at.today, ...Object.values<unknown>({ ...of })];
  const cases = known.get(caseload) ?? new Map<string, Known>();
  known.set(caseload, cases);
  const before = cases.get(caseId);
  if (before?.from.every((one, index) => one === from[index])) return before.found;
  const found = opened(deadlinesOfCase(mentee, of, at.today), settledKeys(tasks));
  cases.set(caseId, { from, found });
  return found;
}

/** What is due in the project itself, for its coordination. */
export function projectDeadlines(
  caseload: Caseload,
  projectId: string,
  today: string,
): CaseDeadlines {
  const tasks = caseload.tasks.all.filter(({ caseId }) => caseId === undefined);
  return opened(reportDeadlines(projectId, today), settledKeys(tasks));
}

const NONE: readonly never[] = [];

/** All of them, and what of them no task settled. */
export function opened(all: readonly Deadline[], settled: ReadonlySet<string>): CaseDeadlines {
  return {
    open: settled.size === 0 ? all : all.filter(({ key }) => !settled.has(key)),
    byKey: new Map(all.map((one) => [one.key, one])),
  };
}
