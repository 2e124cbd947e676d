import { belongsToCase, idRangesOf, SUBJECT_TYPES } from '#lib/domain/case-belongings.ts';
import type { CaseIndex } from '../access/case-index.ts';

type Body = Record<string, unknown>;

/** A document of a case as it is stored: what it shows, and the branches beside it. */
export interface CaseDocument {
  id: string;
  winner: Body;
  others: Body[];
}

/** Documents read at a time. */
const PAGE = 200;

/**
 * Everything stored about the person of a case, whatever its kind: also what carries files, what was
 * taken out of the lists and what waits to be merged. Ask after the index has caught up.
 */
export async function caseDocuments(index: CaseIndex, caseId: string): Promise<CaseDocument[]> {
  const { ids } = index;
  const ranges = idRangesOf(caseId).flatMap(({ start, end }) =>
    ids.all().slice(ids.indexOf(start), ids.indexAfter(end)),
  );
  const named = SUBJECT_TYPES.flatMap((type) => ids.below(`${type}:`));
  const found = await readDocuments(index, [...ranges, ...named]);
  return found.filter(({ winner, others }) =>
    [winner, ...others].some((body) => belongsToCase(body, caseId)),
  );
}

/** Live leaves of documents, the winner first; those that have none are left out. */
export async function readDocuments(
  index: CaseIndex,
  wanted: readonly string[],
): Promise<CaseDocument[]> {
  const found: CaseDocument[] = [];
  for (let from = 0; from < wanted.length; from += PAGE) {
    const ids = wanted.slice(from, from + PAGE);
    const groups = await index.database.read(
      ids.map((id) => ({ id })),
      {},
    );
    for (const [at, id] of ids.entries()) {
      const winning = index.leavesOf(id)?.[0]?.rev;
      const bodies = (groups[at] ?? [])
        .flatMap((leaf) => ('missing' in leaf || leaf.deleted ? [] : [leaf]))
        .sort((a, b) => Number(b.rev === winning) - Number(a.rev === winning))
        .map(({ rev, body }): Body => ({ ...(JSON.parse(body) as Body), _id: id, _rev: rev }));
      const [winner, ...others] = bodies;
      if (winner) found.push({ id, winner, others });
    }
  }
  return found;
}
