import { isLocalId } from 'pouchdb-merge';
import type { SealedDocuments } from '../sealed-documents.ts';
import { removeLocalDocument, writeDocument, writeLocal, type Outcome } from '../write.ts';
import type { AdapterOptions } from './connect.ts';

type Doc = Record<string, unknown>;

/** HTTP statuses of refusals that concern one document: attachments, no such leaf, conflict. */
const BY_ITSELF = [403, 404, 409];

/** PouchDB `_bulkDocs`: all documents, local ones too, in one transaction. */
export async function bulkDocs(
  documents: SealedDocuments,
  docs: Doc[],
  opts: { new_edits?: unknown; was_delete?: unknown },
  { origin = 'local', deterministic_revs = true }: AdapterOptions,
): Promise<Outcome[]> {
  return documents.submit((draft) => {
    const options = {
      ...documents.writeOptions(origin),
      newEdits: opts.new_edits !== false,
      wasDelete: 'was_delete' in opts,
      deterministicRevs: deterministic_revs,
    };
    return docs.map((doc) => {
      if (isLocalId(doc['_id']))
        return doc['_deleted'] ? removeLocalDocument(draft, doc) : writeLocal(draft, doc);
      const outcome = writeDocument(draft, doc, options);
      // PouchDB's adapters refuse the whole call for what is no document at all.
      if (!('ok' in outcome) && !BY_ITSELF.includes(outcome.status)) throw outcome;
      return outcome;
    });
  }, origin);
}
