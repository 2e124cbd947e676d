import { erasedMark } from '../domain/erased-case.ts';
import { caseOf, typeOf } from '../domain/id.ts';
import type { Documents } from '../store/documents.ts';
import { dropFromLocals, caseIdsInLocals } from './erasing-locals.ts';
import { casesHere } from './purging.ts';
import type { Heard } from './state.ts';
import { ERASED_LOCAL, NOTHING_ERASED, type ErasedHere } from './erased-here.ts';

/** Marks of one receipt; the server takes no more at once. */
const MOST_RECEIPTS = 1_000;

export interface ErasingDeps {
  documents: Documents;
  /** Asks the server for the marks of all erased cases. */
  fetchMarks: () => Promise<string[]>;
  /** Drops the files of erased cases from this device; absent where there are none. */
  dropFiles: ((isErased: (caseId: string) => Promise<boolean>) => Promise<void>) | null;
}

/** Takes erased cases off this device (Art. 17 GDPR), also what of them was only here. */
export interface Erasing {
  here(): ErasedHere;
  /** Before anything is pushed; costs nothing where the server says nothing new. */
  take(heard: Heard): Promise<void>;
  /** Marks that are to be acknowledged now. */
  receipt(): string[];
  answered(marks: readonly string[]): Promise<void>;
  /** The person has read what went with an erased case. */
  seen(): Promise<void>;
}

export function createErasing({ documents, fetchMarks, dropFiles }: ErasingDeps): Erasing {
  const known = new Map<string, Promise<string>>();
  const here = (): ErasedHere => ({
    ...NOTHING_ERASED,
    ...documents.getLocal<Partial<ErasedHere>>(ERASED_LOCAL),
  });

  function markOf(caseId: string): Promise<string> {
    const mark = known.get(caseId) ?? erasedMark(caseId);
    known.set(caseId, mark);
    return mark;
  }

  async function takeMarks(count: number): Promise<void> {
    const before = here();
    if (before.atServer === count) return;
    const marks = await fetchMarks();
    const fresh = marks.filter((mark) => !before.marks.includes(mark));
    // What a restored server has forgotten is erased here all the same.
    await documents.putLocal(ERASED_LOCAL, {
      ...before,
      atServer: count,
      marks: [...before.marks, ...fresh],
      unknown: before.marks.filter((mark) => !marks.includes(mark)),
      toAcknowledge: [...before.toAcknowledge, ...fresh],
    } satisfies ErasedHere);
  }

  /** Cases of which anything is on this device: documents, handovers, drafts, lists. */
  async function erasedHere(): Promise<string[]> {
    const marks = new Set(here().marks);
    if (marks.size === 0) return [];
    const cases = new Set([...casesHere(documents), ...caseIdsInLocals(documents)]);
    for (const { subjectCaseId } of documents.all('handover'))
      if (typeof subjectCaseId === 'string') cases.add(subjectCaseId);
    const found: string[] = [];
    for (const caseId of cases) if (marks.has(await markOf(caseId))) found.push(caseId);
    return found;
  }

  async function drop(caseId: string): Promise<void> {
    const handovers = documents
      .all('handover')
      .filter(({ subjectCaseId }) => subjectCaseId === caseId)
      .map(({ _id }) => _id);
    const lost = new Set(
      documents
        .pending()
        .filter(({ id }) => caseOf(id) === caseId || handovers.includes(id))
        .map(({ id }) => id),
    );
    // First what was typed: of a device that ends here the case itself tells what is left to do.
    const drafts = await dropFromLocals(documents, caseId);
    const entries = lost.size + drafts;
    const before = here();
    if (entries > 0) {
      const told = before.told ?? { cases: 0, entries: 0 };
      await documents.putLocal(ERASED_LOCAL, {
        ...before,
        told: { cases: told.cases + 1, entries: told.entries + entries },
      } satisfies ErasedHere);
    }
    await documents.purgeDocuments(handovers.filter((id) => typeOf(id) === 'handover'));
    await documents.purgeGroup(`case:${caseId}`);
  }

  return {
    here,
    async take({ erased }) {
      if (erased === undefined) return;
      await takeMarks(erased);
      for (const caseId of await erasedHere()) await drop(caseId);
      const { marks, toAcknowledge } = here();
      if (toAcknowledge.length === 0 || !dropFiles) return;
      const all = new Set(marks);
      await dropFiles(async (caseId) => all.has(await markOf(caseId)));
    },
    receipt: () => here().toAcknowledge.slice(0, MOST_RECEIPTS),
    async answered(marks) {
      const before = here();
      await documents.putLocal(ERASED_LOCAL, {
        ...before,
        toAcknowledge: before.toAcknowledge.filter((mark) => !marks.includes(mark)),
      } satisfies ErasedHere);
    },
    seen: () => documents.putLocal(ERASED_LOCAL, { ...here(), told: null } satisfies ErasedHere),
  };
}
