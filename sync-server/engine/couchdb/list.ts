import type { ListQuery, ListRow } from '../engine.ts';
import { query, refusalOf, type CouchClient } from './client.ts';
import { leavesShown, toRevision, type CouchDocument } from './document.ts';

interface Row {
  id?: string;
  key: string;
  value?: { rev: string; deleted?: boolean };
  doc?: CouchDocument | null;
}

interface ListReply {
  rows: Row[];
  total_rows?: number;
  offset?: number | null;
}

/** What stands for "all" is no number for CouchDB. */
export const noLimit = (limit: number): number | undefined => (limit < 2 ** 31 ? limit : undefined);

export async function listRange(
  client: CouchClient,
  database: string,
  asked: ListQuery,
): Promise<ListRow[]> {
  const reply = await client.ask<ListReply>({
    method: 'GET',
    path: `${database}/_all_docs${query({
      start_key: json(asked.start),
      end_key: json(asked.end),
      inclusive_end: asked.inclusiveEnd === false ? 'false' : undefined,
      descending: asked.descending,
      limit: noLimit(asked.limit),
      skip: asked.skip || undefined,
      include_docs: asked.includeDocs,
      conflicts: asked.includeDocs,
    })}`,
    repeatable: true,
  });
  // CouchDB says so where the end stands before the start.
  const error = (reply.body as { error?: unknown }).error;
  if (reply.status === 400 && error === 'query_parse_error') return [];
  if (reply.status >= 400) throw refusalOf(reply);
  return reply.body.rows.flatMap((row) => toRow(row) ?? []);
}

export async function listIds(
  client: CouchClient,
  database: string,
  ids: readonly string[],
  includeDocs: boolean,
): Promise<(ListRow | null)[]> {
  if (ids.length === 0) return [];
  const { rows } = await client.read<ListReply>({
    method: 'POST',
    path: `${database}/_all_docs${query({ include_docs: includeDocs, conflicts: includeDocs })}`,
    body: { keys: ids },
    repeatable: true,
  });
  return rows.map(toRow);
}

/** How many stand before a key; CouchDB says it with the first row. */
export async function countBefore(
  client: CouchClient,
  database: string,
  start: string,
  descending: boolean,
): Promise<number> {
  const reply = await client.read<ListReply>({
    method: 'GET',
    path: `${database}/_all_docs${query({ start_key: json(start), descending, limit: 1 })}`,
    repeatable: true,
  });
  return reply.offset ?? (reply.rows.length === 0 ? (reply.total_rows ?? 0) : 0);
}

function toRow({ id, value, doc }: Row): ListRow | null {
  if (id === undefined || !value) return null;
  const deleted = value.deleted === true;
  return {
    id,
    rev: value.rev,
    deleted,
    leaves: doc ? leavesShown(doc) : [{ rev: value.rev, deleted }],
    ...(doc && !deleted ? { document: toRevision(doc) } : {}),
  };
}

const json = (key: string | undefined): string | undefined =>
  key === undefined ? undefined : JSON.stringify(key);
