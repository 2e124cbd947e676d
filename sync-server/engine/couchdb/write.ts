import { randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { IncomingDocument, WriteOptions, WriteOutcome } from '../engine.ts';
import { busy } from '../protocol-error.ts';
import { parseRev, type Revisions } from '../revisions/tree.ts';
import { refusalOf, type CouchClient } from './client.ts';

interface Line {
  ok?: true;
  id?: string;
  rev?: string;
  error?: string;
  reason?: string;
}

/** Milliseconds before a batch is replicated again that met no quorum. */
const PAUSES = [100, 400, 1000];

/** Refusals of a single document, and what they mean as a status of their own. */
const STATUS: Readonly<Record<string, number>> = {
  conflict: 409,
  forbidden: 403,
  not_found: 404,
  missing_stub: 412,
  doc_validation: 400,
  bad_request: 400,
  illegal_docid: 400,
  document_too_large: 413,
  too_large: 413,
};

/**
 * `_bulk_docs`. An outcome is `ok` only when a quorum of copies has the document: on 202 (fewer
 * have it) the same revisions are replicated again, and where that does not help, the whole request
 * fails with 503 and whoever asked repeats it.
 */
export async function writeDocuments(
  client: CouchClient,
  database: string,
  documents: readonly IncomingDocument[],
  { newEdits }: WriteOptions,
): Promise<WriteOutcome[]> {
  const named = documents.map((document) => toSent(document));
  if (named.length === 0) return [];
  const { accepted, lines } = await post(client, database, named, newEdits);
  const outcomes = newEdits ? lines.map(toOutcome) : replicated(named, lines);
  if (accepted) await settle(client, database, named, outcomes);
  return outcomes;
}

async function post(
  client: CouchClient,
  database: string,
  docs: readonly IncomingDocument[],
  newEdits: boolean,
): Promise<{ accepted: boolean; lines: Line[] }> {
  const reply = await client.ask<Line[]>({
    method: 'POST',
    path: `${database}/_bulk_docs`,
    body: { docs, new_edits: newEdits },
    // Replicating a revision twice stores it once; a new edit made twice would be two.
    repeatable: !newEdits,
  });
  if (reply.status >= 400) throw refusalOf(reply);
  return { accepted: reply.status === 202, lines: reply.body };
}

async function settle(
  client: CouchClient,
  database: string,
  documents: readonly IncomingDocument[],
  outcomes: readonly WriteOutcome[],
): Promise<void> {
  const stored = documents.flatMap((document, index) => {
    const outcome = outcomes[index];
    return outcome?.ok ? [withRevision(document, outcome.rev)] : [];
  });
  for (const wait of PAUSES) {
    await pause(wait);
    const { accepted, lines } = await post(client, database, stored, false);
    if (!accepted && lines.length === 0) return;
  }
  throw busy();
}

/** The document as a replicator would bring it: with the revision that it was given. */
function withRevision(document: IncomingDocument, rev: string): IncomingDocument {
  if (document._revisions !== undefined && document._rev === rev) return document;
  const [made, parent] = [parseRev(rev), parseRev(document._rev)];
  if (!made) return document;
  const before = parent && parent.generation === made.generation - 1 ? [parent.id] : [];
  const revisions: Revisions = { start: made.generation, ids: [made.id, ...before] };
  return { ...document, _rev: rev, _revisions: revisions };
}

/** With an id, so that a repetition writes the same document; attachments as base64. */
function toSent(document: IncomingDocument): IncomingDocument {
  const id = document._id === undefined ? { _id: randomBytes(16).toString('hex') } : {};
  const given = document._attachments;
  if (typeof given !== 'object' || given === null) return { ...document, ...id };
  const attachments = Object.entries(given as Record<string, unknown>).map(([name, value]) => {
    const data = (value as { data?: unknown } | null)?.data;
    if (!(data instanceof Uint8Array)) return [name, value] as const;
    return [name, { ...(value as object), data: Buffer.from(data).toString('base64') }] as const;
  });
  return { ...document, ...id, _attachments: Object.fromEntries(attachments) };
}

function toOutcome(line: Line): WriteOutcome {
  const { id = '', rev, error, reason } = line;
  if (error === undefined) return { ok: true, id, rev: rev ?? '' };
  const status = STATUS[error];
  // Not a word about this document, but about the cluster.
  if (status === undefined) throw busy();
  return { ok: false, id, ...(rev ? { rev } : {}), status, error, reason: reason ?? error };
}

/** Of replicated revisions CouchDB names only those that it refused. */
function replicated(
  documents: readonly IncomingDocument[],
  lines: readonly Line[],
): WriteOutcome[] {
  return documents.map((document) => {
    const rev = revisionOf(document);
    const id = String(document._id);
    const line = lines.find((one) => one.id === id && (one.rev === undefined || one.rev === rev));
    return line ? toOutcome({ rev, ...line }) : { ok: true, id, rev };
  });
}

function revisionOf({ _rev: rev, _revisions: revisions }: IncomingDocument): string {
  if (typeof rev === 'string') return rev;
  const { start, ids } = (revisions ?? {}) as Partial<Revisions>;
  return `${start ?? 0}-${ids?.[0] ?? ''}`;
}
