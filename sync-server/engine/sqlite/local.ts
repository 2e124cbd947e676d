import type { LocalDocument, LocalOutcome } from '../engine.ts';
import type { Statements } from './statements.ts';

interface LocalRow {
  id: string;
  rev: number;
  body: string;
}

const toLocal = (row: LocalRow): LocalDocument => ({
  id: row.id,
  rev: `0-${row.rev}`,
  body: row.body,
});

export function getLocal(statements: Statements, id: string): LocalDocument | null {
  const row = statements.local.get(id) as LocalRow | undefined;
  return row ? toLocal(row) : null;
}

export function listLocal(statements: Statements): LocalDocument[] {
  return (statements.locals.all() as unknown as LocalRow[]).map(toLocal);
}

/** A checkpoint that was forgotten may be written anew with the revision its owner remembers. */
export function putLocal(
  statements: Statements,
  id: string,
  rev: string | null,
  body: string,
): LocalOutcome {
  const row = statements.local.get(id) as LocalRow | undefined;
  if (row && rev !== `0-${row.rev}`) return { ok: false, error: 'conflict' };
  const next = (row?.rev ?? 0) + 1;
  statements.putLocal.run(id, next, body);
  return { ok: true, rev: `0-${next}` };
}

export function removeLocal(statements: Statements, id: string, rev: string | null): LocalOutcome {
  const row = statements.local.get(id) as LocalRow | undefined;
  if (!row) return { ok: false, error: 'missing' };
  if (rev !== `0-${row.rev}`) return { ok: false, error: 'conflict' };
  statements.deleteLocal.run(id);
  return { ok: true, rev: '0-0' };
}
