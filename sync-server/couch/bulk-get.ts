import type { Missing, ReadRequest, Revision } from '../engine/engine.ts';
import { ProtocolError, badRequest } from '../engine/protocol-error.ts';
import { jsonText } from './answer.ts';
import type { Answer, DatabaseExchange } from './exchange.ts';
import { flag, isObject, isRevList, limitIds, readObject } from './input.ts';
import { messageOf, missingPart, newBoundary, wantsMultipart } from './multipart-answer.ts';
import { documentText } from './render.ts';

/** Documents read and rendered at a time, so that a large answer needs little memory. */
const PAGE = 100;
/** The same where contents of attachments come along. */
const PAGE_WITH_CONTENTS = 1;

type Found = readonly (Revision | Missing)[];

export function bulkGet(exchange: DatabaseExchange): Answer {
  const { request, house } = exchange;
  const body = readObject(request);
  if (!Array.isArray(body.docs)) throw badRequest("Missing JSON list of 'docs'.");
  const wanted = (body.docs as unknown[]).map(readWanted);
  limitIds(wanted, house);
  const { accept } = request.headers;
  const kind = wantsMultipart(typeof accept === 'string' ? accept : undefined);
  if (kind === null) return jsonText(jsonPages(exchange, wanted));
  const boundary = newBoundary();
  return {
    status: 200,
    headers: { 'content-type': `multipart/${kind}; boundary="${boundary}"` },
    body: parts(exchange, wanted, boundary),
  };
}

async function* pages(
  { database, request: { query } }: DatabaseExchange,
  wanted: readonly ReadRequest[],
  attachments: boolean,
): AsyncGenerator<{ asked: ReadRequest; found: Found }[]> {
  const size = attachments ? PAGE_WITH_CONTENTS : PAGE;
  const options = { revisions: flag(query, 'revs'), attachments, latest: flag(query, 'latest') };
  for (let from = 0; from < wanted.length; from += size) {
    const page = wanted.slice(from, from + size);
    const groups = await database.read(page, options);
    yield page.map((asked, index) => ({ asked, found: groups[index] ?? [] }));
  }
}

async function* jsonPages(
  exchange: DatabaseExchange,
  wanted: readonly ReadRequest[],
): AsyncGenerator<string> {
  let separator = '';
  yield '{"results":[';
  for await (const page of pages(exchange, wanted, flag(exchange.request.query, 'attachments'))) {
    yield separator + page.map(({ asked, found }) => resultText(asked, found)).join(',');
    separator = ',';
  }
  yield ']}\n';
}

/** One part a revision, contents of attachments always with it (CouchDB, `_bulk_get`). */
async function* parts(
  exchange: DatabaseExchange,
  wanted: readonly ReadRequest[],
  boundary: string,
): AsyncGenerator<string | Uint8Array> {
  for await (const page of pages(exchange, wanted, true))
    for (const { asked, found } of page)
      for (const one of found.length > 0 ? found : [missingOf(asked)]) {
        yield `\r\n--${boundary}`;
        yield* 'missing' in one ? missingText(one) : revisionPart(one);
      }
  if (wanted.length > 0) yield `\r\n--${boundary}--\r\n`;
}

function* revisionPart(revision: Revision): Generator<string | Uint8Array> {
  const { contentType, chunks } = messageOf(revision);
  const names =
    chunks.length > 1 ? `\r\nX-Doc-Id: ${encodeURI(revision.id)}\r\nX-Rev-Id: ${revision.rev}` : '';
  yield `${names}\r\nContent-Type: ${contentType}\r\n\r\n`;
  yield* chunks;
}

function* missingText({ id, rev }: Missing): Generator<string | Uint8Array> {
  const body = { id, rev, error: 'not_found', reason: 'missing' };
  const { contentType, chunks } = missingPart(body);
  yield `\r\nContent-Type: ${contentType}\r\n\r\n`;
  yield* chunks;
}

const missingOf = ({ id, rev }: ReadRequest): Missing => ({
  id,
  rev: rev ?? 'undefined',
  missing: true,
});

function readWanted(value: unknown): ReadRequest {
  if (!isObject(value) || typeof value.id !== 'string')
    throw new ProtocolError(400, 'bad_request', 'Each of `docs` must have an `id`.');
  return {
    id: value.id,
    ...(typeof value.rev === 'string' ? { rev: value.rev } : {}),
    ...(isRevList(value.atts_since) ? { attsSince: value.atts_since } : {}),
  };
}

function resultText(asked: ReadRequest, found: Found): string {
  const docs = (found.length > 0 ? found : [missingOf(asked)]).map((revision) =>
    'missing' in revision ? errorText(revision) : `{"ok":${documentText(revision)}}`,
  );
  return `{"id":${JSON.stringify(asked.id)},"docs":[${docs.join(',')}]}`;
}

function errorText({ id, rev }: Missing): string {
  return JSON.stringify({ error: { id, rev, error: 'not_found', reason: 'missing' } });
}
