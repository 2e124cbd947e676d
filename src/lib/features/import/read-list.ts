import type { Employer } from '#lib/domain/employer.ts';
import type { Contact } from '#lib/domain/contact.ts';
import { readContactRow } from '#lib/domain/import/contact-row.ts';
import type { ImportContext } from '#lib/domain/import/draft.ts';
import { type EmployerFields, readEmployerRow } from '#lib/domain/import/employer-row.ts';
import type { Column, ListKind, TableRow } from '#lib/domain/import/list.ts';
import { type MenteeFields, readMenteeRow } from '#lib/domain/import/mentee-row.ts';
import type { PlannedRow } from '#lib/domain/import/plan.ts';
import {
  type Choices,
  createContactPlanner,
  type MatchedContact,
} from '#lib/domain/import/plan-contacts.ts';
import { createEmployerPlanner } from '#lib/domain/import/plan-employers.ts';
import { createMenteePlanner } from '#lib/domain/import/plan-mentees.ts';
import type { Mentee } from '#lib/domain/mentee.ts';
import { ROWS_A_SLICE } from './limits.ts';

/** What an import would do, row by row. */
export type PlannedList =
  | { kind: 'mentee'; rows: PlannedRow<MenteeFields>[] }
  | { kind: 'employer'; rows: PlannedRow<EmployerFields>[] }
  | {
      kind: 'contact';
      rows: PlannedRow<MatchedContact>[];
      names: ReadonlyMap<number, Participants>;
    };

/** Names as the list has them, by row number. */
export interface Participants {
  menteeName: string;
  employerName: string;
}

export interface ReadListInput {
  kind: ListKind;
  columns: readonly Column[];
  rows: readonly TableRow[];
  context: ImportContext;
  existing: {
    mentees: readonly Mentee[];
    employers: readonly Employer[];
    contacts: readonly Contact[];
  };
  choices: Choices;
  /** Called between slices; answers false where nobody waits for the result any more. */
  onProgress: (done: number, total: number) => boolean;
}

/** Reads and plans all rows in slices, so that the screen stays alive; null where it was given up. */
export async function readList(input: ReadListInput): Promise<PlannedList | null> {
  const { kind, columns, context, existing } = input;
  if (kind === 'mentee') {
    const plan = createMenteePlanner(existing.mentees);
    const rows = await inSlices(input, (row) => plan(readMenteeRow(row, columns, context)));
    return rows && { kind, rows };
  }
  if (kind === 'employer') {
    const plan = createEmployerPlanner(existing.employers);
    const rows = await inSlices(input, (row) => plan(readEmployerRow(row, columns, context)));
    return rows && { kind, rows };
  }
  const plan = createContactPlanner({ ...existing, choices: input.choices });
  const names = new Map<number, Participants>();
  const rows = await inSlices(input, (row) => {
    const draft = readContactRow(row, columns, context);
    const { menteeName, employerName } = draft.fields;
    names.set(row.row, { menteeName, employerName });
    return plan(draft);
  });
  return rows && { kind, rows, names };
}

async function inSlices<T>(
  { rows, onProgress }: ReadListInput,
  work: (row: TableRow) => T,
): Promise<T[] | null> {
  const done: T[] = [];
  for (const row of rows) {
    done.push(work(row));
    if (done.length % ROWS_A_SLICE !== 0) continue;
    if (!onProgress(done.length, rows.length)) return null;
    await new Promise((resolve) => setTimeout(resolve));
  }
  return onProgress(rows.length, rows.length) ? done : null;
}
