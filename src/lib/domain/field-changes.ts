import { same } from './merge/canonical.ts';

/** One field that an edit changed; without `before` it was added, without `after` taken away. */
export interface FieldChange {
  field: string;
  before?: unknown;
  after?: unknown;
}

type Body = Readonly<Record<string, unknown>>;

/** Who and when stand beside a change, not in it. */
const BESIDE: ReadonlySet<string> = new Set(['updatedAt', 'updatedBy', 'schemaVersion']);

/** What differs between two bodies, by field, in the order of the newer one; protocol fields aside. */
export function changedFields(before: Body, after: Body): FieldChange[] {
  const names = new Set([...Object.keys(after), ...Object.keys(before)]);
  return [...names]
    .filter((name) => !name.startsWith('_') && !BESIDE.has(name))
    .filter((name) => !same(before[name], after[name]))
    .map((field) => ({
      field,
      ...(before[field] === undefined ? {} : { before: before[field] }),
      ...(after[field] === undefined ? {} : { after: after[field] }),
    }));
}
