import type { Missing, Revision } from '../engine/engine.ts';
import { ProtocolError, badRequest } from '../engine/protocol-error.ts';
import { json, jsonText } from './answer.ts';
import type { Answer, DatabaseExchange } from './exchange.ts';
import { flag, isObject, readObject, readRevMap } from './input.ts';
import { outcomeBody } from './outcome.ts';
import { documentText } from './render.ts';

/** Documents read and rendered at a time, so that a large answer needs little memory. */
const BULK_GET_PAGE = 100;

export async function bulkDocs({ database, request }: DatabaseExchange): Promise<Answer> {
  const body = readObject(request);
  if (!Array.isArray(body.docs)) throw badRequest('POST body must include `docs` parameter.');
  const documents = body.docs.map((document: unknown) => {
    if (!isObject(document)) throw badRequest('Document must be a JSON object');
    return document;
  });
  const newEdits = body.new_edits !== false;
  const outcomes = await database.write(documents, { newEdits });
  // Replication is told of refusals only (CouchDB, _bulk_docs with new_edits=false).
  const shown = newEdits ? outcomes : outcomes.filter((outcome) => !outcome.ok);
  return json(shown.map(outcomeBody), 201);
}

export function bulkGet({ database, request }: DatabaseExchange): Answer {
  const body = readObject(request);
  if (!Array.isArray(body.docs)) throw badRequest("Missing JSON list of 'docs'.");
  const wanted = (body.docs as unknown[]).map(readWanted);
  const options = {
    revisions: flag(request.query, 'revs'),
    attachments: flag(request.query, 'attachments'),
    latest: flag(request.query, 'latest'),
  };
  async function* pages(): AsyncGenerator<string> {
    yield '{"results":[';
    for (let from = 0; from < wanted.length; from += BULK_GET_PAGE) {
      const page = wanted.slice(from, from + BULK_GET_PAGE);
      const found = await database.read(page, options);
      const texts = page.map((asked, index) => resultText(asked, found[index] ?? []));
      yield (from > 0 ? ',' : '') + texts.join(',');
    }
    yield ']}\n';
  }
  return jsonText(pages());
}

interface Wanted {
  id: string;
  rev?: string;
}

function readWanted(value: unknown): Wanted {
  if (!isObject(value) || typeof value.id !== 'string')
    throw new ProtocolError(400, 'bad_request', 'Each of `docs` must have an `id`.');
  return typeof value.rev === 'string' ? { id: value.id, rev: value.rev } : { id: value.id };
}

function resultText(asked: Wanted, found: readonly (Revision | Missing)[]): string {
  const docs = found.map((revision) =>
    'missing' in revision
      ? errorText(revision.id, revision.rev)
      : `{"ok":${documentText(revision)}}`,
  );
  const shown = docs.length > 0 ? docs.join(',') : errorText(asked.id, asked.rev ?? 'undefined');
  return `{"id":${JSON.stringify(asked.id)},"docs":[${shown}]}`;
}

function errorText(id: string, rev: string): string {
  return JSON.stringify({ error: { id, rev, error: 'not_found', reason: 'missing' } });
}

export async function revsDiff({ database, request }: DatabaseExchange): Promise<Answer> {
  const diff = await database.revsDiff(readRevMap(request));
  const shown = Object.entries(diff).map(([id, { missing, possibleAncestors }]) => [
    id,
    possibleAncestors.length > 0 ? { missing, possible_ancestors: possibleAncestors } : { missing },
  ]);
  return json(Object.fromEntries(shown));
}

export async function missingRevs({ database, request }: DatabaseExchange): Promise<Answer> {
  const diff = await database.revsDiff(readRevMap(request));
  const missing = Object.entries(diff).map(([id, entry]) => [id, entry.missing] as const);
  return json({ missing_revs: Object.fromEntries(missing) });
}
