import { ancestorsOf, type ClosedBranch } from '../domain/merge/ancestors.ts';
import { basesOf, mergeBranches, type BodyOf, type Branch } from '../domain/merge/branches.ts';
import { revisionOf } from '../domain/merge/revision.ts';
import { SCHEMA_VERSION } from '../domain/record.ts';
import type { Documents, StoredDocument, WrittenDocument } from '../store/documents.ts';
import { nameOf } from './revisions.ts';

/** Leaves of one document that are merged at once; more wait for the next time. */
const MOST_LEAVES = 8;

/** One document in conflict, as the store knows it: the winning leaf first. */
export interface Conflict {
  id: string;
  branches: readonly Branch[];
  /** Revisions whose bodies merging needs. */
  bases: readonly string[];
}

/** Null where a leaf is only here: the server must know both sides before it sees the merge. */
export function conflictOf(
  documents: Documents,
  id: string,
  onlyHere: ReadonlySet<string>,
): Conflict | null {
  const leaves = documents.leaves(id);
  const live = leaves.filter(({ deleted }) => !deleted);
  if (live.length < 2 || live.some(({ rev }) => onlyHere.has(nameOf({ id, rev })))) return null;
  const historyOf = (rev: string): string[] => documents.history(id, rev);
  const closed = leaves.flatMap(({ rev, deleted }) =>
    deleted ? closedBranch(documents.revision(id, rev), historyOf(rev)[1]) : [],
  );
  const branches = live.slice(0, MOST_LEAVES).flatMap(({ rev }) => {
    const body = documents.revision(id, rev);
    return body ? [{ rev, body: bare(body), ancestors: ancestorsOf(rev, closed, historyOf) }] : [];
  });
  if (branches.some(({ body }) => isNewer(body))) return null;
  return branches.length < 2 ? null : { id, branches, bases: basesOf(branches) };
}

/** Written by a later version of the app, which knows how to merge it; this one would guess. */
const isNewer = (body: Record<string, unknown>): boolean =>
  typeof body.schemaVersion === 'number' && body.schemaVersion > SCHEMA_VERSION;

function closedBranch(tombstone: StoredDocument | null, parent?: string): ClosedBranch[] {
  const into = tombstone?.mergedInto;
  return parent !== undefined && typeof into === 'string' ? [{ parent, mergedInto: into }] : [];
}

/** The merged child of the winner, and a tombstone on each other leaf that says where it went. */
export async function mergedRevisions(
  documents: Documents,
  { id, branches }: Conflict,
  bodyOf: BodyOf,
): Promise<WrittenDocument[]> {
  const [winner, ...others] = branches;
  if (!winner) return [];
  const child = async (parent: string, body: Record<string, unknown>): Promise<WrittenDocument> => {
    const rev = await revisionOf(parent, body);
    const ids = [rev, ...documents.history(id, parent)].map((one) =>
      one.slice(one.indexOf('-') + 1),
    );
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
function bare(body: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(body).filter(([name]) => name === '_id' || !name.startsWith('_')),
  );
}
