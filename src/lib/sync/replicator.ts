/**
 * The parts of PouchDB that sync uses, put together once, with the types that we rely on. Only
 * here is PouchDB named.
 */
import PouchDB from 'pouchdb-core';
import httpAdapter from 'pouchdb-adapter-http';
import replication from 'pouchdb-replication';
import type { Documents } from '../store/documents.ts';
import { registerSealedAdapter } from '../store/pouchdb-adapter.ts';
import type { Fetch } from './server-fetch.ts';

export interface ReplicatedDocument {
  _id: string;
  _rev: string;
  [field: string]: unknown;
}

/** One element of a `_bulk_docs` answer; with `new_edits: false` only failures are in it. */
export interface Verdict {
  id: string;
  rev?: string;
  error?: unknown;
  name?: string;
  reason?: string;
  problem?: unknown;
  problems?: unknown;
}

export type RevisionsMissing = Record<string, { missing: string[] }>;

/** Answer of `_bulk_get`; it goes to PouchDB as it is. */
interface BulkGot {
  results: unknown[];
}

export interface Replica {
  id(): Promise<string>;
  info(): Promise<{ db_name: string; update_seq: number | string }>;
  bulkGet(request: { docs: { id: string; rev: string }[] }): Promise<BulkGot>;
  revsDiff(revisions: Record<string, string[]>): Promise<RevisionsMissing>;
  bulkDocs(
    request: { docs: ReplicatedDocument[]; new_edits: false },
    options?: object,
  ): Promise<Verdict[]>;
  close(): Promise<void>;
}

export interface ReplicationOptions {
  batch_size: number;
  batches_limit: number;
  checkpoint: 'source' | 'target' | false;
  doc_ids?: string[];
}

export interface ReplicationProgress {
  docs_written: number;
  docs?: unknown[];
  pending?: number;
  last_seq: number | string;
}

export interface Replication extends PromiseLike<ReplicationProgress> {
  on(event: 'change', listener: (progress: ReplicationProgress) => void): this;
  cancel(): void;
}

interface ReplicatorConstructor {
  new (name: string, options?: object): Replica;
  plugin(plugin: unknown): ReplicatorConstructor;
  replicate(source: Replica, target: Replica, options: ReplicationOptions): Replication;
}

const Replicator = (PouchDB as unknown as ReplicatorConstructor)
  .plugin(httpAdapter)
  .plugin(replication);
registerSealedAdapter(Replicator);

/** The open store as the replicator sees it; what is written through it came from the server. */
export function openLocalReplica(documents: Documents): Replica {
  return new Replicator(documents.name, { adapter: 'sealed', documents, origin: 'server' });
}

/** A database of the server; `fetch` decides what counts as an answer. */
export function openServerReplica(address: string, fetch: Fetch): Replica {
  // Without skip_setup the adapter asks for the database before each use and would create it.
  const replica = new Replicator(address, { fetch, skip_setup: true });
  // Where the first `_bulk_get` breaks off, the adapter takes the server for one without it, and
  // asks for each document by itself as long as the app is open.
  replica.bulkGet = async ({ docs }) => {
    const response = await fetch(`${address}/_bulk_get?revs=true&latest=true`, {
      method: 'POST',
      credentials: 'include',
      headers: { accept: 'application/json', 'content-type': 'application/json' },
      body: JSON.stringify({ docs }),
    });
    return response.json() as Promise<BulkGot>;
  };
  return replica;
}

export function replicate(
  source: Replica,
  target: Replica,
  options: ReplicationOptions,
): Replication {
  return Replicator.replicate(source, target, options);
}
