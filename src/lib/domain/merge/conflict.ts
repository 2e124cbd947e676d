import { SCHEMA_VERSION } from '../record.ts';
import { ancestorsOf, type ClosedBranch } from './ancestors.ts';
import { basesOf, mergeBranches, type BodyOf, type Branch } from './branches.ts';
import { revisionOf } from './revision.ts';
import type { Body } from './side.ts';

/** Leaves of one document that are merged at once; more wait for the next time. */
const MOST_LEAVES = 8;

/** The revisions of one document, as a device's store or a server knows them. */
export interface RevisionTree {
  /** The winner first. */
  leaves: readonly { rev: string; deleted: boolean }[];
  /** The branch down to a revision, newest first, itself among them. */
  history: (rev: string) => readonly string[];
  /** Null where the body is not kept any more. */
  body: (rev: string) => Body | null;
}

/** One document in conflict: the winning leaf first. */
export interface Conflict {
  id: string;
  tree: RevisionTree;
  branches: readonly Branch[];
  /** Revisions whose bodies merging needs. */
  bases: readonly string[];
}

/** A revision as the replication protocol writes it. */
export interface MergedRevision {
  _id: string;
  _rev: string;
  _revisions: { start: number; ids: string[] };
  _deleted?: boolean;
  [field: string]: unknown;
}

/** Null where there is nothing to merge, or a later version of the app has to do it. */
export function conflictOf(id: string, tree: RevisionTree): Conflict | null {
  const { leaves, history, body } = tree;
  const live = leaves.filter(({ deleted }) => !deleted);
  if (live.length < 2) return null;
  const closed = leaves.flatMap(({ rev, deleted }) =>
    deleted ? closedBranch(body(rev), history(rev)[1]) : [],
  );
  const branches = live.slice(0, MOST_LEAVES).flatMap(({ rev }) => {
    const found = body(rev);
    return found ? [{ rev, body: bare(found), ancestors: ancestorsOf(rev, closed, history) }] : [];
  });
  if (branches.length < 2 || branches.some((branch) => isNewer(branch.body))) return null;
  return { id, tree, branches, bases: basesOf(branches) };
}

/** Written by a later version of the app, which knows how to merge it; this one would guess. */
const isNewer = (body: Body): boolean =>
  typeof body.schemaVersion === 'number' && body.schemaVersion > SCHEMA_VERSION;

function closedBranch(tombstone: Body | null, parent?: string): ClosedBranch[] {
  const into = tombstone?.mergedInto;
  return parent !== undefined && typeof into === 'string' ? [{ parent, mergedInto: into }] : [];
}

/** The merged child of the winner, and a tombstone on each other leaf that says where it went. */
export async function mergedRevisions(
  { id, tree, branches }: Conflict,
  bodyOf: BodyOf,
): Promise<MergedRevision[]> {
  const [winner, ...others] = branches;
  if (!winner) return [];
  const child = async (parent: string, body: Record<string, unknown>): Promise<MergedRevision> => {
    const rev = await revisionOf(parent, body);
    const ids = [rev, ...tree.history(parent)].map((one) => one.slice(one.indexOf('-') + 1));
    const _revisions = { start: Number.parseInt(rev, 10), ids };
    return { ...body, _id: id, _rev: rev, _revisions };
  };
  const body = mergeBranches(branches, (rev) => {
    const found = bodyOf(rev);
    return found && bare(found);
  });
  const merged = await child(winner.rev, body);
  const closing = others.map(({ rev }) => child(rev, { _deleted: true, mergedInto: merged._rev }));
  return [merged, ...(await Promise.all(closing))];
}

/** Without the protocol's fields, but with the id. */
function bare(body: Body): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(body).filter(([name]) => name === '_id' || !name.startsWith('_')),
  );
}
