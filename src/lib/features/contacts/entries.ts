import { historyOf, type HistoryItem } from '#lib/domain/history.ts';
import type { Caseload } from '#lib/records/caseload.svelte.ts';

/** The timeline of a mentee, newest first. */
export const caseHistory = (caseload: Caseload, caseId: string): HistoryItem[] =>
  historyOf({
    contacts: caseload.contactsOfCase(caseId),
    tasks: caseload.tasksOfCase(caseId),
    placements: caseload.placementsOfCase(caseId),
    handovers: caseload.handovers.all.filter((one) => one.subjectCaseId === caseId),
    permits: caseload.ofCase('permit', caseId),
    checks: caseload.ofCase('check', caseId),
    agreements: caseload.ofCase('agreement', caseId),
  });

/** The timeline of a company, newest first. */
export const employerHistory = (caseload: Caseload, employerId: string): HistoryItem[] =>
  historyOf({
    contacts: caseload.contactsOfEmployer(employerId),
    tasks: caseload.tasksOfEmployer(employerId),
    placements: caseload.placementsOfEmployer(employerId),
  });
