import type { Alternative } from '../record.ts';
import { alternativeOf, part, type Body, type Side } from './side.ts';

interface List {
  side: Side<unknown>;
  things: ReadonlyMap<string, Body>;
}

export interface PlacedInstead {
  /** Keys that do not stand in the list, as they wait. */
  leftOut: Set<string>;
  alternatives: Alternative[];
}

/**
 * Two sides put another number in place of the same old one: that is one field changed twice, not
 * two numbers. The latest stands, the other waits. Lists come latest first.
 */
export function placedInstead(
  field: string,
  key: string,
  before: ReadonlyMap<string, Body>,
  lists: readonly List[],
): PlacedInstead {
  const found: PlacedInstead = { leftOut: new Set(), alternatives: [] };
  [...before.keys()].forEach((old, position) => {
    const news = lists.flatMap(({ side, things }) => {
      const put = [...things.values()][position];
      const name = put?.[key];
      const placed = typeof name === 'string' && !things.has(old) && !before.has(name);
      return placed ? [{ name, side: part(side, put) }] : [];
    });
    const [latest, ...others] = news;
    for (const { name, side } of others) {
      if (!latest || found.leftOut.has(name) || lists.some(standsApart(name, side.rev))) continue;
      found.leftOut.add(name);
      found.alternatives.push(alternativeOf(`${field}.${latest.name}`, side));
    }
  });
  return found;
}

/** Another side has that number, too: then it is no matter of choice. */
function standsApart(name: string, rev: string): (list: List) => boolean {
  return ({ side, things }) => side.rev !== rev && things.has(name);
}
