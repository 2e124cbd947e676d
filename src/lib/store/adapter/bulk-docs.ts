import { isLocalId } from 'pouchdb-merge';
import type { SealedDocuments } from '../sealed-documents.ts';
import { removeLocalDocument, writeDocument, writeLocal, type Outcome } from '../write.ts';
import type { AdapterOptions } from './connect.ts';
import { attachmentsRefused } from './errors.ts';

type Doc = Record<string, unknown>;

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
      if (hasAttachments(doc)) return attachmentsRefused(String(doc['_id'] ?? ''));
      return writeDocument(draft, doc, options);
    });
  }, origin);
}

function hasAttachments(doc: Doc): boolean {
  const attachments = doc['_attachments'];
  return attachments instanceof Object && Object.keys(attachments).length > 0;
}
