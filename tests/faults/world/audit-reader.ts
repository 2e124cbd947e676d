import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { CHAIN_START } from '#server/audit/chain.ts';
import { verifyChain, type ChainEnd } from '#server/audit/verify.ts';

export interface AuditReader {
  /** Walks on from where the last walk ended; false where the chain is broken. */
  follow(): boolean;
  /** Whether some line says that this revision was accepted. */
  has(id: string, rev: string): boolean;
  records(): number;
  close(): void;
}

/** Reads a running server's audit log from the side. */
export function openAuditReader(dataFolder: string): AuditReader {
  const db = new DatabaseSync(path.join(dataFolder, 'audit.sqlite'), { readOnly: true });
  const accepted = new Set<string>();
  let end: ChainEnd = { no: 0, hash: CHAIN_START };
  return {
    follow() {
      const walked = verifyChain(db, end, ({ action, subject, rev }) => {
        if (action === 'document-accepted') accepted.add(`${subject ?? ''} ${rev ?? ''}`);
      });
      if (walked.ok) end = walked.end;
      return walked.ok;
    },
    has: (id, rev) => accepted.has(`${id} ${rev}`),
    records: () => end.no,
    close: () => db.close(),
  };
}
