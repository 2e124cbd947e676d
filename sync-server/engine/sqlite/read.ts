import type { Missing, ReadOptions, ReadRequest, Revision } from '../engine.ts';
import { branchOf, descendingLeaves, revisionsOf } from '../revisions/history.ts';
import type { RevisionTree } from '../revisions/tree.ts';
import { withContents } from './attachments.ts';
import { leavesOfRow, toRevision, type DocRow, type RevRow } from './rows.ts';
import type { SequenceFormat } from './sequence.ts';
import type { Statements } from './statements.ts';

export interface ReadContext {
  statements: Statements;
  sequence: SequenceFormat;
}

/** Bodies of the asked revisions; a compacted or unknown one is `missing`. */
export function readRevisions(
  context: ReadContext,
  request: ReadRequest,
  options: ReadOptions,
): (Revision | Missing)[] {
  const row = context.statements.doc.get(request.id) as DocRow | undefined;
  if (!row)
    return request.rev === undefined ? [] : [{ id: request.id, rev: request.rev, missing: true }];
  return wantedRevs(row, request.rev, options.latest === true).map((rev) =>
    readRevision(context, row, rev, { ...options, attsSince: request.attsSince }),
  );
}

function wantedRevs(row: DocRow, rev: string | undefined, latest: boolean): string[] {
  if (rev === undefined) return leavesOfRow(row).map((leaf) => leaf.rev);
  if (!latest || rev === row.rev) return [rev];
  const leaves = descendingLeaves(JSON.parse(row.tree) as RevisionTree, rev);
  return leaves.length > 0 ? leaves : [rev];
}

function readRevision(
  { statements }: ReadContext,
  row: DocRow,
  rev: string,
  options: ReadOptions & Pick<ReadRequest, 'attsSince'>,
): Revision | Missing {
  const stored = statements.revision.get(row.id, rev) as RevRow | undefined;
  if (!stored) return { id: row.id, rev, missing: true };
  const revision = toRevision(row.id, stored);
  if (options.revisions) revision.revisions = historyOf(row, rev);
  const { attsSince } = options;
  if ((options.attachments || attsSince) && revision.attachments)
    revision.attachments = withContents(
      statements,
      revision.attachments,
      attsSince ? knownGeneration(row, rev, attsSince) : 0,
    );
  return revision;
}

/** Generation of the newest revision in a branch that is among the given; 0 for none. */
function knownGeneration(row: DocRow, rev: string, known: readonly string[]): number {
  const branch = branchOf(JSON.parse(row.tree) as RevisionTree, rev);
  return Number.parseInt(branch.find((ancestor) => known.includes(ancestor.rev))?.rev ?? '0', 10);
}

/** A first revision needs no tree, and most documents have nothing but one. */
function historyOf(row: DocRow, rev: string): { start: number; ids: string[] } {
  if (rev.startsWith('1-')) return { start: 1, ids: [rev.slice(2)] };
  return revisionsOf(JSON.parse(row.tree) as RevisionTree, rev);
}
