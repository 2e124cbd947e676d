import type { ReadRequest } from '../engine/engine.ts';
import { ProtocolError, badRequest } from '../engine/protocol-error.ts';
import type { CouchHouse, CouchRequest } from './exchange.ts';

/** Body as JSON; 415 for another content type, 400 for what is no JSON. */
export function readJson(request: CouchRequest): unknown {
  const type = String(request.headers['content-type'] ?? '');
  if (type && !type.startsWith('application/json'))
    throw new ProtocolError(415, 'bad_content_type', 'Content-Type must be application/json');
  try {
    return JSON.parse(request.body.toString('utf8')) as unknown;
  } catch {
    throw badRequest('invalid UTF-8 JSON');
  }
}

export function readObject(request: CouchRequest): Record<string, unknown> {
  const value = readJson(request);
  if (!isObject(value)) throw badRequest('Request body must be a JSON object');
  return value;
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** `{id: [rev, …]}` of `_revs_diff`, `_missing_revs` and `_purge`. */
export function readRevMap(request: CouchRequest): Record<string, string[]> {
  const value = readObject(request);
  for (const revs of Object.values(value))
    if (!Array.isArray(revs) || !revs.every((rev) => typeof rev === 'string'))
      throw badRequest('Revisions must be an array of strings');
  return value as Record<string, string[]>;
}

/** 413 for more ids than one request may read. */
export function limitIds(ids: readonly unknown[], { mostIds }: Pick<CouchHouse, 'mostIds'>): void {
  if (mostIds !== undefined && ids.length > mostIds)
    throw new ProtocolError(413, 'too_large', `One request may name ${mostIds} documents.`);
}

export function flag(query: URLSearchParams, name: string): boolean {
  return query.get(name) === 'true';
}

/** A whole number of a query, or `fallback`; 400 for anything else. */
export function count(query: URLSearchParams, name: string, fallback: number): number {
  const text = query.get(name);
  if (text === null || text === '') return fallback;
  if (!/^\d{1,15}$/.test(text))
    throw new ProtocolError(
      400,
      'query_parse_error',
      `Invalid value for positive integer: ${JSON.stringify(text)}`,
    );
  return Number(text);
}

/** A JSON value in a query (`startkey="a"`). */
export function jsonParameter(query: URLSearchParams, ...names: string[]): unknown {
  for (const name of names) {
    const text = query.get(name);
    if (text === null) continue;
    try {
      return JSON.parse(text) as unknown;
    } catch {
      throw badRequest('invalid UTF-8 JSON');
    }
  }
  return undefined;
}

/** `atts_since` of a query, as a read request takes it. */
export function readAttsSince(query: URLSearchParams): Pick<ReadRequest, 'attsSince'> {
  const revs = jsonParameter(query, 'atts_since');
  if (revs === undefined) return {};
  if (!isRevList(revs)) throw badRequest('atts_since must be an array of revisions');
  return { attsSince: revs };
}

export function isRevList(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((rev) => typeof rev === 'string');
}
