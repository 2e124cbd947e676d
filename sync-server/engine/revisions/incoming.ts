import { ProtocolError, badRequest } from '../protocol-error.ts';
import { parseRev, type Revisions } from './tree.ts';

export interface IncomingAttachment {
  content_type: string;
  revpos?: number;
  digest?: string;
  stub: boolean;
  bytes?: Uint8Array;
}

/** A written document taken apart: protocol fields here, the rest as the text to store. */
export interface Incoming {
  id: string;
  rev: string | null;
  revisions: Revisions | null;
  deleted: boolean;
  body: string;
  attachments: Record<string, IncomingAttachment> | null;
}

/** Underscore fields that are read and dropped, because a client may send back what it was shown. */
const IGNORED = new Set(['_conflicts', '_deleted_conflicts', '_local_seq', '_revs_info']);

/** Underscore fields that CouchDB keeps with the document's own. */
const KEPT = new Set([
  '_replication_id',
  '_replication_state',
  '_replication_state_time',
  '_replication_state_reason',
  '_replication_stats',
]);

/** Whether a field is the document's own, and not the protocol's. */
export const isOwnField = (key: string): boolean => !key.startsWith('_') || KEPT.has(key);

/** Throws ProtocolError for what CouchDB refuses as a whole: ids, special fields, revisions. */
export function parseIncoming(document: Record<string, unknown>, newId: () => string): Incoming {
  const own: Record<string, unknown> = {};
  for (const key of Object.keys(document)) {
    if (isOwnField(key)) own[key] = document[key];
    else if (!KNOWN.has(key) && !IGNORED.has(key))
      throw new ProtocolError(500, 'doc_validation', `Bad special document member: ${key}`);
  }
  const rev = document._rev;
  if (rev !== undefined && rev !== null && rev !== '' && !parseRev(rev) && !isLocalRev(rev))
    throw badRequest('Invalid rev format');
  return {
    id: document._id === undefined ? newId() : checkId(document._id),
    rev: typeof rev === 'string' && rev ? rev : null,
    revisions: parseRevisions(document._revisions),
    deleted: document._deleted === true,
    body: JSON.stringify(own),
    attachments: parseAttachments(document._attachments),
  };
}

/** `_local` documents count from `0-1`. */
const isLocalRev = (rev: unknown): boolean => typeof rev === 'string' && /^0-\d+$/.test(rev);

const KNOWN = new Set(['_id', '_rev', '_revisions', '_deleted', '_attachments']);

/** CouchDB's rule for document ids. */
export function checkId(id: unknown): string {
  if (typeof id !== 'string')
    throw new ProtocolError(400, 'illegal_docid', '_id field must contain a string');
  if (!id) throw new ProtocolError(400, 'illegal_docid', 'Document id must not be empty');
  if (id.startsWith('_') && !/^_(design|local)\/./.test(id))
    throw new ProtocolError(
      400,
      'illegal_docid',
      'Only reserved document ids may start with underscore.',
    );
  return id;
}

function parseRevisions(value: unknown): Revisions | null {
  if (value === undefined || value === null) return null;
  const { start, ids } = value as { start?: unknown; ids?: unknown };
  if (
    typeof start !== 'number' ||
    !Number.isSafeInteger(start) ||
    !Array.isArray(ids) ||
    ids.length === 0 ||
    ids.length > start ||
    !ids.every((id): id is string => typeof id === 'string' && parseRev(`1-${id}`) !== null)
  )
    throw new ProtocolError(400, 'doc_validation', '_revisions.start or _revisions.ids is invalid');
  return { start, ids };
}

function parseAttachments(value: unknown): Record<string, IncomingAttachment> | null {
  if (value === undefined || value === null) return null;
  if (typeof value !== 'object' || Array.isArray(value))
    throw badRequest('_attachments must be an object');
  const parsed = Object.entries(value).map(([name, attachment]: [string, unknown]) => {
    if (name.startsWith('_'))
      throw badRequest(`Attachment name '${name}' starts with prohibited character '_'`);
    return [name, parseAttachment(attachment)] as const;
  });
  return parsed.length > 0 ? Object.fromEntries(parsed) : null;
}

function parseAttachment(value: unknown): IncomingAttachment {
  if (typeof value !== 'object' || value === null) throw badRequest('Attachment must be an object');
  const given = value as Record<string, unknown>;
  const parsed: IncomingAttachment = {
    content_type:
      typeof given.content_type === 'string' ? given.content_type : 'application/octet-stream',
    stub: given.stub === true,
    ...(typeof given.revpos === 'number' ? { revpos: given.revpos } : {}),
    ...(typeof given.digest === 'string' ? { digest: given.digest } : {}),
  };
  if (parsed.stub) return parsed;
  if (given.data instanceof Uint8Array) return { ...parsed, bytes: given.data };
  if (typeof given.data !== 'string' || !BASE64.test(given.data))
    throw badRequest('Attachment data must be a valid base64 string');
  return { ...parsed, bytes: new Uint8Array(Buffer.from(given.data, 'base64')) };
}

const BASE64 = /^[A-Za-z0-9+/]*={0,2}$/;
