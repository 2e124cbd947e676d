import { createError, MISSING_DOC, type PouchError } from 'pouchdb-errors';
import { attachmentsRefused } from '../attachments.ts';
import { allDocs } from './all-docs.ts';
import { bulkDocs } from './bulk-docs.ts';
import { changes } from './changes.ts';
import { compactDocument } from './compaction.ts';
import type { AdapterOptions, Connection } from './connect.ts';
import { toPouchError } from './errors.ts';
import { getDocument, getTree } from './get.ts';
import { getLocal, putLocal, removeLocal } from './local.ts';
import { purgeRevisions } from './purge.ts';
import { withBreath } from './turn.ts';

export type Callback<T> = (error: PouchError | null, result?: T) => void;

/** The object that PouchDB hands to an adapter: a database on which it calls `_…` methods. */
export type AdapterApi = Record<string, unknown>;

/** Node's callback from a promise; the callback is called outside of the promise's catch. */
function settle<T>(work: Promise<T>, callback: Callback<T>): void {
  work.then(
    (result) => {
      callback(null, result);
    },
    (error: unknown) => {
      callback(toPouchError(error));
    },
  );
}

/** Makes a callback method of a function that answers or throws at once. */
function answer<T>(work: () => T, callback: Callback<T>): void {
  let result: T;
  try {
    result = work();
  } catch (error) {
    callback(toPouchError(error));
    return;
  }
  callback(null, result);
}

/** Gives the PouchDB object the methods of an adapter, as PouchDB 9 calls them. */
export function installMethods(
  api: AdapterApi,
  connection: Connection,
  adapterOptions: AdapterOptions,
): void {
  const { documents } = connection;
  const { engine } = documents;
  type Doc = Record<string, unknown>;

  api['_remote'] = false;
  api['_id'] = (callback: Callback<string>) => {
    callback(null, `${documents.name}-${engine.head.identity.toString(36)}`);
  };
  api['_info'] = (callback: Callback<object>) => {
    const { documents: doc_count, updateSeq: update_seq } = documents.info();
    callback(null, { doc_count, update_seq });
  };
  api['_get'] = (id: string, opts: Doc, callback: Callback<object>) => {
    withBreath(() => {
      answer(() => getDocument(engine.index, id, opts), callback);
    });
  };
  api['_getRevisionTree'] = (id: string, callback: Callback<object>) => {
    answer(() => getTree(engine.index, id), callback);
  };
  api['_getAttachment'] = (id: string, ...rest: unknown[]) => {
    (rest.at(-1) as Callback<never>)(attachmentsRefused(id));
  };
  api['_allDocs'] = (opts: Doc, callback: Callback<object>) => {
    answer(() => allDocs(engine.index, opts), callback);
  };
  api['_bulkDocs'] = (req: { docs: Doc[] }, opts: Doc, callback: Callback<unknown[]>) => {
    settle(bulkDocs(documents, req.docs, opts, adapterOptions), callback);
  };
  api['_changes'] = (opts: Doc) => changes(documents, opts);
  api['_doCompaction'] = (id: string, revs: string[], callback: Callback<void>) => {
    settle(compactDocument(documents, id, revs), callback);
  };
  api['_purge'] = (id: string, path: string[], callback: Callback<object>) => {
    settle(purgeRevisions(documents, id, path), callback);
  };
  api['_getLocal'] = (id: string, callback: Callback<object>) => {
    const doc = getLocal(engine.index, id);
    if (doc) callback(null, doc);
    else callback(createError(MISSING_DOC));
  };
  api['_putLocal'] = (doc: Doc, ...rest: unknown[]) => {
    settle(putLocal(documents, doc), rest.at(-1) as Callback<object>);
  };
  api['_removeLocal'] = (doc: Doc, ...rest: unknown[]) => {
    settle(removeLocal(documents, doc), rest.at(-1) as Callback<object>);
  };
  api['_close'] = (callback: Callback<void>) => {
    settle(connection.release(), callback);
  };
  api['_destroy'] = (_opts: unknown, callback: Callback<object>) => {
    settle(
      connection.destroy().then(() => ({ ok: true })),
      callback,
    );
  };
}
