import { c1Standing, type C1Standing } from './activation.ts';
import { renewalOf } from './consent-renewal.ts';
import type { ConsentFacts } from './consent-state.ts';
import { addDays, daysBetween } from './day.ts';
import { residenceDeadlines } from './deadlines/residence.ts';
import type { ResidenceStatusCode } from './catalogues/residence-status.ts';
import type { Contact } from './contact.ts';
import type { Mentee } from './mentee.ts';
import type { FollowUp } from './placement.ts';
import type { Task } from './task.ts';

/** Days without a contact after which an active case is asked about (domain.md 1.10, T17). */
export const NO_CONTACT_DAYS = 42;

/** Something about a mentee that matters today. Days are counted from today, negative is past. */
export type Attention =
  | { kind: 'PERMIT'; tone: 'danger' | 'warn'; code: ResidenceStatusCode; on: string; days: number }
  | {
      kind: 'TASK';
      tone: 'danger' | 'warn';
      taskId: string;
      title: string;
      on: string;
      days: number;
    }
  | { kind: 'VISIT'; tone: 'info'; contactId: string; on: string; time?: string; days: number }
  | { kind: 'NO_CONTACT'; tone: 'warn'; since: string | null; days: number }
  | { kind: 'CONSENT'; tone: 'danger' | 'warn' | 'info'; why: C1Standing }
  | { kind: 'SHEET'; tone: 'warn' | 'info'; on: string; days: number }
  | {
      kind: 'FUNDING';
      tone: 'danger' | 'warn';
      fundingId: string;
      /** Short name of the offer. */
      offer: string;
      on: string;
      days: number;
      /** How many others are missing, too. */
      more: number;
    }
  | {
      kind: 'FOLLOW_UP';
      tone: 'warn';
      placementId: string;
      step: FollowUp['step'];
      on: string;
      days: number;
    }
  /** Any other deadline by rule that presses. */
  | { kind: 'DEADLINE'; tone: 'danger' | 'warn' | 'info'; label: string; on: string; days: number }
  | { kind: 'REVIEW'; tone: 'info'; fields: readonly string[] }
  /** Kept as it is and worked on by nobody (Art. 18 GDPR): nothing else is said of such a case. */
  | { kind: 'RESTRICTED'; tone: 'info'; since: string };

/** The permit's end, where it is past or near enough to act (T01 to T05); else null. */
export function permitAttention(mentee: Mentee, today: string): Attention | null {
  const { residence } = mentee;
  const [end] = isOver(mentee) ? [] : residenceDeadlines(mentee);
  if (!residence || !end || today < end.from) return null;
  const days = daysBetween(today, end.dueOn);
  const tone = days <= 14 ? 'danger' : 'warn';
  return { kind: 'PERMIT', tone, code: residence.statusCode, on: end.dueOn, days };
}

/** Day of the newest contact that took place, or null. */
export function lastContactOn(contacts: readonly Contact[]): string | null {
  let last: string | null = null;
  for (const contact of contacts) {
    if (contact.state !== 'DONE' || contact.contactType === 'NOSHOW') continue;
    if (last === null || contact.date > last) last = contact.date;
  }
  return last;
}

/** The same of every case, in one pass: for lists, where asking case by case takes too long. */
export function lastContactByCase(contacts: readonly Contact[]): ReadonlyMap<string, string> {
  const last = new Map<string, string>();
  for (const { caseId, date, state, contactType } of contacts) {
    if (!caseId || state !== 'DONE' || contactType === 'NOSHOW') continue;
    const known = last.get(caseId);
    if (known === undefined || date > known) last.set(caseId, date);
  }
  return last;
}

/** An active case that nobody has spoken with for longer than 42 days (T17). */
export function noContactAttention(
  mentee: Mentee,
  contacts: readonly Contact[],
  today: string,
): Attention | null {
  return isAccompanied(mentee) ? silentSince(mentee, lastContactOn(contacts), today) : null;
}

/** As `noContactAttention`, where the day of the last contact is known (null: there was none). */
export function silentSince(mentee: Mentee, since: string | null, today: string): Attention | null {
  if (!isAccompanied(mentee)) return null;
  const from = since ?? mentee.agreementSignedOn ?? mentee.createdAt.slice(0, 10);
  const days = daysBetween(from, today);
  return days > NO_CONTACT_DAYS ? { kind: 'NO_CONTACT', tone: 'warn', since, days } : null;
}

/** First day whose contact is recent enough: cases last spoken with before it are silent. */
export function silentBefore(today: string): string {
  return addDays(today, -NO_CONTACT_DAYS);
}

/** As `silentSince`, for counting over whole caseloads: no dates are reckoned with. */
export function isSilent(mentee: Mentee, since: string | null, before: string): boolean {
  if (!isAccompanied(mentee)) return false;
  return (since ?? mentee.agreementSignedOn ?? mentee.createdAt.slice(0, 10)) < before;
}

const CONSENT_TONES = { ended: 'danger', waiting: 'warn', missing: 'warn', ready: 'info' } as const;

/** What C1 means for the case today, where it means that something is to be done; else null. */
export function consentAttention(
  mentee: Mentee,
  consents: readonly ConsentFacts[],
  today: string,
): Attention | null {
  const why = c1Standing(mentee, consents, today);
  return why && { kind: 'CONSENT', tone: CONSENT_TONES[why], why };
}

/** A newer information sheet that is to be gone through (T18), or null. */
export function sheetAttention(
  mentee: Mentee,
  consents: readonly ConsentFacts[],
  today: string,
): Attention | null {
  const on = isOver(mentee) || mentee.restriction ? null : renewalOf(consents, today);
  if (on === null) return null;
  const days = daysBetween(today, on);
  return { kind: 'SHEET', tone: days < 0 ? 'warn' : 'info', on, days };
}

/** The next appointment from today on, or null. */
export function nextVisit(contacts: readonly Contact[], today: string): Contact | null {
  let next: Contact | null = null;
  for (const contact of contacts) {
    if (contact.state !== 'PLANNED' || contact.date < today) continue;
    if (!next || when(contact) < when(next)) next = contact;
  }
  return next;
}

/** The most urgent open task due by `until`, or null. */
export function nextTask(tasks: readonly Task[], until: string): Task | null {
  let next: Task | null = null;
  for (const task of tasks) {
    if (task.state !== 'OPEN' || task.dueOn > until) continue;
    if (!next || task.dueOn < next.dueOn) next = task;
  }
  return next;
}

/** All that matters now about one mentee, most urgent first. */
export function attentionOf(
  mentee: Mentee,
  of: {
    contacts: readonly Contact[];
    tasks: readonly Task[];
    consents: readonly ConsentFacts[];
    /** What other rules found, reckoned apart so that the first list does not carry them. */
    others?: readonly Attention[];
  },
  today: string,
): Attention[] {
  const { restriction } = mentee;
  if (restriction) return [{ kind: 'RESTRICTED', tone: 'info', since: restriction.since }];
  const found: (Attention | null)[] = [
    consentAttention(mentee, of.consents, today),
    permitAttention(mentee, today),
    sheetAttention(mentee, of.consents, today),
    ...(isOver(mentee) ? [] : (of.others ?? [])),
  ];
  const task = nextTask(of.tasks, today);
  if (task) {
    const days = daysBetween(today, task.dueOn);
    const tone = days < 0 ? 'danger' : 'warn';
    found.push({ kind: 'TASK', tone, taskId: task._id, title: task.title, on: task.dueOn, days });
  }
  const visit = nextVisit(of.contacts, today);
  if (visit) {
    const days = daysBetween(today, visit.date);
    const time = visit.time ? { time: visit.time } : {};
    found.push({
      kind: 'VISIT',
      tone: 'info',
      contactId: visit._id,
      on: visit.date,
      days,
      ...time,
    });
  }
  if (!visit) found.push(noContactAttention(mentee, of.contacts, today));
  if (mentee.toReview?.length)
    found.push({ kind: 'REVIEW', tone: 'info', fields: mentee.toReview });
  const rank = { danger: 0, warn: 1, info: 2 };
  return found.filter((item) => item !== null).sort((a, b) => rank[a.tone] - rank[b.tone]);
}

/** Whether somebody is to speak with the person from time to time. */
function isAccompanied({ status, restriction }: Mentee): boolean {
  return status === 'ACTIVE' && restriction === undefined;
}

function isOver(mentee: Mentee): boolean {
  return ['CLOSED', 'REJECTED', 'TRANSFERRED'].includes(mentee.status);
}

function when(contact: Contact): string {
  return `${contact.date} ${contact.time ?? ''}`;
}
