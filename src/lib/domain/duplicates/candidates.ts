import { likelihoodOf, type Likelihood } from './score.ts';

export interface Candidate<R> {
  record: R;
  points: number;
  likelihood: Exclude<Likelihood, 'none'>;
}

/** How one kind of record is compared. */
export interface Comparison<Like, Traits> {
  traits: (record: Like) => Traits;
  points: (a: Traits, b: Traits) => number;
  blocks: (traits: Traits) => string[];
}

/** Records that may describe the same as a new one; `find` compares only those that share a key. */
export interface Candidates<Like, R> {
  add(like: Like, record: R): void;
  /** Best first; empty where nothing is near. */
  find(like: Like): Candidate<R>[];
}

export function createCandidates<Like, Traits, R>(
  comparison: Comparison<Like, Traits>,
): Candidates<Like, R> {
  const blocks = new Map<string, { traits: Traits; record: R }[]>();
  return {
    add(like, record) {
      const entry = { traits: comparison.traits(like), record };
      for (const key of comparison.blocks(entry.traits)) {
        const block = blocks.get(key);
        if (block) block.push(entry);
        else blocks.set(key, [entry]);
      }
    },
    find(like) {
      const traits = comparison.traits(like);
      const near = new Set(comparison.blocks(traits).flatMap((key) => blocks.get(key) ?? []));
      const found: Candidate<R>[] = [];
      for (const entry of near) {
        const points = comparison.points(traits, entry.traits);
        const likelihood = likelihoodOf(points);
        if (likelihood !== 'none') found.push({ record: entry.record, points, likelihood });
      }
      return found.sort((a, b) => b.points - a.points);
    },
  };
}
