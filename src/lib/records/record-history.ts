import { changedFields, type FieldChange } from '../domain/field-changes.ts';
import type { Result } from '../domain/problem.ts';
import type { RecordHistory } from '../domain/server-answers.ts';
import type { Documents, StoredDocument } from '../store/documents.ts';

/** One step in the life of a record, as a person reads it. */
export interface HistoryStep {
  rev: string;
  /** Instant: the server's clock, or the device's where the server has not got it. */
  at: string;
  /** ULID of the person; '' where nobody stands there. */
  by: string;
  kind: RecordHistory['entries'][number]['kind'];
  /** Null where only that something changed is known. */
  fields: FieldChange[] | null;
  /** Only on this device. */
  here: boolean;
}

/** What this device knows by itself, newest first: the revisions whose bodies it keeps. */
export function deviceHistory(documents: Documents, id: string): HistoryStep[] {
  const shown = documents.get(id);
  if (!shown) return [];
  const acknowledged = documents.acknowledged(id);
  const kept = documents
    .history(id, shown._rev)
    .map((rev) => documents.revision(id, rev))
    .filter((body): body is StoredDocument => body !== null);
  const bodies = kept.length > 0 ? kept : [shown];
  if (acknowledged && !bodies.some(({ _rev }) => _rev === acknowledged._rev))
    bodies.push(acknowledged);
  const steps = bodies.map((body, at): HistoryStep => {
    const before = bodies[at + 1];
    const first = body._rev.startsWith('1-');
    return {
      rev: body._rev,
      at: text(body['updatedAt']),
      by: text(body['updatedBy']),
      kind: first ? 'created' : kindOf(before, body),
      fields: before && !first ? changedFields(before, body) : null,
      here: documents.isPending(id) && body !== acknowledged,
    };
  });
  const oldest = bodies.at(-1);
  if (!oldest || oldest._rev.startsWith('1-')) return steps;
  const [at, by] = [text(oldest['createdAt']), text(oldest['createdBy'])];
  return [...steps, { rev: '', at, by, kind: 'created', fields: null, here: false }];
}

function kindOf(before: StoredDocument | undefined, after: StoredDocument): HistoryStep['kind'] {
  if (!before || before['deletedAt'] === after['deletedAt']) return 'changed';
  return after['deletedAt'] === undefined ? 'undeleted' : 'deleted';
}

/** What the server tells, and before it what only this device has. */
export function wholeHistory(
  device: readonly HistoryStep[],
  { entries }: RecordHistory,
): HistoryStep[] {
  const told = entries.map((entry): HistoryStep => {
    const fields = entry.fields?.map(({ field, before, after }) => ({ field, before, after }));
    return { ...entry, fields: fields ?? null, here: false };
  });
  const known = new Set(told.map(({ rev }) => rev));
  const here = device.filter((step) => step.here && !known.has(step.rev));
  // A server whose log begins later than the record knows less than the device does.
  return told.length > 0 ? [...here, ...told] : [...device];
}

/** Asks the server; a record of a case only where the case is visible to this person. */
export async function serverHistory(id: string): Promise<Result<RecordHistory>> {
  const { browserServer } = await import('../sync/browser-server.ts');
  return browserServer().history(id);
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
