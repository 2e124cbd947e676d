import { giversOf } from '#lib/domain/handover-steps.ts';
import type { Mentee } from '#lib/domain/mentee.ts';
import { clock } from '#lib/records/clock.svelte.ts';
import type { Doer } from '#lib/records/handing-over.ts';
import { session } from '#lib/records/session.svelte.ts';

/** Who is signed in, as a handover sees it. */
export function doer(): Doer {
  return {
    id: session.user?.id ?? '',
    coordinates: session.user?.role === 'COORDINATOR',
    now: clock.now,
  };
}

/** Whether this person may give the case away or put a deputy on it; nobody, while it is restricted. */
export function mayGive(mentee: Mentee): boolean {
  return !mentee.restriction && giversOf(mentee, doer()).length > 0;
}
