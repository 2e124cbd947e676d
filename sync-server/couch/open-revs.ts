import type { Missing, Revision } from '../engine/engine.ts';
import { badRequest, notFound } from '../engine/protocol-error.ts';
import { parseRev } from '../engine/revisions/tree.ts';
import { each, jsonText } from './answer.ts';
import type { Answer, DatabaseExchange } from './exchange.ts';
import { flag, jsonParameter, readAttsSince } from './input.ts';
import { messageOf, missingPart, newBoundary } from './multipart-answer.ts';
import { documentText } from './render.ts';

/** `GET doc?open_revs=all|[…]`: leaves, or the named revisions; parts for who asks for multipart. */
export async function openRevisions(exchange: DatabaseExchange): Promise<Answer> {
  const { database, request } = exchange;
  const { query } = request;
  const id = request.target.id;
  const wanted = readWanted(query);
  const attsSince = readAttsSince(query);
  const multipart = String(request.headers.accept ?? '').includes('multipart/mixed');
  const groups = await database.read(
    wanted === null ? [{ id, ...attsSince }] : wanted.map((rev) => ({ id, rev, ...attsSince })),
    {
      revisions: flag(query, 'revs'),
      // In parts the contents always come along (CouchDB, send_docs_multipart).
      attachments: flag(query, 'attachments') || multipart,
      latest: flag(query, 'latest'),
    },
  );
  const found = once(groups.flat());
  if (wanted === null && found.length === 0) throw notFound('missing');
  return multipart ? asMultipart(found) : asJson(found);
}

/** With `latest` two of the named revisions may lead to the same leaf. */
function once(found: readonly (Revision | Missing)[]): (Revision | Missing)[] {
  return [...new Map(found.map((one) => [one.rev, one])).values()];
}

function readWanted(query: URLSearchParams): string[] | null {
  if (query.get('open_revs') === 'all') return null;
  const revs = jsonParameter(query, 'open_revs');
  if (!Array.isArray(revs) || !revs.every((rev): rev is string => typeof rev === 'string'))
    throw badRequest('open_revs must be "all" or an array of revisions');
  if (!revs.every((rev) => parseRev(rev))) throw badRequest('Invalid rev format');
  return revs;
}

function asJson(found: readonly (Revision | Missing)[]): Answer {
  const texts = found.map((one) =>
    'missing' in one ? JSON.stringify({ missing: one.rev }) : `{"ok":${documentText(one)}}`,
  );
  return jsonText(`[${texts.join(',')}]\n`);
}

function asMultipart(found: readonly (Revision | Missing)[]): Answer {
  const boundary = newBoundary();
  const parts = found.flatMap((one) => {
    const { contentType, chunks } =
      'missing' in one ? missingPart({ missing: one.rev }) : messageOf(one);
    return [`\r\nContent-Type: ${contentType}\r\n\r\n`, ...chunks, `\r\n--${boundary}`];
  });
  return {
    status: 200,
    headers: { 'content-type': `multipart/mixed; boundary="${boundary}"` },
    body: each([`--${boundary}`, ...parts, '--']),
  };
}
