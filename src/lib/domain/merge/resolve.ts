import type { Alternative } from '../record.ts';
import { patchAt, readAt } from './path.ts';
import type { Body } from './side.ts';

type Record = Body & { alternatives?: readonly Alternative[] | undefined };

/** A field of which more than one thing is said. */
export interface Question {
  field: string;
  /** What the record shows; undefined where the field is empty. */
  shown: unknown;
  /** The latest first. */
  others: readonly Alternative[];
}

/** What a person has to choose about a record, in the order in which the fields came up. */
export function questionsOf(record: Record): Question[] {
  const fields = new Map<string, Alternative[]>();
  for (const one of record.alternatives ?? [])
    fields.set(one.field, [one, ...(fields.get(one.field) ?? [])]);
  return [...fields].map(([field, others]) => ({ field, shown: readAt(record, field), others }));
}

/**
 * The patch that answers a question: the other value takes the field's place, or (null) what shows
 * stays. Either way the question is gone. `undefined` in it takes a field away.
 */
export function answer(
  record: Record,
  field: string,
  chosen: Alternative | null,
): { [name: string]: unknown } {
  const left = (record.alternatives ?? []).filter((one) => one.field !== field);
  return {
    ...(chosen ? patchAt(record, field, chosen.value) : {}),
    alternatives: left.length > 0 ? left : undefined,
  };
}
