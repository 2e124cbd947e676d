import type { Alternative } from '../record.ts';
import { same } from './canonical.ts';
import { alternativeOf, part, type Base, type Side } from './side.ts';

const FIELD = 'deletedAt';
/** What an edit changes beside what it is about. */
const BESIDE = ['updatedAt', 'updatedBy', 'schemaVersion', FIELD];

/**
 * Deletion is a field, and an edit that did not see it wins; so does whoever restored. The deletion
 * then waits for a person. Sides come latest first.
 */
export function mergeDeletion(
  base: Base,
  sides: readonly Side[],
): { value: unknown; alternatives: Alternative[] } {
  const before = base?.value?.[FIELD];
  const deleted = sides.filter(({ value }) => value?.[FIELD] !== undefined);
  const live = sides.filter(({ value }) => value?.[FIELD] === undefined);
  const anew = deleted.find(({ value }) => !base || !same(value?.[FIELD], before));
  const latest = anew ?? deleted[0];
  const stays = before !== undefined || live.some((side) => !base || isEdit(base, side));
  if (latest && (live.length === 0 || !stays))
    return { value: latest.value?.[FIELD], alternatives: [] };
  const waiting = live.length > 0 && anew ? [part<unknown>(anew, anew.value?.[FIELD])] : [];
  return { value: undefined, alternatives: waiting.map((side) => alternativeOf(FIELD, side)) };
}

function isEdit(base: NonNullable<Base>, { value }: Side): boolean {
  const [before, now] = [base.value ?? {}, value ?? {}];
  return [...new Set([...Object.keys(before), ...Object.keys(now)])].some(
    (field) => !BESIDE.includes(field) && !same(before[field], now[field]),
  );
}
