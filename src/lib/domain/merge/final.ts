import { canonical, isObject } from './canonical.ts';
import type { Base, Merged, Side } from './side.ts';

/**
 * A value that, once said, stays: the earliest of all that is said, also where another side took it
 * away. Nothing waits for a person, because nothing is to be chosen.
 */
export function mergeFinal(
  at: string,
  base: Base<unknown>,
  sides: readonly Side<unknown>[],
): Merged {
  const said = [base?.value, ...sides.map(({ value }) => value)].filter(isObject);
  const when = (value: Record<string, unknown>): string =>
    `${String(value[at])} ${canonical(value)}`;
  const [first] = said.sort((a, b) => (when(a) < when(b) ? -1 : 1));
  return { value: first, alternatives: [] };
}
