import type { Documents } from '../store/documents.ts';
import { ERASED_LOCAL } from './erased-here.ts';

const ULID = /[0-9A-HJKMNP-TV-Z]{26}/g;
/** What was typed and not saved, and the record that it was begun from. */
const DRAFTS = ['draft/', 'draft-of/'];

const locals = (documents: Documents): { id: string; body: unknown }[] =>
  documents.listLocal('').filter(({ id }) => id !== ERASED_LOCAL);

/** Every id that stands in a note beside the documents. */
export function caseIdsInLocals(documents: Documents): Set<string> {
  const found = new Set<string>();
  for (const { id, body } of locals(documents))
    for (const [caseId] of `${id} ${JSON.stringify(body)}`.matchAll(ULID)) found.add(caseId);
  return found;
}

/** Takes a case out of all notes; answers how many drafts went with it. */
export async function dropFromLocals(documents: Documents, caseId: string): Promise<number> {
  let drafts = 0;
  for (const { id, body } of locals(documents)) {
    const text = JSON.stringify(body);
    if (!id.includes(caseId) && !text.includes(caseId)) continue;
    if (DRAFTS.some((prefix) => id.startsWith(prefix)) || id.includes(caseId)) {
      await documents.removeLocal(id);
      drafts += Number(id.startsWith('draft/'));
    } else await documents.putLocal(id, without(body, caseId));
  }
  return drafts;
}

/** The same without what names the case. */
function without(value: unknown, caseId: string): unknown {
  if (Array.isArray(value))
    return value.filter((one) => !JSON.stringify(one).includes(caseId)) as unknown[];
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key, part]) => !key.includes(caseId) && !isText(part, caseId))
      .map(([key, part]) => [key, without(part, caseId)]),
  );
}

const isText = (value: unknown, caseId: string): boolean =>
  typeof value === 'string' && value.includes(caseId);
