import type { Alternative } from '../record.ts';

export type Body = Readonly<Record<string, unknown>>;

/** A leaf of a document in conflict. */
export interface MergeLeaf {
  rev: string;
  body: Body;
}

/** One leaf's part of the record (the whole, or a thing in a list), and who wrote it when. */
export interface Side<T = Body> {
  rev: string;
  at: string;
  by: string;
  /** Undefined where the leaf does not have it. */
  value: T | undefined;
}

/** What both sides had; null where nobody knows it any more. */
export type Base<T = Body> = { value: T | undefined } | null;

/** A value of a field, and the others that wait on the record. */
export interface Merged {
  value: unknown;
  alternatives: Alternative[];
}

/** A merged record, or a thing of a list. */
export interface MergedFields {
  value: Record<string, unknown>;
  alternatives: Alternative[];
}

/** The latest edit first; the revision decides between edits of the same instant. */
export function latestFirst(a: MergeLeaf, b: MergeLeaf): number {
  const [one, two] = [Date.parse(timeOf(a.body)), Date.parse(timeOf(b.body))];
  return (two || 0) - (one || 0) || byRev(b.rev, a.rev);
}

/** By generation, then by hash, as CouchDB orders revisions. */
export function byRev(a: string, b: string): number {
  const generations = Number.parseInt(a, 10) - Number.parseInt(b, 10);
  if (generations !== 0 || a === b) return generations;
  return a < b ? -1 : 1;
}

export function sideOf({ rev, body }: MergeLeaf): Side {
  return { rev, at: timeOf(body), by: textOf(body.updatedBy), value: body };
}

/** The same side's part below a field. */
export function part<T>(side: Side<unknown>, value: T | undefined): Side<T> {
  return { rev: side.rev, at: side.at, by: side.by, value };
}

export function alternativeOf(field: string, side: Side<unknown>): Alternative {
  const { at, by, value } = side;
  return { field, ...(value === undefined ? {} : { value }), at, by };
}

const timeOf = (body: Body): string => textOf(body.updatedAt);
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
