import type { Change, ChangesPage, ChangesQuery, Sequence } from '../engine.ts';
import { badRequest } from '../protocol-error.ts';
import type { Leaf } from '../revisions/tree.ts';
import { query, refusalOf, type Call, type CouchClient } from './client.ts';
import { leavesShown, toRevision, type CouchDocument } from './document.ts';
import { noLimit } from './list.ts';

interface ChangeRow {
  seq: unknown;
  id: string;
  changes: { rev: string }[];
  deleted?: boolean;
  doc?: CouchDocument | null;
}

export interface ChangesReply {
  results: ChangeRow[];
  last_seq: unknown;
  pending?: number;
}

/** Sequences are CouchDB's own, passed through unread; old ones may be numbers or lists. */
export const toSequence = (seq: unknown): Sequence =>
  typeof seq === 'string' ? seq : JSON.stringify(seq);

/** One page of `_changes`, every leaf named (`style=all_docs`). */
export async function readChanges(
  client: CouchClient,
  database: string,
  asked: ChangesQuery,
): Promise<ChangesPage> {
  if (asked.descending) return readBackwards(client, database, asked);
  const reply = await askChanges(client, database, asked, {
    since: asked.since,
    limit: noLimit(asked.limit),
  });
  return {
    rows: await toChanges(client, database, reply.results),
    lastSeq: toSequence(reply.last_seq),
    pending: reply.pending ?? 0,
  };
}

/**
 * CouchDB counts backwards from the newest and knows no beginning there, so a further page reads
 * what came before it again: its sequence tells how many that were.
 */
async function readBackwards(
  client: CouchClient,
  database: string,
  asked: ChangesQuery,
): Promise<ChangesPage> {
  const before = Number(/^down:(\d+)$/.exec(asked.since)?.[1] ?? 0);
  const reply = await askChanges(client, database, asked, {
    descending: true,
    limit: noLimit(before + asked.limit),
  });
  const results = reply.results.slice(before);
  return {
    rows: await toChanges(client, database, results),
    lastSeq: results.length > 0 ? `down:${before + results.length}` : asked.since,
    pending: 0,
  };
}

async function askChanges(
  client: CouchClient,
  database: string,
  asked: ChangesQuery,
  more: Parameters<typeof query>[0],
): Promise<ChangesReply> {
  const filter = asked.docIds ? '_doc_ids' : asked.designOnly ? '_design' : undefined;
  const call = (since?: string): Call => ({
    method: 'POST',
    path: `${database}/_changes${query({
      style: 'all_docs',
      include_docs: asked.includeDocs,
      conflicts: asked.includeDocs,
      attachments: asked.attachments,
      filter,
      ...more,
      ...(since === undefined ? {} : { since }),
    })}`,
    body: asked.docIds ? { doc_ids: asked.docIds } : {},
    repeatable: true,
  });
  const reply = await client.ask<ChangesReply>(call());
  if (reply.status < 400) return reply.body;
  // A sequence of another engine or of another making of the database says nothing here.
  if (reply.status === 400 && isForeign(more.since)) return client.read(call('0'));
  throw reply.status === 400 && more.since !== undefined
    ? badRequest("Malformed sequence supplied in 'since' parameter.")
    : refusalOf(reply);
}

const isForeign = (since: unknown): boolean =>
  typeof since === 'string' && /^"?(\d{1,15}(-.*)?|down:\d+)"?$/s.test(since);

async function toChanges(
  client: CouchClient,
  database: string,
  rows: readonly ChangeRow[],
): Promise<Change[]> {
  const unsure = rows.filter((row) => row.changes.length > 1 && !row.deleted && !row.doc);
  const live = await liveLeaves(
    client,
    database,
    unsure.map((row) => row.id),
  );
  return rows.map((row) => toChange(row, live.get(row.id)));
}

function toChange(row: ChangeRow, known: ReadonlySet<string> | undefined): Change {
  const live = known ?? new Set(row.doc ? liveOf(row.doc) : []);
  const leaves = row.changes.map(({ rev }, index): Leaf => {
    // The winner is deleted only where every leaf is.
    if (index === 0 || row.deleted) return { rev, deleted: row.deleted === true };
    return { rev, deleted: !live.has(rev) };
  });
  return {
    seq: toSequence(row.seq),
    id: row.id,
    deleted: row.deleted === true,
    leaves,
    ...(row.doc ? { document: toRevision(row.doc) } : {}),
  };
}

const liveOf = (document: CouchDocument): string[] =>
  leavesShown(document).flatMap(({ rev, deleted }) => (deleted ? [] : [rev]));

/** `_changes` names leaves without telling which are deleted; asked in one request for all. */
async function liveLeaves(
  client: CouchClient,
  database: string,
  ids: readonly string[],
): Promise<Map<string, ReadonlySet<string>>> {
  if (ids.length === 0) return new Map();
  const { rows } = await client.read<{ rows: { id?: string; doc?: CouchDocument | null }[] }>({
    method: 'POST',
    path: `${database}/_all_docs${query({ include_docs: true, conflicts: true })}`,
    body: { keys: ids },
    repeatable: true,
  });
  return new Map(
    rows.flatMap(({ doc }) => (doc ? [[doc._id, new Set(liveOf(doc))] as const] : [])),
  );
}
