import type { RecordHistory } from '#lib/domain/server-answers.ts';
import type { AuditRecord } from './audit.ts';
import type { AuditKeys } from './keys.ts';
import { openChange, scopeOfSealed } from './sealed-change.ts';

/** A line about an accepted revision as a person reads it, its change opened where the key is there. */
export async function historyEntryOf(
  line: AuditRecord,
  keys: AuditKeys,
): Promise<RecordHistory['entries'][0]> {
  const { at, actor, rev = '', detail } = line;
  const scope = line.change === undefined ? null : scopeOfSealed(line.change);
  const key = scope === null ? null : await keys.find(scope);
  const bound = { subject: line.subject ?? '', rev };
  const change = key && line.change !== undefined ? openChange(line.change, key, bound) : null;
  return {
    at: new Date(at).toISOString(),
    by: actor ?? '',
    rev,
    kind: kindOf(rev, detail),
    fields: change?.fields ?? null,
  };
}

function kindOf(rev: string, detail: string | undefined): RecordHistory['entries'][0]['kind'] {
  if (detail === 'deleted' || detail === 'undeleted') return detail;
  if (detail === 'branch-closed') return 'merged';
  return rev.startsWith('1-') ? 'created' : 'changed';
}
