import type { KeyObject } from 'node:crypto';
import type { Database, IncomingDocument, WriteOptions, WriteOutcome } from '../engine/engine.ts';
import type { AuditAction, AuditEntry, AuditLog } from './audit.ts';
import { changesOf } from './changes.ts';
import { scopeOf } from './keys.ts';
import { sealChange, type Change } from './sealed-change.ts';

export interface AuditedDeps {
  database: Database;
  audit: AuditLog;
  /** ULID of the person who writes. */
  actor: string;
}

/** Characters kept of an id or a revision that was refused: it is whatever was sent. */
const KEPT = 100;

/**
 * A database whose every write stands in the audit log before it stands in the database, with what
 * it changes. A crash between the two leaves a line about a write that never was, and never a write
 * without its line; this needs no transaction over both, so it holds for any engine.
 */
export function auditDatabase({ database, audit, actor }: AuditedDeps): Database {
  const entry = (
    action: AuditAction,
    subject: string,
    rev?: string,
    detail?: string,
  ): AuditEntry => ({
    action,
    actor,
    database: database.name,
    subject: subject.slice(0, KEPT),
    ...(rev === undefined ? {} : { rev: rev.slice(0, KEPT) }),
    ...(detail === undefined ? {} : { detail }),
  });

  /** For each document what says that it was accepted as this revision. */
  async function acceptances(
    documents: readonly IncomingDocument[],
    { newEdits }: WriteOptions,
  ): Promise<((rev: string | undefined) => AuditEntry)[]> {
    const changes = await changesOf(database, documents, newEdits);
    const scopes = documents.filter((_, at) => changes[at]).map(scopeOf);
    const keys = scopes.length > 0 ? await audit.keys.keysFor([...new Set(scopes)]) : NO_KEYS;
    return documents.map((document, at) => (rev) => {
      const subject = textOf(document._id) ?? '';
      const line = entry('document-accepted', subject, rev, kindOf(document, changes[at]));
      const [change, scope] = [changes[at], scopeOf(document)];
      const key = keys.get(scope);
      if (!change || !key) return line;
      const bound = { subject: line.subject ?? '', rev: line.rev ?? '' };
      return { ...line, change: sealChange(scope, key, bound, change) };
    });
  }

  async function write(
    documents: readonly IncomingDocument[],
    options: WriteOptions,
  ): Promise<WriteOutcome[]> {
    const accepted = await acceptances(documents, options);
    // A replicated revision is stored as it comes; a new edit gets its revision from the engine.
    await audit.append(
      documents.map(({ _id: id, _rev: rev }, at) =>
        options.newEdits
          ? entry('document-offered', textOf(id) ?? '', textOf(rev))
          : (accepted[at]?.(textOf(rev)) ?? entry('document-accepted', textOf(id) ?? '')),
      ),
    );
    let outcomes: WriteOutcome[];
    try {
      outcomes = await database.write(documents, options);
    } catch (error) {
      const failed = documents.map(({ _id: id, _rev: rev }) =>
        entry('document-refused', textOf(id) ?? '', textOf(rev), 'server-error'),
      );
      // What made the write fail, a full disk, may make this fail, too; the first error is told.
      await audit.append(failed).catch(() => undefined);
      throw error;
    }
    const after = outcomes.flatMap((outcome, at) => {
      if (!outcome.ok) return [entry('document-refused', outcome.id, outcome.rev, outcome.error)];
      const line = options.newEdits ? accepted[at]?.(outcome.rev) : undefined;
      return line ? [{ ...line, subject: outcome.id }] : [];
    });
    if (after.length > 0) await audit.append(after);
    return outcomes;
  }

  return new Proxy(database, {
    get(target, key) {
      if (key === 'write') return write;
      const value: unknown = Reflect.get(target, key, target);
      return typeof value === 'function' ? (value.bind(target) as unknown) : value;
    },
  });
}

const NO_KEYS: ReadonlyMap<string, KeyObject> = new Map();

/** What everybody may read in the log without a key: that something was deleted, or brought back. */
function kindOf(document: IncomingDocument, change: Change | null | undefined): string | undefined {
  if (document._deleted === true) return 'branch-closed';
  const deletion = change?.fields.find(({ field }) => field === 'deletedAt');
  if (!deletion) return undefined;
  return deletion.after === undefined ? 'undeleted' : 'deleted';
}

const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' ? value : undefined;
