import type { Alternative } from '../record.ts';
import { isObject, same } from './canonical.ts';
import { isChange, mergePlain } from './plain.ts';
import { placedInstead } from './replaced.ts';
import {
  alternativeOf,
  part,
  type Base,
  type Body,
  type Merged,
  type MergedFields,
  type Side,
} from './side.ts';
import type { Kind } from './table.ts';

export type Things = Extract<Kind, { kind: 'things' }>;
type MergeThing = (prefix: string, base: Base, sides: readonly Side[]) => MergedFields;

/** The things of a list by their key, in order; of two with one key the first. */
export function thingsOf(key: string, value: unknown): Map<string, Body> {
  const found = new Map<string, Body>();
  for (const thing of Array.isArray(value) ? (value as unknown[]) : []) {
    const name = isObject(thing) ? thing[key] : undefined;
    if (isObject(thing) && typeof name === 'string' && !found.has(name)) found.set(name, thing);
  }
  return found;
}

/**
 * A list of things: each is merged by itself. A thing that one side took away stays where another
 * changed it, and the removal waits. Too many for the schema: the list is taken whole.
 */
export function mergeThings(
  field: string,
  things: Things,
  base: Base<unknown>,
  sides: readonly Side<unknown>[],
  mergeThing: MergeThing,
): Merged {
  const changed = sides.filter((side) => isChange(base, side));
  if (changed.length <= 1) return mergePlain(field, base, sides);
  const before = base ? thingsOf(things.key, base.value) : new Map<string, Body>();
  const lists = sides.map((side) => ({ side, things: thingsOf(things.key, side.value) }));
  const instead = things.replaceable
    ? placedInstead(field, things.key, before, lists)
    : { leftOut: new Set<string>(), alternatives: [] };
  const value: unknown[] = [];
  const alternatives: Alternative[] = [...instead.alternatives];
  const keys = new Set(lists.flatMap((list) => [...list.things.keys()]));
  for (const key of keys) {
    if (instead.leftOut.has(key)) continue;
    const had = before.get(key);
    const of = lists.map((list) => part(list.side, list.things.get(key)));
    const keeping = of.filter((side) => side.value !== undefined);
    const removing = had ? of.find((side) => side.value === undefined) : undefined;
    if (removing && !keeping.some((side) => !same(side.value, had))) continue;
    const merged = mergeThing(`${field}.${key}.`, had ? { value: had } : null, keeping);
    value.push(merged.value);
    alternatives.push(...merged.alternatives);
    if (removing) alternatives.push(alternativeOf(`${field}.${key}`, removing));
  }
  if (value.length > things.max) return mergePlain(field, base, sides);
  const empty = value.length === 0 && changed[0]?.value === undefined;
  return { value: empty ? undefined : value, alternatives };
}
