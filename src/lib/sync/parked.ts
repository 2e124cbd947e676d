import { caseOf } from '../domain/id.ts';
import type { Documents } from '../store/documents.ts';
import type { Verdict } from './replicator.ts';
import type { ParkedHere } from './status.ts';

const LOCAL_ID = 'parked';
/** The coordinator has decided by then; the list is a hint, the server keeps the entry itself. */
const KEEP_MS = 30 * 86_400_000;

/** What the server keeps for the coordinator: a durable, sealed list beside the documents. */
export interface ParkedList {
  entries(): readonly ParkedHere[];
  /** Takes parked revisions in, and only then counts them as safe. */
  take(verdicts: readonly Verdict[]): Promise<void>;
  /**
   * Drops what belongs to no case, such as the protocol of a handover that came too late; a case
   * leaves as a whole. Accepted, it comes back.
   */
  drop(): Promise<void>;
  /** A case that came back to this person: what is still here is offered to the record itself. */
  takeBack(cases: readonly string[] | null): Promise<void>;
}

export const isParked = ({ problem }: Verdict): boolean => problem === 'parked';

export function createParkedList(documents: Documents, now: () => number): ParkedList {
  const read = () => documents.getLocal<ParkedHere[]>(LOCAL_ID) ?? [];
  return {
    entries: read,
    async take(verdicts) {
      const at = now();
      const fresh = verdicts.flatMap(({ id, rev }) => (rev ? [{ id, rev, at }] : []));
      if (fresh.length === 0) return;
      const older = read().filter(
        (entry) =>
          at - entry.at < KEEP_MS &&
          !fresh.some(({ id, rev }) => id === entry.id && rev === entry.rev),
      );
      await documents.putLocal(LOCAL_ID, [...older, ...fresh]);
      await documents.acknowledge(fresh);
    },
    async drop() {
      const entries = read();
      const leaving = entries.filter(
        ({ id, left }) => !left && caseOf(id) === null && !documents.isPending(id),
      );
      if (leaving.length === 0) return;
      await documents.purgeDocuments(leaving.map(({ id }) => id));
      await documents.putLocal(
        LOCAL_ID,
        entries.map((entry) => (leaving.includes(entry) ? { ...entry, left: true } : entry)),
      );
    },
    async takeBack(cases) {
      const entries = read();
      const back = entries.filter(({ id }) => {
        const caseId = caseOf(id);
        return caseId !== null && (cases === null || cases.includes(caseId));
      });
      if (back.length === 0) return;
      await documents.unacknowledge(back);
      await documents.putLocal(
        LOCAL_ID,
        entries.filter((entry) => !back.includes(entry)),
      );
    },
  };
}
