import type { AuditLog, AuditRecord } from '../audit/audit.ts';
import { CHAIN_START, chainHash } from '../audit/chain.ts';
import type { Walk } from '../audit/inspect.ts';
import type { ChainEnd } from '../audit/verify.ts';

/** Records read at a time. */
const PAGE = 1000;

/** Walks a running log from its beginning, in whichever store. */
export function walkPages(audit: AuditLog): Walk {
  return async (visit) => {
    let end: ChainEnd = { no: 0, hash: CHAIN_START };
    for (;;) {
      const page = await audit.page(end.no, PAGE);
      if (page.length === 0) return { ok: true, end };
      for (const record of page) {
        if (!follows(record, end)) return { ok: false, brokenAt: end.no + 1, found: record, end };
        visit(record);
        end = { no: record.no, hash: record.hash };
      }
    }
  };
}

function follows({ hash, ...record }: AuditRecord, end: ChainEnd): boolean {
  return record.no === end.no + 1 && hash === chainHash(end.hash, record);
}
