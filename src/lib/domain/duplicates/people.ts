import { caseOf } from '../id.ts';
import type { Mentee } from '../mentee.ts';
import { createCandidates } from './candidates.ts';
import {
  menteeBlocks,
  menteeEvidence,
  type Evidence,
  type MenteeLike,
  menteePoints,
  type MenteeTraits,
  menteeTraits,
} from './mentee.ts';
import type { Likelihood } from './score.ts';

/** Somebody on this device who may be the person at hand, and why. */
export interface Alike {
  mentee: Mentee;
  likelihood: Exclude<Likelihood, 'none'>;
  evidence: Evidence[];
}

/** The person at hand, stored or not. */
export interface Person extends MenteeLike {
  /** ULID of the case where there is one: nobody is a duplicate of themselves. */
  caseId?: string;
  /** ULIDs of cases of which somebody said that they are other people. */
  distinctFrom?: readonly string[];
}

/** Traits of stored records, which never change in place: only what changed is prepared anew. */
const prepared = new WeakMap<MenteeLike, MenteeTraits>();

function traitsOf(like: MenteeLike): MenteeTraits {
  const before = prepared.get(like);
  if (before) return before;
  const traits = menteeTraits(like);
  prepared.set(like, traits);
  return traits;
}

/** Finds people alike among thousands at each key stroke; it never joins anything by itself. */
export function createPeople(mentees: readonly Mentee[]): (person: Person) => Alike[] {
  const candidates = createCandidates<MenteeLike, MenteeTraits, Mentee>({
    traits: traitsOf,
    points: menteePoints,
    blocks: menteeBlocks,
  });
  for (const mentee of mentees) candidates.add(mentee, mentee);
  return (person) => {
    const traits = menteeTraits(person);
    return candidates
      .find(person)
      .filter(({ record }) => !isOther(record, person))
      .map(({ record, likelihood }) => ({
        mentee: record,
        likelihood,
        evidence: menteeEvidence(traits, traitsOf(record)),
      }));
  };
}

function isOther(mentee: Mentee, { caseId, distinctFrom = [] }: Person): boolean {
  const other = caseOf(mentee._id) ?? '';
  if (other === caseId || distinctFrom.includes(other)) return true;
  return caseId !== undefined && (mentee.distinctFrom ?? []).includes(caseId);
}
