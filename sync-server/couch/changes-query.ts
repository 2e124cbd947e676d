import type { Change, Database, Sequence } from '../engine/engine.ts';
import { ProtocolError, badRequest } from '../engine/protocol-error.ts';
import { conflictsText } from './conflicts.ts';
import type { CouchRequest } from './exchange.ts';
import { count, flag, jsonParameter, readObject } from './input.ts';
import { documentText } from './render.ts';

export type Feed = 'normal' | 'longpoll' | 'continuous' | 'eventsource';

export interface ChangesRequest {
  feed: Feed;
  since: Sequence;
  limit: number;
  descending: boolean;
  allLeaves: boolean;
  includeDocs: boolean;
  /** Contents of attachments with the documents. */
  attachments: boolean;
  conflicts: boolean;
  docIds: readonly string[] | null;
  designOnly: boolean;
  /** Milliseconds between signs of life; 0 for none. */
  heartbeat: number;
  /** Milliseconds that a feed waits without a change. */
  timeout: number;
}

/** Longest wait of a feed without heartbeat (CouchDB's default), milliseconds. */
const LONGEST_WAIT = 60_000;
/** Shortest heartbeat that is served, milliseconds; the longest is the longest wait. */
const SHORTEST_HEARTBEAT = 100;

export async function readChangesRequest(
  request: CouchRequest,
  database: Database,
): Promise<ChangesRequest> {
  const { query } = request;
  const filter = query.get('filter');
  const descending = flag(query, 'descending');
  // Backwards always counts from the newest, as CouchDB does.
  const since = descending ? '0' : (query.get('since') ?? lastEventId(request) ?? '0');
  return {
    feed: readFeed(query.get('feed')),
    since: since === 'now' ? await database.updateSeq() : since || '0',
    limit: Math.max(1, count(query, 'limit', Number.MAX_SAFE_INTEGER)),
    descending,
    allLeaves: query.get('style') === 'all_docs',
    includeDocs: flag(query, 'include_docs'),
    attachments: flag(query, 'attachments'),
    conflicts: flag(query, 'conflicts'),
    docIds: readDocIds(request, filter),
    designOnly: readFilter(filter) === '_design',
    heartbeat: readHeartbeat(query),
    timeout: Math.min(LONGEST_WAIT, count(query, 'timeout', LONGEST_WAIT)),
  };
}

function lastEventId(request: CouchRequest): string | null {
  const id = request.headers['last-event-id'];
  return typeof id === 'string' ? id : null;
}

function readFeed(feed: string | null): Feed {
  if (feed === 'longpoll' || feed === 'continuous' || feed === 'eventsource') return feed;
  if (feed === null || feed === 'normal' || feed === '') return 'normal';
  throw badRequest('Supported `feed` types: normal, continuous, eventsource, longpoll');
}

/** Filters that run code of design documents, and Mango, are not served. */
function readFilter(filter: string | null): string | null {
  if (filter === null || filter === '_doc_ids' || filter === '_design') return filter;
  if (filter.startsWith('_') || !filter.includes('/'))
    throw badRequest('This filter is not served here.');
  throw new ProtocolError(404, 'not_found', 'Filter functions are not served here.');
}

function readDocIds(request: CouchRequest, filter: string | null): readonly string[] | null {
  if (filter !== '_doc_ids') return null;
  const ids =
    request.method === 'POST' && request.body.length > 0
      ? readObject(request).doc_ids
      : jsonParameter(request.query, 'doc_ids');
  if (!Array.isArray(ids)) throw badRequest('`doc_ids` filter parameter is not a list.');
  return ids.map(String);
}

function readHeartbeat(query: URLSearchParams): number {
  const text = query.get('heartbeat');
  if (text === null || text === 'false' || text === '') return 0;
  if (text === 'true') return LONGEST_WAIT;
  return Math.min(LONGEST_WAIT, Math.max(SHORTEST_HEARTBEAT, count(query, 'heartbeat', 0)));
}

/** One line of the feed. */
export function changeText(change: Change, request: ChangesRequest): string {
  const leaves = request.allLeaves ? change.leaves : change.leaves.slice(0, 1);
  const revs = leaves.map((leaf) => `{"rev":"${leaf.rev}"}`).join(',');
  const deleted = change.deleted ? ',"deleted":true' : '';
  const doc = request.includeDocs ? `,"doc":${docText(change, request)}` : '';
  return `{"seq":${JSON.stringify(change.seq)},"id":${JSON.stringify(change.id)},"changes":[${revs}]${deleted}${doc}}`;
}

function docText(change: Change, request: ChangesRequest): string {
  if (!change.document) return 'null';
  return documentText(change.document, request.conflicts ? conflictsText(change.leaves) : []);
}
