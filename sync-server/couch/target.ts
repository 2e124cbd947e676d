import { badRequest } from '../engine/protocol-error.ts';

/** What a path asks for. Everything that the gateway may allow or not has a name of its own. */
export type Endpoint =
  | 'root'
  | 'all-dbs'
  | 'uuids'
  | 'up'
  | 'session'
  | 'database'
  | 'changes'
  | 'all-docs'
  | 'bulk-docs'
  | 'bulk-get'
  | 'revs-diff'
  | 'missing-revs'
  | 'ensure-full-commit'
  | 'compact'
  | 'revs-limit'
  | 'purge'
  | 'security'
  | 'local-docs'
  | 'local'
  | 'document'
  | 'design'
  | 'attachment'
  | 'unsupported';

export interface Target {
  endpoint: Endpoint;
  /** Database name, decoded; empty where the path is the server's. */
  database: string;
  /** Document id; for `local` without its prefix. */
  id: string;
  attachment: string;
}

const SERVER_ENDPOINTS: Readonly<Record<string, Endpoint>> = {
  _all_dbs: 'all-dbs',
  _uuids: 'uuids',
  _up: 'up',
  _session: 'session',
};

const DATABASE_ENDPOINTS: Readonly<Record<string, Endpoint>> = {
  _changes: 'changes',
  _all_docs: 'all-docs',
  _bulk_docs: 'bulk-docs',
  _bulk_get: 'bulk-get',
  _revs_diff: 'revs-diff',
  _missing_revs: 'missing-revs',
  _ensure_full_commit: 'ensure-full-commit',
  _compact: 'compact',
  _revs_limit: 'revs-limit',
  _purge: 'purge',
  _security: 'security',
  _local_docs: 'local-docs',
  _find: 'unsupported',
  _index: 'unsupported',
  _explain: 'unsupported',
  _design_docs: 'unsupported',
  _partition: 'unsupported',
  _view_cleanup: 'unsupported',
};

/** Reads a path below the protocol's root, still percent-encoded, without query. */
export function readTarget(path: string): Target {
  const parts = path
    .split('/')
    .filter((part, index, all) => part || (index > 0 && index < all.length - 1));
  const [database = '', first = '', ...rest] = parts.map(decode);
  const at = (endpoint: Endpoint, id = '', attachment = ''): Target => ({
    endpoint,
    database,
    id,
    attachment,
  });
  if (!database) return at('root');
  if (database.startsWith('_') && database !== '_users' && database !== '_replicator')
    return { ...at(lookUp(SERVER_ENDPOINTS, database, 'unsupported')), database: '' };
  if (parts.length === 1) return at('database');
  if (first === '_design' || first === '_local') {
    const [name = '', ...below] = rest;
    if (!name) return at('unsupported');
    if (first === '_local') return below.length ? at('unsupported') : at('local', name);
    return documentTarget(at, `_design/${name}`, below);
  }
  if (first.startsWith('_local/')) return at('local', first.slice('_local/'.length));
  if (first.startsWith('_') && !first.startsWith('_design/')) {
    const endpoint = lookUp(DATABASE_ENDPOINTS, first, 'document');
    return at(rest.length > 0 ? 'unsupported' : endpoint, first);
  }
  return documentTarget(at, first, rest);
}

function documentTarget(
  at: (endpoint: Endpoint, id: string, attachment?: string) => Target,
  id: string,
  below: string[],
): Target {
  const design = id.startsWith('_design/');
  if (below.length === 0) return at(design ? 'design' : 'document', id);
  // `_design/x/_view/y` and its kin.
  if (below[0]?.startsWith('_')) return at('unsupported', id);
  return at('attachment', id, below.join('/'));
}

function lookUp(
  endpoints: Readonly<Record<string, Endpoint>>,
  name: string,
  otherwise: Endpoint,
): Endpoint {
  return (Object.hasOwn(endpoints, name) ? endpoints[name] : undefined) ?? otherwise;
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    throw badRequest('invalid percent encoding in path');
  }
}
