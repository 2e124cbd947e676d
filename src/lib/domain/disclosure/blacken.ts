import { NameFinder } from './find-names.ts';
import { ReachFinder } from './find-reach.ts';
import type { Mark, Party } from './party.ts';

/** The same for every word, so that not even its length is told. */
export const BLACK = '█████';

/** Whose data it is: nothing of it is a third party's. */
export type Self = Pick<Party, 'names' | 'phones' | 'emails'>;

/** Finds what of others stands in a text; the same text gives the same marks. */
export function createFinder(parties: readonly Party[], self: Self): (text: string) => Mark[] {
  const names = new NameFinder(parties, self.names);
  const reach = new ReachFinder(parties, self);
  return (text) => apart([...reach.find(text), ...names.find(text)]);
}

/** In order, and none over another; what is sure comes before what is not. */
export function apart(marks: readonly Mark[]): Mark[] {
  const taken: Mark[] = [];
  const first = [...marks].sort((a, b) => Number(b.sure) - Number(a.sure) || a.start - b.start);
  for (const mark of first)
    if (!taken.some(({ start, end }) => start < mark.end && mark.start < end)) taken.push(mark);
  return taken.sort((a, b) => a.start - b.start);
}

/** A text without these places. Places that touch, or have but a space between, are one. */
export function blackenText(text: string, places: readonly Pick<Mark, 'start' | 'end'>[]): string {
  let [out, at] = ['', 0];
  for (const { start, end } of [...places].sort((a, b) => a.start - b.start)) {
    if (end <= at) continue;
    const between = text.slice(at, Math.max(start, at));
    out += between.trim() === '' && out.endsWith(BLACK) ? '' : between + BLACK;
    at = end;
  }
  return out + text.slice(at);
}
