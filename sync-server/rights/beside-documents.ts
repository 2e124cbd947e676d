import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { caseOf } from '#lib/domain/id.ts';
import type { Change, Database, Engine } from '../engine/engine.ts';
import { purgeDocuments } from './purge-documents.ts';

/** Slips read at a time. */
const PAGE = 2000;

type IsOne = (caseId: string) => boolean;

/** Parked entries of these cases, and what was decided about some. False where there were none. */
export async function dropParked(engine: Engine, slug: string, isOne: IsOne): Promise<boolean> {
  const database = await engine.open(`parked-${slug}`);
  if (!database) return false;
  const found = new Map<string, Change['leaves']>();
  for (let since = '0'; ;) {
    const page = await database.changes({ since, limit: PAGE, includeDocs: true });
    for (const { id, leaves, document } of page.rows)
      if (document && casesIn(document.body).some(isOne)) found.set(id, leaves);
    since = page.lastSeq;
    if (page.rows.length < PAGE) break;
  }
  await purgeDocuments(database, found);
  return found.size > 0;
}

/** Of a slip: the case of its document, or the one that the decision remembers. */
function casesIn(body: string): string[] {
  const { document, caseId } = JSON.parse(body) as { document?: unknown; caseId?: unknown };
  if (typeof caseId === 'string') return [caseId];
  if (typeof document !== 'string') return [];
  const parked = JSON.parse(document) as Record<string, unknown>;
  const own = caseOf(String(parked._id));
  return own ? [own] : typeof parked.subjectCaseId === 'string' ? [parked.subjectCaseId] : [];
}

/** Unfinished uploads; their names tell the case: `PERSON.file-CASE-ULID.part`. */
export async function dropUploads(folder: string, isOne: IsOne): Promise<void> {
  for (const name of await readdir(folder).catch(() => [])) {
    const caseId = /\.file-([0-9A-HJKMNP-TV-Z]{26})-/.exec(name)?.[1];
    if (caseId && isOne(caseId)) await rm(join(folder, name), { force: true });
  }
}

/** Checkpoints are people's own, and any client may write any text into them. */
export async function dropLocals(database: Database, caseIds: readonly string[]): Promise<void> {
  for (const { id, rev, body } of await database.listLocal())
    if (caseIds.some((caseId) => body.includes(caseId) || id.includes(caseId)))
      await database.removeLocal(id, rev);
}
