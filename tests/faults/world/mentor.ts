import { makeId } from '#lib/domain/id.ts';
import { randomUlid, type Random } from '#tests/bench/world/random.ts';
import { buildContact } from '#tests/factories/contact.ts';
import { buildMentee } from '#tests/factories/mentee.ts';

/** A revision as a replicator sends it, and as it must be there again. */
export interface Sent {
  _id: string;
  _rev: string;
  _revisions: { start: number; ids: string[] };
  [field: string]: unknown;
}

export interface Mentor {
  userId: string;
  cookie: string;
  /** The next push: a new case, contacts in it, and edits of what the server has acknowledged. */
  next(): Sent[];
  /** These were answered with yes. */
  acknowledged(sent: readonly Sent[]): void;
}

const CONTACTS = 8;
const EDITS = 6;
/** Acknowledged documents that the next edits are drawn from. */
const AT_HAND = 60;

/** One mentor's device in mid-work. */
export function createMentor(
  random: Random,
  who: { userId: string; cookie: string; projectId: string },
): Mentor {
  const atHand: Sent[] = [];
  const { userId, projectId } = who;
  const now = Date.now();
  const revId = (): string =>
    Array.from({ length: 32 }, () => Math.floor(random() * 16).toString(16)).join('');
  const envelope = {
    projectId,
    createdBy: userId,
    updatedBy: userId,
    createdAt: new Date(now).toISOString(),
    updatedAt: new Date(now).toISOString(),
  };
  const first = (document: { _id: string }): Sent => {
    const id = revId();
    return { ...document, _rev: `1-${id}`, _revisions: { start: 1, ids: [id] } };
  };
  const edited = (before: Sent): Sent => {
    const start = before._revisions.start + 1;
    const ids = [revId(), ...before._revisions.ids];
    const note = `Änderung ${start} ${revId()}`;
    return { ...before, note, _rev: `${start}-${ids[0] ?? ''}`, _revisions: { start, ids } };
  };

  return {
    userId,
    cookie: who.cookie,
    next() {
      const caseId = randomUlid(random, now);
      const mentee = buildMentee({
        ...envelope,
        _id: makeId('mentee', caseId),
        mentorIds: [userId],
      });
      const contacts = Array.from({ length: CONTACTS }, () =>
        buildContact({
          ...envelope,
          _id: makeId('contact', randomUlid(random, now), caseId),
          caseId,
          mentorId: userId,
        }),
      );
      const chosen = new Set(
        Array.from({ length: EDITS }, () => atHand[Math.floor(random() * atHand.length)]),
      );
      const edits = [...chosen].flatMap((before) => (before ? [edited(before)] : []));
      return [first(mentee), ...contacts.map(first), ...edits];
    },
    acknowledged(sent) {
      for (const one of sent) {
        if (!one._id.startsWith('contact:')) continue;
        const known = atHand.findIndex(({ _id }) => _id === one._id);
        if (known >= 0) atHand[known] = one;
        else atHand.push(one);
      }
      atHand.splice(0, Math.max(0, atHand.length - AT_HAND));
    },
  };
}
