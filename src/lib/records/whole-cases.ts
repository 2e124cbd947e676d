import { caseOf } from '../domain/id.ts';

/** More of one case at once than this is a case that comes to this device. */
const WHOLE_CASE = 5;

/** Of a case that arrives whole only the case itself: what comes with it would bury other news. */
export function wholeCasesOnce(ids: readonly string[]): string[] {
  const there = new Set(ids);
  const counts = new Map<string, number>();
  for (const id of ids) {
    const caseId = caseOf(id);
    if (caseId) counts.set(caseId, (counts.get(caseId) ?? 0) + 1);
  }
  return ids.filter((id) => {
    const caseId = caseOf(id);
    if (!caseId || id === `mentee:${caseId}` || !there.has(`mentee:${caseId}`)) return true;
    return (counts.get(caseId) ?? 0) <= WHOLE_CASE;
  });
}
