import { writeProblemFile } from '#lib/domain/import/problem-file.ts';
import { de } from '#lib/i18n/de/import.ts';
import { problemText } from '#lib/i18n/problems.de.ts';
import { session } from '#lib/records/session.svelte.ts';
import { saveFile } from '#lib/ui/save-file.ts';
import type { ImportRun } from './run.svelte.ts';

/** Offers the rows that were not taken over as a CSV to mend; blank ones need no mending. */
export function saveProblemRows(run: Pick<ImportRun, 'plan' | 'columns'>): void {
  const rows = (run.plan?.rows ?? [])
    .filter((row) => row.state === 'problem')
    .filter((row) => row.problems[0]?.code !== 'row-empty')
    .map(({ draft, problems }) => ({
      row: draft.row,
      cells: draft.cells,
      reasons: problems.map(problemText),
    }));
  saveFile(de.preview.fileName, writeProblemFile(run.columns, rows), 'text/csv;charset=utf-8');
  void session.caseload?.noteExport('import-problems', rows.length);
}
