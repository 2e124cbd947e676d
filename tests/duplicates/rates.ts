import { menteePoints, menteeTraits } from '#lib/domain/duplicates/mentee.ts';
import { matchOf } from '#lib/domain/duplicates/name.ts';
import { CHECK_POINTS, LIKELY_POINTS } from '#lib/domain/duplicates/score.ts';
import { phoneticKey } from '#lib/domain/phonetics.ts';
import { PAIRS, UNSEEN_PAIRS, type Pair } from './name-pairs.ts';

export interface Rate {
  found: number;
  of: number;
}
export interface Rates {
  /** Of one person, and found. */
  hits: Rate;
  /** Of two people, and shown all the same. */
  falseAlarms: Rate;
  missed: Pair[];
  alarms: Pair[];
}

export const pointsOf = ({ a, b }: Pair): number => menteePoints(menteeTraits(a), menteeTraits(b));

/** Names alone, as domain.md measured Cologne phonetics: both names alike, in whatever order. */
export function namesAlike({ a, b }: Pair): boolean {
  return menteeTraits(a).names.some((one) =>
    menteeTraits(b).names.some((other) => {
      const match = matchOf(one, other);
      return match !== null && match !== 'part';
    }),
  );
}

export function ratesOf(finds: (pair: Pair) => boolean, pairs = PAIRS): Rates {
  const same = pairs.filter((pair) => pair.same);
  const different = pairs.filter((pair) => !pair.same);
  const missed = same.filter((pair) => !finds(pair));
  const alarms = different.filter(finds);
  return {
    hits: { found: same.length - missed.length, of: same.length },
    falseAlarms: { found: alarms.length, of: different.length },
    missed,
    alarms,
  };
}

/** What the doc measured first: one Cologne key of the whole name. */
export function cologneAlike({ a, b }: Pair): boolean {
  const key = ({ familyName = '', givenNames = '' }: Pair['a']) =>
    phoneticKey(`${givenNames} ${familyName}`);
  return key(a) === key(b);
}

const isToCheck = (pair: Pair) => pointsOf(pair) >= CHECK_POINTS;
const isLikely = (pair: Pair) => pointsOf(pair) >= LIKELY_POINTS;

export const RATES = {
  'Cologne phonetics alone': () => ratesOf(cologneAlike),
  'names alone': () => ratesOf(namesAlike),
  'all facts, to check': () => ratesOf(isToCheck),
  'all facts, very likely': () => ratesOf(isLikely),
  'unseen pairs, names alone': () => ratesOf(namesAlike, UNSEEN_PAIRS),
  'unseen pairs, all facts, to check': () => ratesOf(isToCheck, UNSEEN_PAIRS),
};
