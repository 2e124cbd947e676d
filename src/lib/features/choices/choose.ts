import type { AnyDocument } from '#lib/domain/document.ts';
import { answer } from '#lib/domain/merge/resolve.ts';
import type { Problem } from '#lib/domain/problem.ts';
import type { Alternative } from '#lib/domain/record.ts';
import type { Caseload } from '#lib/records/caseload.svelte.ts';

type Chosen =
  { ok: true; undo: () => Promise<{ ok: boolean }> } | { ok: false; problem: Problem[] };

/** Writes what a person chose (null: what shows stays) on top of what the record says now. */
export async function choose(
  caseload: Caseload,
  document: AnyDocument,
  field: string,
  chosen: Alternative | null,
): Promise<Chosen> {
  const { _id: id } = document;
  // Another device's edit may have come while the sheet was open.
  const before: Record<string, unknown> = { ...(newest(caseload, document) ?? document) };
  const patch = answer(before, field, chosen);
  const write = (fields: object) => caseload.update<AnyDocument['type']>(id, fields);
  const result = await write(patch);
  if (!result.ok) return result;
  const back = Object.fromEntries(Object.keys(patch).map((name) => [name, before[name]]));
  return { ok: true, undo: () => write(back) };
}

function newest(caseload: Caseload, { _id: id, type }: AnyDocument): AnyDocument | null {
  if (type === 'mentee') return caseload.mentees.get(id);
  if (type === 'employer') return caseload.employers.get(id);
  if (type === 'vacancy') return caseload.vacancies.get(id);
  if (type === 'contact') return caseload.contacts.get(id);
  if (type === 'task') return caseload.tasks.get(id);
  return type === 'placement' ? caseload.placements.get(id) : null;
}
