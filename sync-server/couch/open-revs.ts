import { randomBytes } from 'node:crypto';
import type { Missing, Revision } from '../engine/engine.ts';
import { badRequest, notFound } from '../engine/protocol-error.ts';
import { parseRev } from '../engine/revisions/tree.ts';
import { jsonText } from './answer.ts';
import type { Answer, DatabaseExchange } from './exchange.ts';
import { flag, jsonParameter } from './input.ts';
import { documentText } from './render.ts';

/** `GET doc?open_revs=all|[…]`: leaves, or the named revisions; parts for who asks for multipart. */
export async function openRevisions(exchange: DatabaseExchange): Promise<Answer> {
  const { database, request } = exchange;
  const id = request.target.id;
  const wanted = readWanted(request.query);
  const options = {
    revisions: flag(request.query, 'revs'),
    attachments: flag(request.query, 'attachments'),
    latest: flag(request.query, 'latest'),
  };
  const groups = await database.read(
    wanted === null ? [{ id }] : wanted.map((rev) => ({ id, rev })),
    options,
  );
  const found = groups.flat();
  if (wanted === null && found.length === 0) throw notFound('missing');
  const accept = String(request.headers.accept ?? '');
  return accept.includes('multipart/mixed') ? asMultipart(found) : asJson(found);
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
  const boundary = randomBytes(16).toString('hex');
  const parts = found.map((one) =>
    'missing' in one
      ? `\r\nContent-Type: application/json; error="true"\r\n\r\n${JSON.stringify({ missing: one.rev })}`
      : `\r\nContent-Type: application/json\r\n\r\n${documentText(one)}`,
  );
  return {
    status: 200,
    headers: { 'content-type': `multipart/mixed; boundary="${boundary}"` },
    body: `--${boundary}${parts.join(`\r\n--${boundary}`)}\r\n--${boundary}--`,
  };
}
