import { hasLeftPhones, worksOn } from '#lib/domain/responsibility.ts';
import type { CaseIndex } from './case-index.ts';
import type { Actor, Place } from './can.ts';

/** What exists for one person at one moment; ask for a new one where time may have passed. */
export interface Sight {
  sees(id: string): boolean;
  seesCase(caseId: string): boolean;
  /** ULIDs of the visible cases, sorted. */
  cases(): string[];
}

export interface SightDeps {
  index: CaseIndex;
  actor: Actor;
  place: Place;
  /** Today, `YYYY-MM-DD`, Europe/Berlin. */
  day: string;
  /** Days after its end that a case stays on its mentors' phones. */
  closedCaseDays: number;
}

/**
 * Bytes of files travel apart; what carries them is in nobody's caseload. A mentor sees what all of
 * a project share, and own cases whole; everybody else who may open a database sees all of it.
 */
export function createSight({ index, actor, place, day, closedCaseDays }: SightDeps): Sight {
  const all = place.kind === 'programme' || actor.role !== 'MENTOR';
  const known = new Map<string, boolean>();

  function judgeCase(caseId: string): boolean {
    const leaves = index.cases.get(caseId) ?? [];
    if (all) return leaves.length > 0;
    if (leaves.some(({ restricted }) => restricted)) return false;
    return leaves.some(
      (leaf) => worksOn(leaf, actor.id, day) && !hasLeftPhones(leaf, day, closedCaseDays),
    );
  }

  function seesCase(caseId: string): boolean {
    let sees = known.get(caseId);
    if (sees === undefined) known.set(caseId, (sees = judgeCase(caseId)));
    return sees;
  }

  function sees(id: string): boolean {
    if (index.leavesOf(id) === null) return false;
    const { type, caseId } = partsOf(id);
    if (type === 'file') return false;
    if (all) return true;
    if (caseId !== null) return seesCase(caseId);
    if (type === 'handover') return index.isNamed(id, actor.id);
    return SHARED.has(type);
  }

  return { sees, seesCase, cases: () => [...index.cases.keys()].filter(seesCase).sort() };
}

/** What all of a project see where it belongs to no case. */
const SHARED: ReadonlySet<string> = new Set(['member', 'employer', 'vacancy', 'contact', 'task']);

/** Parts of an id that is known to be one of ours; lists ask this of every document. */
function partsOf(id: string): { type: string; caseId: string | null } {
  const first = id.indexOf(':');
  const second = id.indexOf(':', first + 1);
  const type = id.slice(0, first);
  if (second > 0) return { type, caseId: id.slice(first + 1, second) };
  return { type, caseId: type === 'mentee' ? id.slice(first + 1) : null };
}
