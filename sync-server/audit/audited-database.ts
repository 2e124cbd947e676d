import type { Database, IncomingDocument, WriteOptions, WriteOutcome } from '../engine/engine.ts';
import type { AuditAction, AuditEntry, AuditLog } from './audit.ts';

export interface AuditedDeps {
  database: Database;
  audit: AuditLog;
  /** ULID of the person who writes. */
  actor: string;
}

/** Characters kept of an id or a revision that was refused: it is whatever was sent. */
const KEPT = 100;

/**
 * A database whose every write stands in the audit log before it stands in the database. A crash
 * between the two leaves a line about a write that never was, and never a write without its line;
 * this needs no transaction over both, so it holds for any engine.
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

  async function write(
    documents: readonly IncomingDocument[],
    options: WriteOptions,
  ): Promise<WriteOutcome[]> {
    // A replicated revision is stored as it comes; a new edit gets its revision from the engine.
    const before = options.newEdits ? 'document-offered' : 'document-accepted';
    await audit.append(
      documents.map(({ _id: id, _rev: rev }) => entry(before, textOf(id) ?? '', textOf(rev))),
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
    const after = outcomes
      .filter((outcome) => options.newEdits || !outcome.ok)
      .map((outcome) =>
        outcome.ok
          ? entry('document-accepted', outcome.id, outcome.rev)
          : entry('document-refused', outcome.id, outcome.rev, outcome.error),
      );
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

const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' ? value : undefined;
