import type { AnyDocument, DocumentMap } from '../domain/document.ts';
import type { DocumentType } from '../domain/id.ts';
import type { Problem, Result } from '../domain/problem.ts';
import type { Documents, StoredDocument, WriteResult } from '../store/documents.ts';
import { StoreError } from '../store/documents.ts';
import { migrate } from './migration.ts';

type EnvelopeField =
  | '_id'
  | '_rev'
  | 'type'
  | 'schemaVersion'
  | 'projectId'
  | 'createdAt'
  | 'createdBy'
  | 'updatedAt'
  | 'updatedBy'
  | 'deletedAt';

/** What a form gives: a record without what the app fills in by itself. */
export type Fields<T extends DocumentType> = Omit<DocumentMap[T], EnvelopeField>;

/** A record to create; the ULID is given where others of the same run refer to it. */
export type NewRecord = {
  [T in DocumentType]: { type: T; fields: Fields<T>; ulid?: string };
}[DocumentType];

export interface Author {
  userId: string;
  projectId: string;
  /** Milliseconds since 1970. */
  now: () => number;
  newUlid: () => string;
}

const MAX_TRIES = 5;

/** Fills the envelope and checks the record; zod is loaded with the first write. */
export async function prepare(
  record: NewRecord,
  author: Author,
): Promise<Result<AnyDocument, Problem[]>> {
  const { makeId } = await import('../domain/id.ts');
  const { SCHEMA_VERSION } = await import('../domain/record.ts');
  const { validateDocument } = await import('../domain/document.ts');
  const caseId =
    record.type !== 'mentee' && 'caseId' in record.fields ? record.fields.caseId : undefined;
  const at = instantOf(author.now());
  return validateDocument(
    compact({
      ...record.fields,
      _id: makeId(record.type, record.ulid ?? author.newUlid(), caseId),
      type: record.type,
      schemaVersion: SCHEMA_VERSION,
      projectId: author.projectId,
      createdAt: at,
      createdBy: author.userId,
      updatedAt: at,
      updatedBy: author.userId,
    }),
  );
}

/** Writes new documents in one transaction: all are durable, or none was written. */
export async function insert(
  documents: Documents,
  records: readonly AnyDocument[],
): Promise<Result<WriteResult[], Problem[]>> {
  try {
    const results = await documents.write(
      records.map((record) => ({ ...record })),
      'local',
    );
    const refused = results.find((result) => !result.ok);
    return refused ? problem('conflict') : { ok: true, value: results };
  } catch (error) {
    return storeProblem(error);
  }
}

/**
 * Merges a patch into the newest revision; where another tab or a pull was faster, again with the
 * newer one. `undefined` in the patch takes the field away. A form gives the record that it was
 * filled from as `seen`: what a colleague changed since then stays, and where both changed the same
 * field the other value waits, as in any merge.
 */
export async function change(
  documents: Documents,
  id: string,
  patch: Record<string, unknown>,
  author: Author,
  seen: AnyDocument | null = null,
): Promise<Result<AnyDocument, Problem[]>> {
  for (let tries = 0; tries < MAX_TRIES; tries += 1) {
    const stored = documents.get(id);
    if (!stored) return problem('not-found');
    const checked = await revised(stored, patch, author, seen);
    if (!checked.ok) return checked;
    try {
      const [result] = await documents.write([{ ...checked.value }], 'local');
      if (result?.ok) return { ok: true, value: { ...checked.value, _rev: result.rev } };
      if (result?.error !== 'conflict') return problem('unexpected');
    } catch (error) {
      return storeProblem(error);
    }
  }
  return problem('conflict');
}

/** The next revision of a stored record, checked; not written yet. */
export async function revised(
  stored: StoredDocument,
  patch: Record<string, unknown>,
  author: Author,
  seen: AnyDocument | null = null,
): Promise<Result<AnyDocument, Problem[]>> {
  const { validateDocument } = await import('../domain/document.ts');
  const { SCHEMA_VERSION } = await import('../domain/record.ts');
  const { _id, _rev } = stored;
  const newest = { ...bare(migrate(stored)), _id };
  const signed = {
    schemaVersion: SCHEMA_VERSION,
    updatedAt: instantOf(author.now()),
    updatedBy: author.userId,
  };
  const edited =
    seen && seen._rev !== _rev
      ? await onTopOf(
          { rev: _rev, body: newest },
          { ...bare({ ...seen }), _id },
          { ...patch, ...signed },
        )
      : { ...newest, ...patch };
  return validateDocument(compact({ ...edited, ...signed, _rev }));
}

/** What a form says of a record that has moved on since, together with what was said meanwhile. */
async function onTopOf(
  newest: { rev: string; body: Record<string, unknown> },
  seen: Record<string, unknown>,
  said: Record<string, unknown>,
): Promise<Record<string, unknown>> {
  const { mergeLeaves } = await import('../domain/merge/merge.ts');
  const mine = { rev: `${newest.rev}~`, body: compact({ ...seen, ...said }) };
  return mergeLeaves({ base: seen, leaves: [newest, mine] });
}

/** As documents write a time: ISO 8601 in UTC. */
export function instantOf(ms: number): string {
  return new Date(ms).toISOString();
}

function problem(code: Problem['code']): { ok: false; problem: Problem[] } {
  return { ok: false, problem: [{ code }] };
}

/** A store failure is expected (a full disk) and has a code; anything else is a bug and throws. */
export function storeProblem(error: unknown): { ok: false; problem: Problem[] } {
  if (!(error instanceof StoreError)) throw error;
  return problem(error.code === 'closed' ? 'storage-unavailable' : error.code);
}

/** Without the protocol's underscore fields, which the schemas do not know. */
function bare(document: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(document).filter(([field]) => !field.startsWith('_')));
}

function compact(document: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(document).filter(([, value]) => value !== undefined));
}
