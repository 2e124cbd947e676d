import type { AnyDocument } from '#lib/domain/document.ts';
import type { ContactType } from '#lib/domain/catalogues/contact-types.ts';
import type { Topic } from '#lib/domain/catalogues/topics.ts';
import { usualContactType } from '#lib/domain/contact-habits.ts';
import type { Contact } from '#lib/domain/contact.ts';
import { ok, type Problem, type Result } from '#lib/domain/problem.ts';
import type { Caseload } from '#lib/records/caseload.svelte.ts';

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
  place: string;
  note: string;
  planned: boolean;
}

interface Surroundings {
  caseload: Caseload;
  userId: string;
  today: string;
  /** Local hour of the day. */
  hour: number;
}

/** What stands in the contact sheet while it is open. */
export class ContactForm {
  values: ContactValues;
  problems = $state.raw<readonly Problem[]>([]);
  busy = $state(false);
  readonly draftKey: string;
  readonly seen: AnyDocument | null;
  readonly target: ContactTarget;
  /** With whom it is, where that stands from the start; it is not asked again. */
  readonly given: { mentee: boolean; employer: boolean };
  readonly #around: Surroundings;
  readonly #untouched: string;

  constructor(
    target: ContactTarget,
    around: Surroundings,
    draft: ContactValues | null = null,
    seen: AnyDocument | null = null,
  ) {
    this.target = target;
    this.#around = around;
    const fresh = startValues(target, around);
    this.#untouched = JSON.stringify(fresh);
    this.given = {
      mentee: Boolean(fresh.caseId) || Boolean(target.contactId),
      employer: Boolean(fresh.employerId),
    };
    this.seen = seen ?? (target.contactId ? around.caseload.contacts.get(target.contactId) : null);
    this.values = $state(draft ?? fresh);
    this.draftKey = `contact/${target.contactId ?? target.caseId ?? target.employerId ?? 'new'}`;
  }

  get dirty(): boolean {
    return JSON.stringify(this.values) !== this.#untouched;
  }

  /** A day to come is an appointment, whatever was chosen. */
  get isPlanned(): boolean {
    return this.values.planned || this.values.date > this.#around.today;
  }

  get isFuture(): boolean {
    return this.values.date > this.#around.today;
  }

  startAnew(): void {
    Object.assign(this.values, JSON.parse(this.#untouched) as ContactValues);
    this.problems = [];
  }

  /** Writes the contact; resolves after it is durable on this device. */
  async save(): Promise<Result<Contact, readonly Problem[]>> {
    this.problems = this.#check();
    if (this.problems.length > 0) return { ok: false, problem: this.problems };
    this.busy = true;
    try {
      const { caseload } = this.#around;
      const { contactId } = this.target;
      const fields = this.#fields();
      const result = contactId
        ? await caseload.update<'contact'>(contactId, fields, this.seen)
        : await caseload.create('contact', fields);
      if (!result.ok) {
        this.problems = result.problem;
        return result;
      }
      return ok(result.value);
    } finally {
      this.busy = false;
    }
  }

  #check(): Problem[] {
    const { date, minutes, topics, caseId, employerId, contactType } = this.values;
    const found: Problem[] = [];
    if (!caseId && !employerId) found.push({ code: 'participant-missing', field: 'caseId' });
    if (!date) found.push({ code: 'date-invalid', field: 'date' });
    if (minutes && !(Number(minutes) > 0 && Number(minutes) <= 1440))
      found.push({ code: 'duration-invalid', field: 'durationMin' });
    if (!this.isPlanned && contactType !== 'NOSHOW' && topics.length === 0)
      found.push({ code: 'topic-missing', field: 'topics' });
    return found;
  }

  #fields() {
    const { values } = this;
    const employerTopics = Boolean(values.employerId);
    const menteeTopics = Boolean(values.caseId);
    return {
      date: values.date,
      time: values.time || undefined,
      contactType: values.contactType,
      durationMin: values.minutes ? Number(values.minutes) : undefined,
      topics: values.topics.filter((t) => (t.startsWith('A') ? employerTopics : menteeTopics)),
      caseId: values.caseId || undefined,
      employerId: values.employerId || undefined,
      mentorId: this.#around.userId,
      place: values.place.trim() || undefined,
      note: values.note.trim() || undefined,
      state: this.isPlanned ? ('PLANNED' as const) : ('DONE' as const),
    };
  }
}

function startValues(target: ContactTarget, around: Surroundings): ContactValues {
  const { caseload, userId, today, hour } = around;
  const known = target.contactId ? caseload.contacts.get(target.contactId) : null;
  const withEmployer = !target.caseId && Boolean(target.employerId);
  return {
    contactType:
      known?.contactType ??
      usualContactType(caseload.contacts.all, { mentorId: userId, withEmployer, hour }),
    date: known?.date ?? today,
    time: known?.time ?? '',
    minutes: known ? String(known.durationMin ?? '') : USUAL_MINUTES,
    topics: [...(known?.topics ?? [])],
    caseId: known?.caseId ?? target.caseId ?? '',
    employerId: known?.employerId ?? target.employerId ?? '',
    place: known?.place ?? '',
    note: known?.note ?? '',
    // Editing an appointment of today or before means: it took place, write down what was said.
    planned: known ? known.state === 'PLANNED' && known.date > today : Boolean(target.planned),
  };
}
