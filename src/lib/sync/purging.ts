import { caseOf } from '../domain/id.ts';
import type { Documents } from '../store/documents.ts';

const LOCAL_ID = 'purged';
const PREFIX = 'case:';

/** ULIDs of the cases of which a document is here. */
export function casesHere(documents: Documents): Set<string> {
  return new Set(
    documents
      .groups()
      .filter((group) => group.startsWith(PREFIX))
      .map((group) => group.slice(PREFIX.length)),
  );
}

/** Those of them of which nothing is only here. */
export function casesAtRest(documents: Documents): Set<string> {
  const cases = casesHere(documents);
  for (const { id } of documents.pending()) cases.delete(caseOf(id) ?? '');
  return cases;
}

/**
 * Drops the cases that are not this person's any more, of which nothing is only here. The receipt
 * is noted first, so that none is lost where the app ends between the two.
 */
export async function purgeLost(documents: Documents, lost: readonly string[]): Promise<void> {
  const atRest = casesAtRest(documents);
  const purged = [...new Set(lost)].filter((caseId) => atRest.has(caseId));
  if (purged.length === 0) return;
  await documents.putLocal(LOCAL_ID, [...new Set([...receiptOf(documents), ...purged])]);
  for (const caseId of purged) await documents.purgeGroup(PREFIX + caseId);
}

/** Cases whose receipt the server has not answered, and of which really nothing is here. */
export function receiptOf(documents: Documents): string[] {
  const noted = documents.getLocal<string[]>(LOCAL_ID) ?? [];
  if (noted.length === 0) return noted;
  const here = casesHere(documents);
  return noted.filter((caseId) => !here.has(caseId));
}

export async function receiptAnswered(documents: Documents): Promise<void> {
  await documents.removeLocal(LOCAL_ID);
}
