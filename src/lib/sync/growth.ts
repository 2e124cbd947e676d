import type { Documents } from '../store/documents.ts';
import { casesHere } from './purging.ts';

const LOCAL_ID = 'pull';

interface Pulls {
  /** Names the checkpoint: the next number pulls from the beginning. */
  generation: number;
  /** Cases that a pull from the beginning did not bring either. */
  tried: string[];
}

const read = (documents: Documents): Pulls =>
  documents.getLocal<Pulls>(LOCAL_ID) ?? { generation: 0, tried: [] };

export const pullGeneration = (documents: Documents): number => read(documents).generation;

/**
 * True where cases that belong on this device did not come with the changes: access can grow
 * without any document changing (a setting, a role). Then the next pull begins anew, once.
 */
export async function restartForMissing(
  documents: Documents,
  cases: readonly string[],
): Promise<boolean> {
  const here = casesHere(documents);
  const missing = cases.filter((caseId) => !here.has(caseId));
  const { generation, tried } = read(documents);
  const untried = missing.some((caseId) => !tried.includes(caseId));
  if (untried || missing.length < tried.length)
    await documents.putLocal(LOCAL_ID, {
      generation: untried ? generation + 1 : generation,
      tried: missing,
    } satisfies Pulls);
  return untried;
}
