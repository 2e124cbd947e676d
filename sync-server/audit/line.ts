import type { AuditRecord } from './audit.ts';

/**
 * A record as one line of JSON (RFC 8259, NDJSON), as log processors read it: the time in UTC by
 * ISO 8601, and without the sealed values, which open for nobody there.
 */
export function lineOf({ no, at, ...record }: AuditRecord): string {
  const told = { no, time: new Date(at).toISOString(), ...record };
  delete told.change;
  return JSON.stringify(told);
}
