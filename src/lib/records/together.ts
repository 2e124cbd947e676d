import type { AnyDocument } from '../domain/document.ts';
import type { Problem, Result } from '../domain/problem.ts';
import type { Documents, StoredDocument } from '../store/documents.ts';
import { migrate } from './migration.ts';
import { prepare, revised, storeProblem, type Author, type NewRecord } from './writes.ts';

/** Changes and new records that stand or fall together. */
export interface Together {
  /**
   * By id: what to change, seen from the newest body; null leaves it as it is. A form gives the
   * record that it was filled from as `seen`: what a colleague changed since then stays.
   */
  changes: readonly {
    id: string;
    patch: (now: AnyDocument) => Record<string, unknown> | null;
    seen?: AnyDocument | null;
  }[];
  records?: readonly NewRecord[];
}

const MAX_TRIES = 5;

/**
 * Writes all of it in one transaction. A record that another tab or a pull changed meanwhile is
 * changed again from its newest body right away.
 */
export async function writeTogether(
  documents: Documents,
  { changes, records = [] }: Together,
  author: Author,
): Promise<Result<{ written: number }, Problem[]>> {
  const fresh: AnyDocument[] = [];
  for (const record of records) {
    const prepared = await prepare(record, author);
    if (!prepared.ok) return prepared;
    fresh.push(prepared.value);
  }
  const made = new Set<string>();
  let open = [...changes];
  for (let tries = 0; tries < MAX_TRIES; tries += 1) {
    const batch: AnyDocument[] = fresh.filter(({ _id }) => !made.has(_id));
    for (const { id, patch, seen } of open) {
      const stored = documents.get(id);
      if (!stored) return { ok: false, problem: [{ code: 'not-found' }] };
      const fields = patch(asDocument(stored));
      if (!fields) continue;
      const checked = await revised(stored, fields, author, seen ?? null);
      if (!checked.ok) return checked;
      batch.push(checked.value);
    }
    if (batch.length === 0) return { ok: true, value: { written: made.size } };
    try {
      const results = await documents.write(
        batch.map((document) => ({ ...document })),
        'local',
      );
      for (const { ok, id } of results) if (ok) made.add(id);
    } catch (error) {
      return storeProblem(error);
    }
    open = open.filter(({ id }) => !made.has(id));
    if (open.length === 0 && fresh.every(({ _id }) => made.has(_id)))
      return { ok: true, value: { written: made.size } };
  }
  return { ok: false, problem: [{ code: 'conflict' }] };
}

/** Parsed when it entered this device. */
function asDocument(stored: StoredDocument): AnyDocument {
  return migrate(stored) as unknown as AnyDocument;
}
