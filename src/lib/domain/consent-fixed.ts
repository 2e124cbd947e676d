import { canonical } from './merge/canonical.ts';
import type { Problem } from './problem.ts';

type Body = Readonly<Record<string, unknown>>;

/** What may change in a consent that stands: it is withdrawn, or its record is deleted. */
const FREE: ReadonlySet<string> = new Set([
  'withdrawal',
  'updatedAt',
  'updatedBy',
  'deletedAt',
  'schemaVersion',
  'alternatives',
  'toReview',
]);

const fixedPart = (body: Body): string =>
  canonical(
    Object.fromEntries(
      Object.entries(body).filter(([name]) => !name.startsWith('_') && !FREE.has(name)),
    ),
  );

/**
 * A consent says for ever what was answered (Art. 7 (1) GDPR): a later revision may add a
 * withdrawal and nothing else, and takes none back. `before`: the revisions that it was made from.
 */
export function consentChangeProblem(body: Body, before: readonly Body[]): Problem | null {
  if (before.length === 0) return null;
  const fixed = fixedPart(body);
  if (!before.some((one) => fixedPart(one) === fixed)) return { code: 'consent-fixed' };
  const said = before.flatMap(({ withdrawal }) =>
    withdrawal === undefined ? [] : [canonical(withdrawal)],
  );
  if (said.length === before.length && !said.includes(canonical(body.withdrawal ?? null)))
    return { code: 'consent-fixed', field: 'withdrawal' };
  return null;
}
