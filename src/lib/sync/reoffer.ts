import { typeOf } from '../domain/id.ts';
import type { Documents } from '../store/documents.ts';
import type { RevisionsMissing } from './replicator.ts';
import type { SyncProgress } from './status.ts';

const BATCH = 1_000;

export interface ReofferDeps {
  documents: Documents;
  revsDiff: (revisions: Record<string, string[]>) => Promise<RevisionsMissing>;
  onProgress: (progress: SyncProgress) => void;
}

/**
 * After the server was restored from a backup: whatever it acknowledged once and lacks now counts
 * as only here again, and goes with the next push. Accounts are the server's own to restore.
 */
export async function reofferAll({ documents, revsDiff, onProgress }: ReofferDeps): Promise<void> {
  const leaves = documents.acknowledgedLeaves().filter(({ id }) => typeOf(id) !== 'member');
  for (let at = 0; at < leaves.length; at += BATCH) {
    const asked = leaves.slice(at, at + BATCH);
    const revisions: Record<string, string[]> = {};
    for (const { id, rev } of asked) (revisions[id] ??= []).push(rev);
    const missing = await revsDiff(revisions);
    const lost = asked.filter(({ id, rev }) => missing[id]?.missing.includes(rev));
    if (lost.length > 0) await documents.unacknowledge(lost);
    onProgress({ done: at + asked.length, total: leaves.length });
  }
}
