import type { Problem } from '#lib/domain/problem.ts';
import type { IncomingDocument } from '../engine/engine.ts';
import { LIMITS } from './limits.ts';

const REV = /^([1-9]\d{0,8})-([0-9a-zA-Z]{1,64})$/;

export interface PushedHistory {
  rev: string;
  generation: number;
  /** Every revision of the history, newest first. */
  revs: string[];
  /** True where it goes back to the first revision. */
  complete: boolean;
}

/** History of a pushed document, null for a new edit without one, or what is wrong with it. */
export function readHistory(
  document: IncomingDocument,
): { ok: true; value: PushedHistory | null } | { ok: false; problem: Problem } {
  const forged = { ok: false, problem: { code: 'revision-forged', field: '_rev' } } as const;
  const { _rev: rev, _revisions: given } = document;
  if (rev === undefined && given === undefined) return { ok: true, value: null };
  const match = typeof rev === 'string' ? REV.exec(rev) : null;
  if (typeof rev !== 'string' || !match) return forged;
  const generation = Number(match[1]);
  const { start, ids } = (given ?? { start: generation, ids: [match[2]] }) as {
    start?: unknown;
    ids?: unknown;
  };
  const fits =
    start === generation &&
    Array.isArray(ids) &&
    ids[0] === match[2] &&
    ids.length <= Math.min(generation, LIMITS.history) &&
    ids.every((id) => typeof id === 'string' && REV.test(`1-${id}`));
  if (!fits) return forged;
  const revs = (ids as string[]).map((id, older) => `${generation - older}-${id}`);
  return { ok: true, value: { rev, generation, revs, complete: revs.length === generation } };
}
