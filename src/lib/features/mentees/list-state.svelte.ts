import type { ResidenceStatusCode } from '#lib/domain/catalogues/residence-status.ts';
import { session } from '#lib/records/session.svelte.ts';
import type { Scope, StatusFilter } from './list.ts';

/** What was searched and filtered; it outlives the list, so that going back finds it as it was. */
class MenteeListState {
  query = $state('');
  scope = $state<Scope>('mine');
  status = $state<StatusFilter | null>(null);
  /** Only of this residence status; it is looked for in a field that opens on demand. */
  residence = $state<ResidenceStatusCode | ''>('');
  asksResidence = $state(false);
  #user: string | null = null;

  /** A new person at this device starts with the usual filter. */
  startFor(userId: string, scope: Scope): void {
    if (this.#user === userId) return;
    this.#user = userId;
    this.query = '';
    this.scope = scope;
    this.status = null;
    this.askResidence(false);
  }

  askResidence(asks: boolean): void {
    this.asksResidence = asks;
    if (!asks) this.residence = '';
  }
}

export const menteeList = new MenteeListState();
// What was searched is a name as well: it goes with the lock.
$effect.root(() => {
  $effect(() => {
    if (!session.caseload) menteeList.query = '';
  });
});
