import { caseOf, typeOf } from '../domain/id.ts';

/** Documents of one request; the server refuses more. */
export const PUSH_DOCUMENTS = 200;

/**
 * Ids in the order and the portions in which they are pushed: a case's documents together, its
 * mentee document first and its consents next, so that the server sees both a new case and a
 * handed-over one whole.
 * `subjectOf` names the case that a document speaks of whose id does not tell (a handover).
 */
export function pushBatches(
  ids: readonly string[],
  subjectOf: (id: string) => string | null = () => null,
): string[][] {
  const batches: string[][] = [];
  let batch: string[] = [];
  for (const together of byCase(ids, subjectOf).values()) {
    if (batch.length > 0 && batch.length + together.length > PUSH_DOCUMENTS) {
      batches.push(batch);
      batch = [];
    }
    batch.push(...together);
    while (batch.length > PUSH_DOCUMENTS) batches.push(batch.splice(0, PUSH_DOCUMENTS));
  }
  if (batch.length > 0) batches.push(batch);
  return batches;
}

function byCase(
  ids: readonly string[],
  subjectOf: (id: string) => string | null,
): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const id of [...ids].sort(caseOrder)) {
    const name = caseOf(id) ?? subjectOf(id) ?? id;
    const group = groups.get(name);
    if (group) group.push(id);
    else groups.set(name, [id]);
  }
  return groups;
}

/** Cases one after the other, each as it is pushed; then what belongs to none. */
export function caseOrder(a: string, b: string): number {
  const [first, second] = [caseOf(a) ?? '~', caseOf(b) ?? '~'];
  if (first !== second) return first < second ? -1 : 1;
  return rankOf(a) - rankOf(b);
}

function rankOf(id: string): number {
  const type = typeOf(id);
  return type === 'mentee' ? 0 : type === 'consent' ? 1 : 2;
}

/**
 * Where documents in this order may be parted: not between a mentee document and the consents that
 * it may need to be taken in.
 */
export function mayPart(before: string, after: string): boolean {
  return typeOf(after) !== 'consent' || caseOf(before) !== caseOf(after);
}
