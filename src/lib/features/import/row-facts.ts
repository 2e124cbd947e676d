import type { PlannedRow, Similar } from '#lib/domain/import/plan.ts';
import { menteeName } from '#lib/domain/mentee.ts';
import type { Caseload } from '#lib/records/caseload.svelte.ts';
import { contactFacts, employerFacts, type Facts, menteeFacts } from './facts.ts';
import type { PlannedList } from './read-list.ts';

/** Facts of a planned row. */
export function factsOf(list: PlannedList, row: PlannedRow<unknown>): Facts | null {
  return factsOfRow(list, row.draft.row);
}

function factsOfRow(list: PlannedList, number: number): Facts | null {
  switch (list.kind) {
    case 'mentee': {
      const row = rowOf(list.rows, number);
      return row ? menteeFacts(row.draft.fields) : null;
    }
    case 'employer': {
      const row = rowOf(list.rows, number);
      return row ? employerFacts(row.draft.fields) : null;
    }
    case 'contact': {
      const row = rowOf(list.rows, number);
      const names = list.names.get(number);
      const who = [names?.menteeName, names?.employerName].filter(Boolean).join(' · ');
      return row ? contactFacts(row.draft.fields, who) : null;
    }
  }
}

/** Whether a row becomes a case that waits for C1: the list says that it is in mentoring. */
export function waitsForConsent(list: PlannedList, number: number): boolean {
  return list.kind === 'mentee' && rowOf(list.rows, number)?.draft.fields.heldStatus === 'ACTIVE';
}

/** Rows come in the order of the file, so the first one's number tells where another stands. */
function rowOf<F>(rows: readonly PlannedRow<F>[], number: number): PlannedRow<F> | undefined {
  const row = rows[number - (rows[0]?.draft.row ?? 0)];
  return row?.draft.row === number ? row : undefined;
}

/** Facts of what a row may repeat: a record, or an earlier row. */
export function factsOfSimilar(
  list: PlannedList,
  similar: Similar,
  caseload: Caseload,
): Facts | null {
  if (similar.row !== null) return factsOfRow(list, similar.row);
  const id = similar.id ?? '';
  const mentee = caseload.mentees.get(id);
  if (mentee) return menteeFacts(mentee);
  const employer = caseload.employers.get(id);
  if (employer) return employerFacts(employer);
  const contact = caseload.contacts.get(id);
  if (!contact) return null;
  const person = contact.caseId ? caseload.mentee(contact.caseId) : null;
  const company = contact.employerId ? caseload.employers.get(contact.employerId) : null;
  return contactFacts(contact, person ? menteeName(person) : (company?.name ?? ''));
}
