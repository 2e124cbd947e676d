import { canonical, same } from './canonical.ts';
import { alternativeOf, type Base, type Merged, type Side } from './side.ts';

/** Whether a side changed what both had. Nobody knows of a side without a value and a base. */
export function isChange(base: Base<unknown>, { value }: Side<unknown>): boolean {
  return base ? !same(value, base.value) : value !== undefined;
}

/**
 * A field that is taken whole: the one side that changed it, or the latest of several. What the
 * others say waits. Sides come latest first.
 */
export function mergePlain(
  field: string,
  base: Base<unknown>,
  sides: readonly Side<unknown>[],
): Merged {
  const changed = sides.filter((side) => isChange(base, side));
  const [latest, ...others] = changed;
  if (!latest) return { value: base?.value, alternatives: [] };
  const waiting = new Map<string, Side<unknown>>();
  for (const side of others) {
    const text = canonical(side.value);
    if (!same(side.value, latest.value) && !waiting.has(text)) waiting.set(text, side);
  }
  const alternatives = [...waiting.values()].map((side) => alternativeOf(field, side));
  return { value: latest.value, alternatives };
}
