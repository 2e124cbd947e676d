import { createHash } from 'node:crypto';
import type { AuditEntry, AuditRecord } from './audit.ts';

/** What the first record follows. */
export const CHAIN_START = '0'.repeat(64);

/** Each record's hash covers the one before it, so nothing can be changed or cut out unseen. */
export function chainHash(before: string, record: Omit<AuditRecord, 'hash'>): string {
  const fields = [
    record.no,
    record.at,
    record.action,
    record.actor ?? '',
    record.database ?? '',
    record.subject ?? '',
    record.rev ?? '',
    record.detail ?? '',
    // Records from before there were changes keep their hash.
    ...(record.change === undefined ? [] : [record.change]),
  ];
  return createHash('sha256').update(before).update(JSON.stringify(fields)).digest('hex');
}

/** Texts that a store gives back just as they went in; refused ids and revisions may be anything. */
export function storable({ subject, rev, ...rest }: AuditEntry): AuditEntry {
  return {
    ...rest,
    ...(subject === undefined ? {} : { subject: subject.toWellFormed() }),
    ...(rev === undefined ? {} : { rev: rev.toWellFormed() }),
  };
}
