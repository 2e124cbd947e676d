import { describe } from 'vitest';
import { allDocs } from './contract/all-docs.ts';
import { attachments } from './contract/attachments.ts';
import { bulkDocs } from './contract/bulk-docs.ts';
import { changes } from './contract/changes.ts';
import { compaction } from './contract/compaction.ts';
import { get } from './contract/get.ts';
import { localDocs } from './contract/local-docs.ts';
import type { Stage } from './contract/pouch.ts';
import { purge } from './contract/purge.ts';
import { replication } from './contract/replication.ts';

/**
 * What a PouchDB adapter owes to those who use it. It runs against ours and against PouchDB's own
 * alike, so that it says what PouchDB does and not what we think it does.
 */
export function contract(adapter: string, stage: Stage): void {
  describe(adapter, () => {
    for (const part of [
      bulkDocs,
      get,
      changes,
      allDocs,
      localDocs,
      compaction,
      purge,
      replication,
      attachments,
    ])
      part(stage);
  });
}
