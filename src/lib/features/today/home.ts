import { session } from '#lib/records/session.svelte.ts';

/** The programme office has no cases: its day is what it publishes. */
export function hasOwnDay(): boolean {
  return session.user?.role !== 'PROGRAMME';
}

/** Who only sees evidence has no day either. */
export const seesEvidence = (): boolean => session.user?.role === 'AUDITOR';
