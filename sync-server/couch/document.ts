import type { Head, Missing, Revision } from '../engine/engine.ts';
import { badRequest, conflict, notFound } from '../engine/protocol-error.ts';
import { checkId } from '../engine/revisions/incoming.ts';
import { parseRev } from '../engine/revisions/tree.ts';
import { each, etag, json, jsonText } from './answer.ts';
import { conflictsText, deletedConflictsText } from './conflicts.ts';
import type { Answer, DatabaseExchange } from './exchange.ts';
import { flag, isObject, readAttsSince, readJson } from './input.ts';
import { messageOf } from './multipart-answer.ts';
import { readRelated } from './multipart-document.ts';
import { openRevisions } from './open-revs.ts';
import { writtenRev } from './outcome.ts';
import { documentText } from './render.ts';

export async function getDocument(exchange: DatabaseExchange): Promise<Answer> {
  const { database, request } = exchange;
  const { query } = request;
  const id = checkId(request.target.id);
  if (query.has('open_revs')) return openRevisions(exchange);
  const head = await database.head(id);
  if (!head) throw notFound('missing');
  const asked = query.get('rev');
  if (asked !== null && !parseRev(asked)) throw badRequest('Invalid rev format');
  const winner = head.leaves[0];
  if (!winner || (asked === null && winner.deleted)) throw notFound('deleted');
  const revision = await readOne(exchange, asked ?? winner.rev);
  const headers = { etag: etag(revision.rev) };
  const plain = [...query.keys()].every((name) => name === 'rev');
  if (plain && request.headers['if-none-match'] === headers.etag)
    return { status: 304, headers, body: '' };
  const extra = await members(exchange, head, revision);
  const accept = String(request.headers.accept ?? '');
  if (accept.includes('multipart/related')) {
    const { contentType, chunks } = messageOf(revision, extra);
    if (chunks.length > 1)
      return {
        status: 200,
        headers: { ...headers, 'content-type': contentType },
        body: each(chunks),
      };
  }
  return jsonText(`${documentText(revision, extra)}\n`, 200, headers);
}

async function readOne({ database, request }: DatabaseExchange, rev: string): Promise<Revision> {
  const { query, target } = request;
  const attsSince = readAttsSince(query);
  const [found = []] = await database.read([{ id: target.id, rev, ...attsSince }], {
    revisions: flag(query, 'revs'),
    attachments: flag(query, 'attachments'),
    latest: flag(query, 'latest'),
  });
  const present = found.find((one: Revision | Missing): one is Revision => !('missing' in one));
  if (!present) throw notFound('missing');
  return present;
}

/** Underscore members that the query asks for. */
async function members(
  { database, request }: DatabaseExchange,
  head: Head,
  revision: Revision,
): Promise<string[]> {
  const { query } = request;
  const meta = flag(query, 'meta');
  const extra: string[] = [];
  if (meta || flag(query, 'revs_info'))
    extra.push(`"_revs_info":${JSON.stringify(await database.ancestry(head.id, revision.rev))}`);
  if (meta || flag(query, 'conflicts')) extra.push(...conflictsText(head.leaves));
  if (meta || flag(query, 'deleted_conflicts')) extra.push(...deletedConflictsText(head.leaves));
  if (flag(query, 'local_seq')) extra.push(`"_local_seq":${JSON.stringify(head.localSeq)}`);
  return extra;
}

export async function putDocument(exchange: DatabaseExchange): Promise<Answer> {
  const { request } = exchange;
  const document = readDocument(exchange);
  const id = checkId(request.target.id);
  if (document._id !== undefined && document._id !== id)
    throw badRequest('Document ID must match the request URI');
  const given = givenRev(exchange);
  if (given && document._rev !== undefined && document._rev !== given)
    throw badRequest('Document rev from request body and query string have different values');
  return write(exchange, { ...document, _id: id, ...(given ? { _rev: given } : {}) });
}

/** POST to the database: the server makes an id where there is none. */
export function postDocument(exchange: DatabaseExchange): Promise<Answer> {
  return write(exchange, readDocument(exchange));
}

export async function removeDocument(exchange: DatabaseExchange): Promise<Answer> {
  const { database, request } = exchange;
  const id = checkId(request.target.id);
  const rev = givenRev(exchange);
  if (rev && !parseRev(rev)) throw badRequest('Invalid rev format');
  const head = await database.head(id);
  if (!head) throw notFound('missing');
  if (!rev) throw head.leaves[0]?.deleted ? notFound('deleted') : conflict();
  const [outcome] = await database.write([{ _id: id, _rev: rev, _deleted: true }], {
    newEdits: true,
  });
  const written = writtenRev(outcome);
  return json({ ok: true, id, rev: written }, 200, { etag: etag(written) });
}

async function write(
  { database, request }: DatabaseExchange,
  document: Record<string, unknown>,
): Promise<Answer> {
  const newEdits = request.query.get('new_edits') !== 'false';
  const [outcome] = await database.write([document], { newEdits });
  const rev = writtenRev(outcome);
  const id = outcome?.id ?? '';
  return json({ ok: true, id, rev }, request.query.get('batch') === 'ok' ? 202 : 201, {
    etag: etag(rev),
    location: `/${encodeURIComponent(database.name)}/${encodeURIComponent(id)}`,
  });
}

function readDocument({ request }: DatabaseExchange): Record<string, unknown> {
  const type = String(request.headers['content-type'] ?? '');
  if (request.method === 'PUT' && type.startsWith('multipart/related'))
    return readRelated(request.body, type);
  const document = readJson(request);
  if (!isObject(document)) throw badRequest('Document must be a JSON object');
  return document;
}

/** Revision of `?rev=` or `If-Match`. */
export function givenRev({ request }: DatabaseExchange): string | null {
  const match = request.headers['if-match'];
  return request.query.get('rev') ?? (typeof match === 'string' ? match.replaceAll('"', '') : null);
}
