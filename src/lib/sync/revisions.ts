import { isRecord } from './failure.ts';
import type { Fetch } from './server-fetch.ts';

export interface RevisionName {
  id: string;
  rev: string;
}

/** Revisions asked for at once. */
const BATCH = 200;

/**
 * Bodies of older revisions, by `id rev`: those that the server still has. CouchDB `_bulk_get`.
 * Throws what `fetch` throws: not to know is not the same as that nobody has it.
 */
export async function fetchRevisions(
  wanted: readonly RevisionName[],
  { address, fetch }: { address: string; fetch: Fetch },
): Promise<Map<string, Record<string, unknown>>> {
  const found = new Map<string, Record<string, unknown>>();
  for (let at = 0; at < wanted.length; at += BATCH) {
    const docs = wanted.slice(at, at + BATCH).map(({ id, rev }) => ({ id, rev }));
    const response = await fetch(`${address}/_bulk_get`, {
      method: 'POST',
      body: JSON.stringify({ docs }),
      credentials: 'same-origin',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
    });
    for (const body of bodiesIn(await response.json()))
      if (typeof body._id === 'string' && typeof body._rev === 'string')
        found.set(nameOf({ id: body._id, rev: body._rev }), body);
  }
  return found;
}

export const nameOf = ({ id, rev }: RevisionName): string => `${id} ${rev}`;

function bodiesIn(answer: unknown): Record<string, unknown>[] {
  const rows =
    isRecord(answer) && Array.isArray(answer.results) ? (answer.results as unknown[]) : [];
  return rows.flatMap((row) => {
    const docs = isRecord(row) && Array.isArray(row.docs) ? (row.docs as unknown[]) : [];
    return docs.flatMap((doc) => (isRecord(doc) && isRecord(doc.ok) ? [doc.ok] : []));
  });
}
