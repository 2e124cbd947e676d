import type { RevsDiff } from '../engine.ts';
import { knownRevs } from '../revisions/history.ts';
import { parseRev, type RevisionTree } from '../revisions/tree.ts';
import { leavesOfRow, type DocRow } from './rows.ts';
import type { Statements } from './statements.ts';

/** CouchDB replication protocol, `_revs_diff`: which of these revisions are not known here. */
export function diffRevs(
  statements: Statements,
  wanted: Record<string, readonly string[]>,
): Record<string, RevsDiff> {
  const entries: [string, RevsDiff][] = [];
  for (const [id, revs] of Object.entries(wanted)) {
    const row = statements.doc.get(id) as DocRow | undefined;
    const missing = row ? unknownRevs(row, revs) : [...revs];
    if (missing.length > 0)
      entries.push([id, { missing, possibleAncestors: row ? ancestors(row, missing) : [] }]);
  }
  return Object.fromEntries(entries);
}

function unknownRevs(row: DocRow, revs: readonly string[]): string[] {
  const others = revs.filter((rev) => rev !== row.rev);
  if (others.length === 0) return [];
  const known = knownRevs(JSON.parse(row.tree) as RevisionTree);
  return others.filter((rev) => !known.has(rev));
}

function ancestors(row: DocRow, missing: readonly string[]): string[] {
  const newest = Math.max(...missing.map((rev) => parseRev(rev)?.generation ?? 0));
  return leavesOfRow(row)
    .map((leaf) => leaf.rev)
    .filter((rev) => (parseRev(rev)?.generation ?? 0) < newest);
}
