import { session } from '#lib/records/session.svelte.ts';

/** Whether admissions are for this person to decide; apart, as Heute asks it first. */
export const decidesAdmissions = (): boolean => session.user?.role === 'COORDINATOR';
