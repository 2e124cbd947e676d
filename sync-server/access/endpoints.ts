import type { Endpoint } from '../couch/target.ts';

/**
 * What replication needs, and no more: no design documents, views, Mango, purging or compaction.
 * What stands here is served below `/db/<name>/`.
 */
const ALLOWED: Partial<Record<Endpoint, readonly string[]>> = {
  root: ['GET', 'HEAD'],
  database: ['GET', 'HEAD', 'POST'],
  changes: ['GET', 'POST'],
  'all-docs': ['GET', 'POST'],
  'bulk-docs': ['POST'],
  'bulk-get': ['POST'],
  'revs-diff': ['POST'],
  'missing-revs': ['POST'],
  'ensure-full-commit': ['POST'],
  local: ['GET', 'HEAD', 'PUT', 'DELETE'],
  document: ['GET', 'HEAD', 'PUT', 'DELETE'],
};

export function isServed(endpoint: Endpoint, method: string): boolean {
  return ALLOWED[endpoint]?.includes(method) ?? false;
}
