import type { PlannedRow } from '#lib/domain/import/plan.ts';
import { de } from '#lib/i18n/de/import.ts';
import type { NewRecord } from '#lib/records/writes.ts';
import type { Decisions } from './decisions.ts';
import type { PlannedList } from './read-list.ts';

/** Whether a row is imported: new ones unless left out, likely duplicates only if wanted. */
export function isWanted(row: PlannedRow<unknown>, decisions: Decisions): boolean {
  const decision = decisions.get(row.draft.row);
  if (row.state === 'new') return decision !== 'skip';
  return row.state === 'duplicate' && decision === 'create';
}

/** The records that an import writes. */
export function toRecords(list: PlannedList, decisions: Decisions): NewRecord[] {
  switch (list.kind) {
    case 'mentee':
      return wanted(list.rows, decisions).map((row) => ({
        type: 'mentee',
        fields: { ...row.draft.fields, ...marks(row) },
      }));
    case 'employer':
      return wanted(list.rows, decisions).map((row) => ({
        type: 'employer',
        fields: { ...row.draft.fields, ...marks(row) },
      }));
    case 'contact':
      return wanted(list.rows, decisions).map((row) => ({
        type: 'contact',
        fields: { ...row.draft.fields, ...marks(row) },
      }));
  }
}

function wanted<F>(rows: readonly PlannedRow<F>[], decisions: Decisions): PlannedRow<F>[] {
  return rows.filter((row) => isWanted(row, decisions));
}

/** Where it came from, what to check, and in the note what found no field. */
function marks(row: PlannedRow<{ note?: string | undefined }>): {
  importKey: string;
  toReview?: string[];
  note?: string;
} {
  const { fields, toReview, unread } = row.draft;
  const kept = unread.map(({ field, text }) => de.kept(de.fields[field], text));
  const note = [...(fields.note ? [fields.note] : []), ...kept].join('\n');
  return {
    importKey: row.importKey,
    ...(toReview.length > 0 ? { toReview: toReview.slice(0, 20) } : {}),
    ...(note ? { note } : {}),
  };
}
