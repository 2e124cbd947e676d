import { addMonths } from './calendar/months.ts';
import { addDays } from './day.ts';
import type { RetentionRuleCode } from './catalogues/retention.ts';
import type { Contact } from './contact.ts';
import type { Mentee } from './mentee.ts';
import type { RetentionSettings } from './retention-settings.ts';

/** Something to be deleted from a day on, and by which rule. */
export interface Due {
  /** First day after the term, `YYYY-MM-DD`. */
  on: string;
  rule: RetentionRuleCode;
}

export interface Retention {
  /** Notes of contacts; null where there are none, or the case goes on. */
  notes: Due | null;
  /** The whole case. */
  case: Due | null;
  /** Why no day is known for the case: it goes on, or its proof of use is not submitted. */
  waits: 'RUNNING' | 'PROOF' | null;
}

export type RetainedMentee = Pick<
  Mentee,
  'status' | 'agreementSignedOn' | 'endedOn' | 'firstContactOn' | 'createdAt'
>;
export type RetainedContact = Pick<Contact, 'date' | 'note' | 'state' | 'deletedAt'>;

const NOT_ADMITTED: readonly Mentee['status'][] = ['INQUIRY', 'WAITING', 'CLEARING', 'REJECTED'];

/** When what of a case is to be deleted. Restriction is another matter: it is asked for apart. */
export function retentionOf(
  mentee: RetainedMentee,
  contacts: readonly RetainedContact[],
  settings: RetentionSettings,
): Retention {
  if (!mentee.agreementSignedOn || NOT_ADMITTED.includes(mentee.status)) {
    const on = after(lastTouch(mentee, contacts), settings.inquiryMonths);
    return { notes: null, case: { on, rule: 'INQUIRY' }, waits: null };
  }
  const { endedOn } = mentee;
  if (!endedOn) return { notes: null, case: null, waits: 'RUNNING' };
  const noted = contacts.some(({ note }) => note !== undefined && note !== '');
  const notes = noted ? { on: after(endedOn, settings.notesMonths), rule: 'NOTES' as const } : null;
  const proof = settings.proofs
    .filter(({ periodEnd }) => periodEnd >= endedOn)
    .sort((a, b) => (a.periodEnd < b.periodEnd ? -1 : 1))[0];
  if (!proof) return { notes, case: null, waits: 'PROOF' };
  const on = after(proof.submittedOn, settings.proofMonths);
  return { notes, case: { on, rule: 'PROOF' }, waits: null };
}

/** What is over on a day: the case where its term is over, else its notes. */
export function overdue(
  { notes, case: whole }: Retention,
  today: string,
): (Due & { takes: 'NOTES' | 'CASE' }) | null {
  if (whole && whole.on <= today) return { ...whole, takes: 'CASE' };
  return notes && notes.on <= today ? { ...notes, takes: 'NOTES' } : null;
}

/** An inquiry lives from its last contact; one that was turned down, from then. */
function lastTouch(mentee: RetainedMentee, contacts: readonly RetainedContact[]): string {
  if (mentee.endedOn) return mentee.endedOn;
  const days = contacts
    .filter(({ state, deletedAt }) => state !== 'CANCELLED' && deletedAt === undefined)
    .map(({ date }) => date);
  return [mentee.createdAt.slice(0, 10), mentee.firstContactOn ?? '', ...days].sort().at(-1) ?? '';
}

/** A term of months ends with its last day (§ 188 (2) BGB); what it kept goes from the next on. */
const after = (day: string, months: number): string => addDays(addMonths(day, months), 1);
