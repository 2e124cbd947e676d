import { checkProblem } from '#lib/domain/admission/check-problem.ts';
import { fixedChangeProblem, isFixedType } from '#lib/domain/fixed-document.ts';
import type { AnyDocument } from '#lib/domain/document.ts';
import { parseId, type IdParts } from '#lib/domain/id.ts';
import type { Problem } from '#lib/domain/problem.ts';
import type { IncomingDocument } from '../engine/engine.ts';
import { mayRecordHandover, namesPerson, reassignmentProblem, type Hands } from './assignment.ts';
import { authorshipOf, isMerge } from './authorship.ts';
import { canWrite, type Actor, type Place } from './can.ts';
import { readCaseLeaf } from './case-leaf.ts';
import type { Body, Known } from './known.ts';
import { LIMITS } from './limits.ts';
import type { Recovery } from './recovery.ts';
import { readHistory } from './revision.ts';
import { restrictionProblem } from './restriction.ts';
import { readContent, shapeProblem } from './shape.ts';

export interface Judged {
  actor: Actor;
  place: Place;
  known: Known;
  origins: readonly Body[];
  hands: Hands;
  /** What exists for the person before the push, or within it. */
  sees: (id: string) => boolean;
  seesCase: (caseId: string) => boolean;
  knowsCase: (caseId: string) => boolean;
  /** Art. 17 GDPR: nothing of it comes back. */
  isErased: (caseId: string) => boolean;
  /** Art. 18 GDPR: it is kept, and nobody works on it. */
  isRestricted: (caseId: string) => boolean;
  /** What keeps the case from becoming active, or null. */
  inactive: Problem | null;
  recovery: Recovery | null;
  /** Milliseconds since 1970, server clock. */
  now: number;
}

/**
 * `known`: the revision is stored already, and nothing of it is read again.
 * `park`: the document belongs to a case in other hands; the server keeps it for the coordinator,
 * unless it is `redundant`: nothing in it that the record does not hold already.
 */
export type Verdict =
  | { kind: 'accept'; reoffered: boolean }
  | { kind: 'known' }
  | { kind: 'park'; redundant: boolean }
  | { kind: 'refuse'; problems: Problem[] };

const ACCEPT: Verdict = { kind: 'accept', reoffered: false };
const PARK: Verdict = { kind: 'park', redundant: false };
const refuse = (...problems: Problem[]): Verdict => ({ kind: 'refuse', problems });

/** May this person write this document here? Pure. */
export function verdict(document: IncomingDocument, judged: Judged): Verdict {
  const { actor, place, known } = judged;
  const shape = shapeProblem(document);
  if (shape) return refuse(shape);
  const id = typeof document._id === 'string' ? parseId(document._id) : null;
  if (!id) return refuse({ code: 'id-invalid', field: '_id' });
  if (!canWrite(actor, place, id.type)) return refuse({ code: 'not-permitted' });
  const history = readHistory(document);
  if (!history.ok) return refuse(history.problem);
  const other = caseVerdict(document, id, judged);
  if (other) return other;
  if (known.stored) return { kind: 'known' };
  // A generation is believed as far as its history shows: back to the first, or to one known here.
  if (history.value && !history.value.complete && !known.connected)
    return refuse({ code: 'revision-forged', field: '_rev' });
  if (known.otherLeaves >= LIMITS.branches && document._deleted !== true)
    return refuse({ code: 'conflict' });
  if (document._deleted === true) return tombstoneVerdict(actor, document, known);
  return contentVerdict(document, id, judged);
}

/** What the case says to it, or null where the document may be judged by what it holds. */
function caseVerdict(document: IncomingDocument, id: IdParts, judged: Judged): Verdict | null {
  const { actor, place, known, hands, sees, seesCase, knowsCase } = judged;
  if (place.kind === 'programme') return null;
  const about = id.caseId ?? document.subjectCaseId;
  if (typeof about === 'string' && judged.isErased(about)) return refuse({ code: 'case-erased' });
  const caseId = id.type === 'mentee' ? null : id.caseId;
  if (caseId !== null && !knowsCase(caseId))
    return mayComeFirst(id, judged) ? null : refuse({ code: 'case-unknown' });
  if (actor.role !== 'MENTOR') return null;
  if (known.exists) {
    if (sees(String(document._id))) return null;
    // What is stored and not shown is no receipt: who asks for it again is told that it is parked.
    if (!known.stored && isLostCase(document, id, judged)) return null;
    return { kind: 'park', redundant: known.stored || onlyMerges(document, judged) };
  }
  if (caseId !== null) return seesCase(caseId) ? null : PARK;
  if (id.type !== 'handover' || mayRecordHandover(hands, document)) return null;
  const subject = document.subjectCaseId;
  if (typeof subject !== 'string') return null;
  if (!knowsCase(subject)) return refuse({ code: 'case-unknown' });
  return seesCase(subject) ? refuse({ code: 'not-permitted', field: 'subjectCaseId' }) : PARK;
}

/**
 * A consent may come before its case, as the case may need it to be taken in: each of the two could
 * wait for the other for ever. Until then it is nobody's but its author's.
 */
function mayComeFirst({ type }: IdParts, { actor, known }: Judged): boolean {
  if (type !== 'consent') return false;
  return !known.exists || known.leaves.some(({ createdBy }) => createdBy === actor.id);
}

/** A merge by a device that has lost the case meanwhile: both sides of it are stored. */
function onlyMerges(document: IncomingDocument, { known, origins }: Judged): boolean {
  return document._deleted === true
    ? typeof document.mergedInto === 'string' && known.otherLeaves > 0
    : isMerge(document, origins);
}

/**
 * A restore may have lost that a case came into these hands. Who knows a revision that only they
 * were shown, brings it back.
 */
function isLostCase(
  document: IncomingDocument,
  id: IdParts,
  { actor, known, recovery, now }: Judged,
): boolean {
  return (
    id.type === 'mentee' &&
    known.connected &&
    recovery !== null &&
    now <= recovery.until &&
    Date.parse(String(document.updatedAt)) <= recovery.restoredAt &&
    namesPerson(readCaseLeaf(document), actor.id)
  );
}

function contentVerdict(document: IncomingDocument, id: IdParts, judged: Judged): Verdict {
  const { actor, place, known, origins, hands, recovery, now } = judged;
  const content = readContent(place, document);
  if (!content.ok) return refuse(...content.problem);
  const signed = authorshipOf(content.value, {
    userId: actor.id,
    known,
    begunApart: isBegunApart(document, known),
    origins,
    recovery,
    now,
  });
  if (!signed.ok) return refuse(signed.problem);
  const restricted = restrictionProblem(document, id, judged);
  if (restricted) return refuse(restricted);
  const accept: Verdict = { kind: 'accept', reoffered: signed.reoffered };
  if (isFixedType(id.type)) {
    const problem =
      fixedChangeProblem(id.type, { ...content.value }, origins) ??
      admissionProblem(content.value, actor);
    return problem ? refuse(problem) : accept;
  }
  if (id.type !== 'mentee') return accept;
  const active = mayBeActive(document, judged, signed.reoffered) ? null : judged.inactive;
  if (active) return refuse(active);
  if (actor.role !== 'MENTOR') return accept;
  if (!judged.knowsCase(id.ulid))
    return namesPerson(readCaseLeaf(document), actor.id)
      ? accept
      : refuse({ code: 'case-foreign' });
  if (signed.reoffered || isMerge(content.value, origins)) return accept;
  const problem = reassignmentProblem(hands, id.ulid, document, origins);
  return problem ? refuse(problem) : accept;
}

/** A history from its first revision on, of which none is stored: somebody began it elsewhere, too. */
function isBegunApart(document: IncomingDocument, known: Known): boolean {
  const history = readHistory(document);
  return history.ok && history.value?.complete === true && !known.connected;
}

/** A check says what follows from its facts, and a decision on it is the coordination's. */
function admissionProblem(document: AnyDocument, actor: Actor): Problem | null {
  if (document.type !== 'check') return null;
  return checkProblem(document, document.updatedBy === actor.id ? actor.role : null);
}

/** What a restore lost was active before, and its consents may have been lost with it. */
function mayBeActive(document: IncomingDocument, judged: Judged, reoffered: boolean): boolean {
  const { recovery, now } = judged;
  if (reoffered || recovery === null || now > recovery.until) return reoffered;
  return Date.parse(String(document.updatedAt)) <= recovery.restoredAt;
}

/**
 * Deletion is a field of the record. A tombstone may only close a branch of a conflict, while
 * another one stays open; so nobody can remove a record from everyone's devices.
 */
function tombstoneVerdict(actor: Actor, document: IncomingDocument, known: Known): Verdict {
  if (known.otherLeaves === 0) return refuse({ code: 'document-invalid', field: '_deleted' });
  const author = document.updatedBy;
  return author === undefined || author === actor.id
    ? ACCEPT
    : refuse({ code: 'author-forged', field: 'updatedBy' });
}
