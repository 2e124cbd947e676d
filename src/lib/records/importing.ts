import type { AnyDocument } from '../domain/document.ts';
import type { DocumentType } from '../domain/id.ts';
import type { Problem, Result } from '../domain/problem.ts';
import type { Documents } from '../store/documents.ts';
import { insert, prepare, type Author, type NewRecord } from './writes.ts';

/** Records checked before the screen gets a turn. */
const SLICE = 100;

/** Checks all, then writes all in one transaction; with one problem nothing is written. */
export async function importAll(
  records: readonly NewRecord[],
  author: Author,
  home: (type: DocumentType) => Documents,
  onProgress: (done: number, total: number) => void,
): Promise<Result<{ created: number }, Problem[]>> {
  const ready: AnyDocument[] = [];
  const problems: Problem[] = [];
  for (const [row, record] of records.entries()) {
    const prepared = await prepare(record, author);
    if (prepared.ok) ready.push(prepared.value);
    else problems.push(...prepared.problem.map((p) => ({ ...p, values: { ...p.values, row } })));
    if ((row + 1) % SLICE === 0) {
      onProgress(row + 1, records.length);
      await new Promise((resolve) => setTimeout(resolve));
    }
  }
  if (problems.length > 0) return { ok: false, problem: problems };
  const first = records[0];
  if (first) {
    const written = await insert(home(first.type), ready);
    if (!written.ok) return written;
  }
  onProgress(records.length, records.length);
  return { ok: true, value: { created: ready.length } };
}
