import { session } from '#lib/records/session.svelte.ts';

export const EMPLOYER_FILTERS = ['all', 'vacancies', 'active', 'prospect', 'dormant'] as const;
export type EmployerFilter = (typeof EMPLOYER_FILTERS)[number];

/** What was searched and filtered; it outlives the list, so that going back finds it as it was. */
class EmployerListState {
  query = $state('');
  filter = $state<EmployerFilter>('all');
  #user: string | null = null;

  /** A new person at this device starts with the usual filter. */
  startFor(userId: string): void {
    if (this.#user === userId) return;
    this.#user = userId;
    this.query = '';
    this.filter = 'all';
  }
}

export const employerList = new EmployerListState();
// What was searched is a name as well: it goes with the lock.
$effect.root(() => {
  $effect(() => {
    if (!session.caseload) employerList.query = '';
  });
});
