import type { DocumentType } from './id.ts';
import { canonical } from './merge/canonical.ts';
import type { Problem } from './problem.ts';

type Body = Readonly<Record<string, unknown>>;

/** Kinds that say for ever what was said on a day, and what may yet be added to each, once. */
const FIXED = {
  consent: ['withdrawal'],
  agreement: [],
  check: [],
  sharing: [],
} as const satisfies Partial<Record<DocumentType, readonly string[]>>;
export type FixedType = keyof typeof FIXED;

/** What may change in any of them: the record is deleted or restored. */
const FREE: readonly string[] = [
  'updatedAt',
  'updatedBy',
  'deletedAt',
  'schemaVersion',
  'alternatives',
  'toReview',
];

export function isFixedType(type: DocumentType | null): type is FixedType {
  return type !== null && type in FIXED;
}

function fixedPart(type: FixedType, body: Body): string {
  const free: readonly string[] = [...FREE, ...FIXED[type]];
  return canonical(
    Object.fromEntries(
      Object.entries(body).filter(([name]) => !name.startsWith('_') && !free.includes(name)),
    ),
  );
}

/**
 * A consent (Art. 7 (1) GDPR), an agreement, an admission check (domain.md 1.5 d) or an entry of
 * what was passed on is never changed: a later revision may add what is named above and nothing
 * else, and takes none back. `before`: the revisions that it was made from.
 */
export function fixedChangeProblem(
  type: FixedType,
  body: Body,
  before: readonly Body[],
): Problem | null {
  if (before.length === 0) return null;
  const code = type === 'consent' ? 'consent-fixed' : 'record-fixed';
  const fixed = fixedPart(type, body);
  if (!before.some((one) => fixedPart(type, one) === fixed)) return { code };
  const broken = FIXED[type].find((field) => takenBack(field, body, before));
  return broken === undefined ? null : { code, field: broken };
}

/** All that it was made from say it, and it says nothing or something else. */
function takenBack(field: string, body: Body, before: readonly Body[]): boolean {
  const said = before.flatMap((one) => (one[field] === undefined ? [] : [canonical(one[field])]));
  return said.length === before.length && !said.includes(canonical(body[field] ?? null));
}
