import { caseOf } from '#lib/domain/id.ts';
import type { Waiting } from '#lib/records/parked.ts';

/**
 * What waits of the same person for the same case, the entry itself included. The mentee comes
 * first, since the rest belongs to it; then the oldest.
 */
export function siblingsOf(waiting: readonly Waiting[], { entry }: Waiting): Waiting[] {
  const caseId = caseOf(String(entry.document._id));
  if (caseId === null) return [];
  return waiting
    .filter(
      ({ entry: { document, from } }) =>
        from === entry.from && caseOf(String(document._id)) === caseId,
    )
    .sort((a, b) => rank(a) - rank(b) || a.entry.at.localeCompare(b.entry.at));
}

const rank = ({ entry }: Waiting): number =>
  String(entry.document._id).startsWith('mentee:') ? 0 : 1;
