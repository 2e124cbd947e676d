import { canonical } from './canonical.ts';
import { isChange, mergePlain } from './plain.ts';
import type { Base, Merged, Side } from './side.ts';

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** Members by what they say, in the order given; a member that stands twice stands once. */
function members(value: unknown): Map<string, unknown> {
  return new Map(listOf(value).map((member) => [canonical(member), member]));
}

/**
 * A list as a set: what one side added is added, what one side took away is gone. The latest side's
 * order leads. Too many for the schema: then the list is taken whole, and the other one waits.
 */
export function mergeSet(
  field: string,
  { max, neverEmpty }: { max: number; neverEmpty?: true },
  base: Base<unknown>,
  sides: readonly Side<unknown>[],
): Merged {
  const changed = sides.filter((side) => isChange(base, side));
  if (changed.length <= 1) return mergePlain(field, base, sides);
  const before = base ? members(base.value) : new Map<string, unknown>();
  const all = changed.map(({ value }) => members(value));
  const value: unknown[] = [];
  for (const [text, member] of new Map(all.toReversed().flatMap((side) => [...side]))) {
    if (!before.has(text) || all.every((side) => side.has(text))) value.push(member);
  }
  if (value.length > max || (neverEmpty && value.length === 0))
    return mergePlain(field, base, sides);
  const order = new Map(all.flatMap((side) => [...side.keys()]).map((text) => [text, 0]));
  [...order.keys()].forEach((text, at) => order.set(text, at));
  const placeOf = (member: unknown): number => order.get(canonical(member)) ?? 0;
  value.sort((a, b) => placeOf(a) - placeOf(b));
  const empty = value.length === 0 && changed[0]?.value === undefined;
  return { value: empty ? undefined : value, alternatives: [] };
}
