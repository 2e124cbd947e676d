import type { Index } from '../index.ts';
import type { SealedDocuments } from '../sealed-documents.ts';
import { clone } from 'pouchdb-utils';
import { localName, removeLocalDocument, writeLocal, type Outcome } from '../write.ts';

type Doc = Record<string, unknown>;

/** PouchDB `_getLocal`; null where there is none. */
export function getLocal({ locals }: Index, id: string): Doc | null {
  const local = locals.get(localName(id));
  if (!local || local.body === null) return null;
  const body = local.body instanceof Object ? (clone(local.body) as Doc) : { value: local.body };
  return { ...body, _id: id, _rev: `0-${String(local.count)}` };
}

export async function putLocal(documents: SealedDocuments, doc: Doc): Promise<Outcome> {
  return orThrow(await documents.submit((draft) => writeLocal(draft, doc), 'local'));
}

export async function removeLocal(documents: SealedDocuments, doc: Doc): Promise<Outcome> {
  return orThrow(await documents.submit((draft) => removeLocalDocument(draft, doc), 'local'));
}

function orThrow(outcome: Outcome): Outcome {
  if ('ok' in outcome) return outcome;
  throw outcome;
}
