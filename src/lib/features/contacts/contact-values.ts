import type { ContactType } from '#lib/domain/catalogues/contact-types.ts';
import type { Topic } from '#lib/domain/catalogues/topics.ts';
import { usualContactType } from '#lib/domain/contact-habits.ts';
import type { Problem } from '#lib/domain/problem.ts';
import type { Caseload } from '#lib/records/caseload.svelte.ts';
import type { Fields } from '#lib/records/writes.ts';

/** Minutes that a contact takes if nobody says otherwise (domain.md 6.1). */
const USUAL_MINUTES = '60';

export interface ContactTarget {
  caseId?: string | undefined;
  /** Id of the employer document. */
  employerId?: string | undefined;
  /** Id of the contact to edit. */
  contactId?: string | undefined;
  /** An appointment to come rather than a contact that took place. */
  planned?: boolean | undefined;
}

export interface ContactValues {
  contactType: ContactType;
  date: string;
  time: string;
  /** Minutes as typed; empty is unknown. */
  minutes: string;
  topics: Topic[];
  caseId: string;
  employerId: string;
  /** ULIDs of the other cases of a group meeting. */
  others: string[];
  place: string;
  note: string;
  planned: boolean;
  /** Minutes and kilometres as typed. */
  travelMin: string;
  travelKm: string;
  interpreter: boolean;
  /** Code of the checklist for an office, and what was there. */
  checklist: string;
  done: string[];
  /** What comes next, and when: it becomes a task. */
  nextStep: string;
  nextOn: string;
}

export interface Surroundings {
  caseload: Caseload;
  userId: string;
  today: string;
  /** Local hour of the day. */
  hour: number;
}

/** Kinds to which somebody goes. */
const AWAY: readonly ContactType[] = [
  'HOME',
  'COMPANY',
  'OUTREACH',
  'AUTHORITY',
  'SCHOOL',
  'GROUP',
  'EVENT',
  'ROUND',
  'NOSHOW',
];
export const isAway = (type: ContactType): boolean => AWAY.includes(type);

/** A number as people type it, with a comma; NaN where it is none. */
const typed = (text: string): number => Number(text.trim().replace(',', '.'));
const given = (text: string): number | undefined => (text.trim() ? typed(text) : undefined);
const shown = (n: number | undefined): string =>
  n === undefined ? '' : String(n).replace('.', ',');
const within = (text: string, most: number): boolean =>
  !text.trim() || (typed(text) >= 0 && typed(text) <= most);

export function startValues(target: ContactTarget, around: Surroundings): ContactValues {
  const { caseload, userId, today, hour } = around;
  const known = target.contactId ? caseload.contacts.get(target.contactId) : null;
  const withEmployer = !target.caseId && Boolean(target.employerId);
  return {
    contactType:
      known?.contactType ??
      usualContactType(caseload.contacts.all, { mentorId: userId, withEmployer, hour }),
    date: known?.date ?? today,
    time: known?.time ?? '',
    minutes: known ? shown(known.durationMin) : USUAL_MINUTES,
    topics: [...(known?.topics ?? [])],
    caseId: known?.caseId ?? target.caseId ?? '',
    employerId: known?.employerId ?? target.employerId ?? '',
    others: [],
    place: known?.place ?? '',
    note: known?.note ?? '',
    // Editing an appointment of today or before means: it took place, write down what was said.
    planned: known ? known.state === 'PLANNED' && known.date > today : Boolean(target.planned),
    travelMin: shown(known?.travelMin),
    travelKm: shown(known?.travelKm),
    interpreter: known?.interpreter ?? false,
    checklist: known?.checklist?.code ?? '',
    done: [...(known?.checklist?.done ?? [])],
    nextStep: '',
    nextOn: '',
  };
}

export function contactProblems(values: ContactValues, planned: boolean): Problem[] {
  const { date, minutes, topics, caseId, employerId, contactType, travelMin, travelKm } = values;
  const found: Problem[] = [];
  if (!caseId && !employerId) found.push({ code: 'participant-missing', field: 'caseId' });
  if (!date) found.push({ code: 'date-invalid', field: 'date' });
  if (minutes && !(Number(minutes) > 0 && Number(minutes) <= 1440))
    found.push({ code: 'duration-invalid', field: 'durationMin' });
  if (!planned && contactType !== 'NOSHOW' && topics.length === 0)
    found.push({ code: 'topic-missing', field: 'topics' });
  if (!within(travelMin, 1440) || !Number.isInteger(given(travelMin) ?? 0))
    found.push({ code: 'duration-invalid', field: 'travelMin' });
  if (!within(travelKm, 2000)) found.push({ code: 'kilometres-invalid', field: 'travelKm' });
  if (values.nextStep.trim() && !values.nextOn)
    found.push({ code: 'date-invalid', field: 'nextOn' });
  return found;
}

export function contactFields(
  values: ContactValues,
  of: { mentorId: string; planned: boolean },
): Fields<'contact'> {
  const { contactType, checklist } = values;
  const employerTopics = Boolean(values.employerId);
  const menteeTopics = Boolean(values.caseId);
  const away = isAway(contactType);
  return {
    date: values.date,
    time: values.time || undefined,
    contactType,
    durationMin: values.minutes ? Number(values.minutes) : undefined,
    topics: values.topics.filter((t) => (t.startsWith('A') ? employerTopics : menteeTopics)),
    caseId: values.caseId || undefined,
    employerId: values.employerId || undefined,
    mentorId: of.mentorId,
    place: values.place.trim() || undefined,
    note: values.note.trim() || undefined,
    travelMin: away ? given(values.travelMin) : undefined,
    travelKm: away ? given(values.travelKm) : undefined,
    interpreter: values.interpreter || undefined,
    checklist:
      contactType === 'AUTHORITY' && checklist
        ? { code: checklist, done: [...values.done] }
        : undefined,
    state: of.planned ? 'PLANNED' : 'DONE',
  };
}

/** The others of a group meeting, each once, without the one that the form is about. */
export const othersOf = ({ contactType, others, caseId }: ContactValues): string[] =>
  contactType === 'GROUP' && caseId ? [...new Set(others)].filter((id) => id !== caseId) : [];

/** The task that comes out of a contact, or null. */
export function nextTask(values: ContactValues, assigneeId: string): Fields<'task'> | null {
  const title = values.nextStep.trim();
  if (!title || !values.nextOn) return null;
  return {
    title,
    dueOn: values.nextOn,
    caseId: values.caseId || undefined,
    employerId: values.caseId ? undefined : values.employerId || undefined,
    assigneeId,
    state: 'OPEN',
  };
}

/** What a draft of an older version of the app lacks is as in a fresh form; an offer ends here. */
export function wholeDraft(draft: object, fresh: ContactValues): ContactValues {
  const known = Object.entries(draft).filter(([field]) => field in fresh);
  return { ...fresh, ...(Object.fromEntries(known) as Partial<ContactValues>) };
}
