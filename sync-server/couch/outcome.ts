import type { WriteOutcome } from '../engine/engine.ts';
import { ProtocolError } from '../engine/protocol-error.ts';

/** One line of a `_bulk_docs` answer. PouchDB's replicator reads `name` of a refusal. */
export function outcomeBody(outcome: WriteOutcome): Record<string, unknown> {
  if (outcome.ok) return { ok: true, id: outcome.id, rev: outcome.rev };
  return {
    id: outcome.id,
    ...(outcome.rev ? { rev: outcome.rev } : {}),
    error: outcome.error,
    name: outcome.error,
    reason: outcome.reason,
    status: outcome.status,
    ...outcome.more,
  };
}

/** The revision that was written; a refusal becomes the answer of the whole request. */
export function writtenRev(outcome: WriteOutcome | undefined): string {
  if (!outcome) throw new Error('a write gave no outcome');
  if (!outcome.ok)
    throw new ProtocolError(outcome.status, outcome.error, outcome.reason, outcome.more);
  return outcome.rev;
}
