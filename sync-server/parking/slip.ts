import { createHash } from 'node:crypto';
import type { Problem } from '#lib/domain/problem.ts';
import type { ParkedEntry } from '#lib/domain/server-answers.ts';
import type { IncomingDocument } from '../engine/engine.ts';

/** A parked document, as its own database keeps it. */
export interface Slip {
  /** The document as it was pushed, history and all, as JSON text: nothing of it is read anew. */
  document: string;
  problems: readonly Problem[];
  /** Question of who sent it. */
  note?: string;
  /** ULID of that person. */
  from: string;
  /** Instant, server clock. */
  at: string;
}

const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** The same for the same revision from the same person, so that it is parked once. 26 characters. */
export function slipIdOf(userId: string, document: IncomingDocument): string {
  const { _id: id, _rev: rev } = document;
  const key = JSON.stringify([userId, id, rev ?? document]);
  const hash = createHash('sha256').update(key).digest();
  return Array.from(hash.subarray(0, 26), (byte) => CROCKFORD[byte % 32]).join('');
}

/** Begins with the person's id, so that the own ones are found by a range. */
export const keyOf = (userId: string, slipId: string): string => `${userId}.${slipId}`;

export const slipIdOfKey = (key: string): string => key.slice(key.indexOf('.') + 1);

export function readSlip(body: string): Slip {
  return JSON.parse(body) as Slip;
}

export function documentOf(slip: Slip): IncomingDocument {
  return JSON.parse(slip.document) as IncomingDocument;
}

export function showSlip(id: string, slip: Slip): ParkedEntry {
  const { problems, note, from, at } = slip;
  return {
    id,
    document: documentOf(slip),
    problems: [...problems],
    ...(note === undefined ? {} : { note }),
    from,
    at,
  };
}
