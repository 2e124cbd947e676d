/**
 * PouchDB's storage adapter on the sealed store; importable by itself, with any PouchDB 9.
 *
 * ```ts
 * import PouchDB from 'pouchdb-core';
 * registerSealedAdapter(PouchDB, { seal });            // without a seal rows are plain
 * const db = new PouchDB('name', { adapter: 'sealed' });
 * ```
 *
 * `sync` shows replication the store that the app has open already. What is written through this
 * object comes from the server, so it counts as acknowledged:
 *
 * ```ts
 * const local = new PouchDB(documents.name, { adapter: 'sealed', documents, origin: 'server' });
 * await local.replicate.from(remote, { batch_size: 1000 });   // pull
 * await local.replicate.to(remote);                           // push; then documents.acknowledge
 * await local.close();                                        // leaves `documents` open
 * ```
 *
 * Bodies are handed out as copies (callers of PouchDB may change them) and only where they are
 * asked for: a changes feed without `include_docs` and without a filter copies none. `destroy()`
 * of such an object destroys the store.
 *
 * Attachments are refused, document by document: `{ status: 403, name: 'forbidden',
 * problem: 'attachments-refused' }`. That name is what PouchDB's replicator reports as `denied`
 * while it goes on with the others.
 */
import type { Seal } from '../vault/seal.ts';
import { connect, type AdapterOptions } from './adapter/connect.ts';
import { installMethods, type AdapterApi, type Callback } from './adapter/methods.ts';
import { toPouchError } from './adapter/errors.ts';

/** What of a PouchDB constructor is needed here. */
export interface AdapterHost {
  adapter(name: string, adapter: unknown, preferred?: boolean): void;
}

export interface SealedAdapterOptions {
  seal?: Seal;
  /** Default: `sealed`. */
  adapterName?: string;
  /** Also the adapter of databases that are opened without naming one. Default: false. */
  preferred?: boolean;
}

export function registerSealedAdapter(
  PouchDB: object,
  { seal, adapterName = 'sealed', preferred = false }: SealedAdapterOptions = {},
): void {
  function SealedPouch(
    this: AdapterApi,
    options: AdapterOptions,
    callback: Callback<AdapterApi>,
  ): void {
    connect({ ...(seal ? { seal } : {}), ...options }).then(
      (connection) => {
        installMethods(this, connection, options);
        callback(null, this);
      },
      (error: unknown) => {
        callback(toPouchError(error));
      },
    );
  }
  SealedPouch.valid = (): boolean => true;
  // The name is the database's name as it is, so that an open store is found by its name.
  SealedPouch.use_prefix = false;
  (PouchDB as AdapterHost).adapter(adapterName, SealedPouch, preferred);
}
