import { parseId } from '#lib/domain/id.ts';

/** Address of the form that mends a record; null where it opens as a sheet, or has none. */
export function formAddress(id: string): string | null {
  const parts = parseId(id);
  if (parts?.type === 'mentee') return `/mentees/${parts.ulid}/bearbeiten`;
  if (parts?.type === 'employer') return `/betriebe/${parts.ulid}/bearbeiten`;
  if (parts?.type === 'article') return `/wissen/${parts.ulid}/bearbeiten`;
  return null;
}
