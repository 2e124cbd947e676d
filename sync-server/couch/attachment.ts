import type { IncomingDocument, Revision } from '../engine/engine.ts';
import { conflict, notFound } from '../engine/protocol-error.ts';
import { checkId } from '../engine/revisions/incoming.ts';
import { etag, json } from './answer.ts';
import { givenRev } from './document.ts';
import type { Answer, DatabaseExchange } from './exchange.ts';
import { writtenRev } from './outcome.ts';
import { documentText } from './render.ts';

export async function getAttachment({ database, request }: DatabaseExchange): Promise<Answer> {
  const { id, attachment: name } = request.target;
  const head = await database.head(id);
  const rev = request.query.get('rev');
  if (!head) throw notFound('missing');
  if (!rev && head.leaves[0]?.deleted) throw notFound('deleted');
  const found = await database.attachment(id, name, rev);
  if (!found) throw notFound('Document is missing attachment');
  const tag = `"${found.digest.replace('md5-', '')}"`;
  if (request.headers['if-none-match'] === tag)
    return { status: 304, headers: { etag: tag }, body: '' };
  return {
    status: 200,
    headers: { 'content-type': found.content_type, etag: tag, 'content-md5': tag.slice(1, -1) },
    body: found.bytes,
  };
}

export async function putAttachment(exchange: DatabaseExchange): Promise<Answer> {
  const { request } = exchange;
  const content = {
    content_type: String(request.headers['content-type'] ?? 'application/octet-stream'),
    data: request.body.toString('base64'),
  };
  return change(exchange, (stubs) => ({ ...stubs, [request.target.attachment]: content }), 201);
}

export async function removeAttachment(exchange: DatabaseExchange): Promise<Answer> {
  const { database, request } = exchange;
  const { id, attachment: name } = request.target;
  if (!(await database.head(id))) throw notFound('missing');
  return change(
    exchange,
    (stubs) => Object.fromEntries(Object.entries(stubs).filter(([other]) => other !== name)),
    200,
  );
}

/** Writes the document anew with other attachments; makes it where there was none. */
async function change(
  exchange: DatabaseExchange,
  edit: (stubs: Record<string, unknown>) => Record<string, unknown>,
  status: number,
): Promise<Answer> {
  const { database, request } = exchange;
  const id = checkId(request.target.id);
  const rev = givenRev(exchange);
  const current = await readCurrent(exchange, rev);
  const attachments = edit((current?._attachments ?? {}) as Record<string, unknown>);
  const [outcome] = await database.write(
    [{ ...current, _id: id, ...(rev ? { _rev: rev } : {}), _attachments: attachments }],
    { newEdits: true },
  );
  const written = writtenRev(outcome);
  return json({ ok: true, id, rev: written }, status, { etag: etag(written) });
}

async function readCurrent(
  { database, request }: DatabaseExchange,
  rev: string | null,
): Promise<IncomingDocument | null> {
  if (!rev) return null;
  const [found = []] = await database.read([{ id: request.target.id, rev }], {});
  const revision = found.find((one): one is Revision => !('missing' in one));
  if (!revision) throw conflict();
  return JSON.parse(documentText(revision)) as IncomingDocument;
}
