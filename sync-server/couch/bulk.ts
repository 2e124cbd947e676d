import { badRequest } from '../engine/protocol-error.ts';
import { json } from './answer.ts';
import type { Answer, DatabaseExchange } from './exchange.ts';
import { isObject, readObject, readRevMap } from './input.ts';
import { outcomeBody } from './outcome.ts';

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
