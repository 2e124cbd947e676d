import type { Database, IncomingDocument, Revision } from '../engine/engine.ts';
import type { AuditRecord } from './audit.ts';
import { scopeOf } from './keys.ts';

/** Signposts sort by what they are about, then by the batch they point to. */
const idOf = (scope: string, batch: string): string => `about:${scope}|${batch}`;

/**
 * Empty documents that say which batches hold lines about a case, or about a document of none: a
 * CouchDB has no other index here. One that points to a batch another server wrote does no harm.
 */
export function pointersTo(batch: string, records: readonly AuditRecord[]): IncomingDocument[] {
  const scopes = records
    .filter(({ action }) => action === 'document-accepted')
    .map(({ subject }) => scopeOf({ _id: subject }));
  return [...new Set(scopes)].map((scope) => ({ _id: idOf(scope, batch) }));
}

/** What was accepted of one document, newest first. */
export async function acceptedOf(
  database: Database,
  id: string,
  most: number,
): Promise<AuditRecord[]> {
  const found: AuditRecord[] = [];
  const start = idOf(scopeOf({ _id: id }), '');
  let end = `${start}\u{10FFFF}`;
  while (found.length < most) {
    const rows = await database.list({
      start: end,
      end: start,
      inclusiveEnd: false,
      descending: true,
      limit: PAGE + 1,
    });
    const fresh = rows.filter((row) => row.id !== end).slice(0, PAGE);
    const last = fresh.at(-1);
    if (!last) break;
    end = last.id;
    const groups = await database.read(
      fresh.map((row) => ({ id: row.id.slice(start.length) })),
      {},
    );
    const records = groups.flat().flatMap(recordsOf);
    found.push(
      ...records
        .filter(({ action, subject }) => action === 'document-accepted' && subject === id)
        .sort((a, b) => b.no - a.no),
    );
  }
  return found.slice(0, most);
}

/** Batches read at a time. */
const PAGE = 50;

const recordsOf = (found: Revision | { missing: true }): AuditRecord[] =>
  'missing' in found ? [] : (JSON.parse(found.body) as { records: AuditRecord[] }).records;
