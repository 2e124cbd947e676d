import type { LocalDocument, LocalOutcome } from '../engine.ts';
import { part, query, refusalOf, type CouchClient, type Reply } from './client.ts';
import { toRevision, type CouchDocument } from './document.ts';

interface LocalRow {
  id: string;
  doc?: CouchDocument | null;
}

const PREFIX = '_local/';

const pathOf = (database: string, id: string): string => `${database}/_local/${part(id)}`;

function toLocal(document: CouchDocument): LocalDocument {
  const { id, rev, body } = toRevision(document);
  return { id: id.slice(PREFIX.length), rev, body };
}

export async function getLocal(
  client: CouchClient,
  database: string,
  id: string,
): Promise<LocalDocument | null> {
  const reply = await client.ask<CouchDocument>({
    method: 'GET',
    path: pathOf(database, id),
    repeatable: true,
  });
  if (reply.status === 404) return null;
  if (reply.status >= 400) throw refusalOf(reply);
  return toLocal(reply.body);
}

/** CouchDB lets the later write of a local document win; another server may see a conflict. */
export async function putLocal(
  client: CouchClient,
  database: string,
  { id, rev, body }: { id: string; rev: string | null; body: string },
): Promise<LocalOutcome> {
  const own = JSON.parse(body) as Record<string, unknown>;
  const reply = await client.ask<{ rev: string }>({
    method: 'PUT',
    path: pathOf(database, id),
    body: { ...own, _id: PREFIX + id, ...(rev ? { _rev: rev } : {}) },
    repeatable: false,
  });
  return outcomeOf(reply);
}

export async function removeLocal(
  client: CouchClient,
  database: string,
  id: string,
  rev: string | null,
): Promise<LocalOutcome> {
  const reply = await client.ask<{ rev: string }>({
    method: 'DELETE',
    path: pathOf(database, id) + query({ rev: rev ?? undefined }),
    repeatable: false,
  });
  return outcomeOf(reply);
}

function outcomeOf(reply: Reply<{ rev: string }>): LocalOutcome {
  if (reply.status === 404) return { ok: false, error: 'missing' };
  if (reply.status === 409) return { ok: false, error: 'conflict' };
  if (reply.status >= 400) throw refusalOf(reply);
  return { ok: true, rev: reply.body.rev };
}

export async function listLocal(client: CouchClient, database: string): Promise<LocalDocument[]> {
  const { rows } = await client.read<{ rows: LocalRow[] }>({
    method: 'GET',
    path: `${database}/_local_docs${query({ include_docs: true })}`,
    repeatable: true,
  });
  const found = await Promise.all(
    rows.map(async ({ id, doc }) =>
      doc ? toLocal(doc) : await getLocal(client, database, id.slice(PREFIX.length)),
    ),
  );
  return found.filter((local) => local !== null);
}
