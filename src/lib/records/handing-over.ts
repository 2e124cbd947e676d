import { berlinDay } from '../domain/berlin-day.ts';
import { giversOf, handOver, handsOf, takeBack, type Hands } from '../domain/handover-steps.ts';
import { menteeInitials } from '../domain/mentee-name.ts';
import type { Mentee } from '../domain/mentee.ts';
import {
  all,
  assign,
  eachCase,
  moveWork,
  type Outcome,
  type Progress,
  type Written,
} from './case-work.ts';
import type { Caseload } from './caseload.svelte.ts';

/** Who does it, and when. */
export interface Doer {
  id: string;
  /** Hands over everybody's part of a case, not only the own. */
  coordinates: boolean;
  /** Milliseconds since 1970. */
  now: number;
}

export interface HandoverWish {
  /** ULIDs of the cases. */
  caseIds: readonly string[];
  /** The new responsible; the first one leads. */
  toIds: readonly string[];
  note?: string;
}

/** Hands cases over, each with its protocol, its open tasks and its appointments to come. */
export async function handOverCases(
  caseload: Caseload,
  { caseIds, toIds, note = '' }: HandoverWish,
  doer: Doer,
  onProgress: Progress = () => undefined,
): Promise<Outcome> {
  const protocols: string[] = [];
  const outcome = await eachCase(caseIds, onProgress, async (caseId) => {
    const mentee = caseload.mentee(caseId);
    const fromIds = mentee ? giversOf(mentee, doer) : [];
    if (!mentee || fromIds.length === 0) return { ok: false, problem: [{ code: 'not-permitted' }] };
    const hands = handsOf(mentee, { fromIds, toIds });
    if (!hands) return null;
    const ulid = caseload.newUlid();
    const written = await handOne(caseload, { mentee, caseId, hands, ulid, note }, doer.now);
    if (written.ok) protocols.push(`handover:${ulid}`);
    return written;
  });
  return {
    ...outcome,
    undo: () => all(protocols, (id) => takeHandoverBack(caseload, id, doer.now)),
  };
}

function handOne(
  caseload: Caseload,
  one: { mentee: Mentee; caseId: string; hands: Hands; ulid: string; note: string },
  now: number,
): Promise<Written> {
  const { mentee, caseId, hands, ulid, note } = one;
  const fields = {
    subjectCaseId: caseId,
    initials: menteeInitials(mentee),
    fromIds: [...hands.fromIds],
    toIds: [...hands.toIds],
    ...(note.trim() ? { note: note.trim() } : {}),
  };
  return caseload.together({
    changes: [
      assign(caseId, (newest) => handOver(newest, hands, berlinDay(now))),
      ...moveWork(caseload, caseId, hands.fromIds, hands.toIds[0]),
    ],
    records: [{ type: 'handover', ulid, fields }],
  });
}

/** Undoes one handover: the case goes back, and the protocol says so. */
export async function takeHandoverBack(
  caseload: Caseload,
  handoverId: string,
  now: number,
): Promise<Written> {
  const protocol = caseload.handovers.get(handoverId);
  if (!protocol) return { ok: false, problem: [{ code: 'not-found' }] };
  const { subjectCaseId: caseId, fromIds, toIds } = protocol;
  const undoneAt = new Date(now).toISOString();
  return caseload.together({
    changes: [
      assign(caseId, (newest) => takeBack(newest, protocol, berlinDay(now))),
      ...moveWork(caseload, caseId, toIds, fromIds[0]),
      { id: handoverId, patch: (newest) => ('undoneAt' in newest ? null : { undoneAt }) },
    ],
  });
}
