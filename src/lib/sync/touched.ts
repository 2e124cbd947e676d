import { caseOf } from '../domain/id.ts';
import type { Documents } from '../store/documents.ts';

/** Runs, and answers with which cases the server's changes touched meanwhile. */
export async function touchedWhile<T>(
  documents: Documents,
  run: () => Promise<T>,
): Promise<{ result: T; cases: ReadonlySet<string> }> {
  const cases = new Set<string>();
  const stop = documents.subscribe(({ ids, origin }) => {
    if (origin !== 'server') return;
    for (const id of ids) {
      const caseId = caseOf(id);
      if (caseId) cases.add(caseId);
    }
  });
  try {
    return { result: await run(), cases };
  } finally {
    stop();
  }
}
