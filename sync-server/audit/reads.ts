import { berlinDay } from '#lib/domain/berlin-day.ts';
import { caseOf } from '#lib/domain/id.ts';
import type { Database } from '../engine/engine.ts';
import type { AuditAction, AuditLog } from './audit.ts';

export interface ReadsDeps {
  audit: AuditLog;
  /** Milliseconds since 1970. */
  now: () => number;
  onError: (error: unknown) => void;
}

export interface Reader {
  /** ULID of the person. */
  userId: string;
  database: string;
}

/**
 * Who was handed what. A device that replicates asks again and again, so one line stands for a
 * person, a day (Europe/Berlin) and a case; a restart may repeat it.
 */
export interface Reads {
  /** Resolves when the lines are durable. Never fails: nobody is kept from a record by the log. */
  note(reader: Reader, action: AuditAction, subjects: readonly string[]): Promise<void>;
}

export function createReads({ audit, now, onError }: ReadsDeps): Reads {
  let day = '';
  const told = new Set<string>();

  return {
    async note({ userId, database }, action, subjects) {
      const today = berlinDay(now());
      if (today !== day) told.clear();
      day = today;
      const keyOf = (subject: string): string => `${userId} ${action} ${database} ${subject}`;
      const fresh = [...new Set(subjects)].filter((subject) => !told.has(keyOf(subject)));
      if (fresh.length === 0) return;
      for (const subject of fresh) told.add(keyOf(subject));
      try {
        await audit.append(fresh.map((subject) => ({ action, actor: userId, database, subject })));
      } catch (error) {
        for (const subject of fresh) told.delete(keyOf(subject));
        onError(error);
      }
    },
  };
}

interface Shown {
  id: string;
  deleted: boolean;
}

/** A database whose handed-out bodies are noted, by case, before they are handed out. */
export function auditReads(database: Database, reader: Reader, reads: Reads): Database {
  async function noted<T>(answer: T, shown: readonly (Shown | undefined)[]): Promise<T> {
    const cases = shown.flatMap((one) => (one && !one.deleted ? (caseOf(one.id) ?? []) : []));
    if (cases.length > 0) await reads.note(reader, 'case-read', cases);
    return answer;
  }

  return {
    ...database,
    async changes(query) {
      const page = await database.changes(query);
      return noted(
        page,
        page.rows.map(({ document }) => document),
      );
    },
    async list(query) {
      const rows = await database.list(query);
      return noted(
        rows,
        rows.map(({ document }) => document),
      );
    },
    async listKeys(ids, includeDocs) {
      const rows = await database.listKeys(ids, includeDocs);
      return noted(
        rows,
        rows.map((row) => row?.document),
      );
    },
    async read(requests, options) {
      const groups = await database.read(requests, options);
      return noted(
        groups,
        groups.flat().map((one) => ('missing' in one ? undefined : one)),
      );
    },
  };
}
