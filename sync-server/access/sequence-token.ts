import { createHash } from 'node:crypto';
import type { Sequence } from '../engine/engine.ts';
import type { Actor } from './can.ts';

/**
 * A sequence as the gateway shows it. It says how far the reader is, so that nothing has to be
 * remembered here: after the engine's sequence `seq`, and on the way there within a first sweep (all
 * ids up to `after` are told), or within a case that is told whole because its document changed.
 */
export type Progress =
  | { kind: 'after'; seq: Sequence }
  | { kind: 'sweep'; seq: Sequence; after: string }
  | { kind: 'case'; seq: Sequence; caseId: string; rev: string; after: string };

export interface TokenFormat {
  write(progress: Progress): Sequence;
  /** Null for the beginning, and for what was not given to this person in this role and epoch. */
  read(text: Sequence): Progress | null;
}

export interface TokenDeps {
  actor: Actor;
  /** Of the installation; changes with a restore. */
  epoch: string;
  /** Names this making of the database, on this engine. */
  database: string;
  closedCaseDays: number;
}

const KINDS = { after: 'a', sweep: 's', case: 'c' } as const;

/** Parts that are free of dots and need no escape in an address. */
export function tokenFormat(deps: TokenDeps): TokenFormat {
  const { actor, epoch, database, closedCaseDays } = deps;
  const owner = createHash('sha256')
    .update(JSON.stringify([actor.id, actor.role, epoch, database, closedCaseDays]))
    .digest('base64url')
    .slice(0, 8);
  return {
    write(progress) {
      const parts = [owner, KINDS[progress.kind], safe(progress.seq)];
      if (progress.kind === 'case') parts.push(progress.caseId, safe(progress.rev));
      if (progress.kind !== 'after') parts.push(progress.after);
      return parts.join('.');
    },
    read(text) {
      const [given, kind, seq, ...rest] = text.replaceAll('"', '').split('.');
      if (given !== owner || seq === undefined) return null;
      if (kind === KINDS.after && rest.length === 0) return { kind: 'after', seq: plain(seq) };
      const after = rest.pop();
      if (after === undefined) return null;
      if (kind === KINDS.sweep && rest.length === 0)
        return { kind: 'sweep', seq: plain(seq), after };
      const [caseId, rev] = rest;
      if (kind !== KINDS.case || caseId === undefined || rev === undefined || rest.length > 2)
        return null;
      return { kind: 'case', seq: plain(seq), caseId, rev: plain(rev), after };
    },
  };
}

const safe = (text: string): string =>
  /^[\w-]+$/.test(text) ? text : `~${Buffer.from(text).toString('base64url')}`;

const plain = (text: string): string =>
  text.startsWith('~') ? Buffer.from(text.slice(1), 'base64url').toString() : text;
