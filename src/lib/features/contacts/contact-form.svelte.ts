import type { AnyDocument } from '#lib/domain/document.ts';
import { ok, type Problem, type Result } from '#lib/domain/problem.ts';
import { makeId } from '#lib/domain/id.ts';
import type { NewRecord } from '#lib/records/writes.ts';
import {
  contactFields,
  contactProblems,
  nextTask,
  othersOf,
  startValues,
  wholeDraft,
  type ContactTarget,
  type ContactValues,
  type Surroundings,
} from './contact-values.ts';

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
  /** Ids of what the last save made, the contact first. */
  made: readonly string[] = [];
  readonly #around: Surroundings;
  readonly #untouched: string;

  constructor(
    target: ContactTarget,
    around: Surroundings,
    draft: Partial<ContactValues> | null = null,
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
    this.values = $state(draft ? wholeDraft(draft, fresh) : fresh);
    this.draftKey = `contact/${target.contactId ?? target.caseId ?? target.employerId ?? 'new'}`;
  }

  get dirty(): boolean {
    return JSON.stringify(this.values) !== this.#untouched;
  }

  /** A day to come is an appointment, whatever was chosen. */
  get isPlanned(): boolean {
    return this.values.planned || this.isFuture;
  }

  get isFuture(): boolean {
    return this.values.date > this.#around.today;
  }

  startAnew(): void {
    Object.assign(this.values, JSON.parse(this.#untouched) as ContactValues);
    this.problems = [];
  }

  /** Writes the contact and what goes with it; resolves after it is durable on this device. */
  async save(): Promise<Result<{ _id: string }, readonly Problem[]>> {
    this.problems = contactProblems(this.values, this.isPlanned);
    if (this.problems.length > 0) return { ok: false, problem: this.problems };
    this.busy = true;
    try {
      const result = await this.#write();
      if (!result.ok) this.problems = result.problem;
      return result;
    } finally {
      this.busy = false;
    }
  }

  async #write(): Promise<Result<{ _id: string }, Problem[]>> {
    const { caseload, userId } = this.#around;
    const { contactId } = this.target;
    const fields = contactFields(this.values, { mentorId: userId, planned: this.isPlanned });
    const more = this.#goesWith(fields);
    if (more.length === 0) {
      const result = contactId
        ? await caseload.update<'contact'>(contactId, fields, this.seen)
        : await caseload.create('contact', fields);
      if (result.ok) this.made = contactId ? [] : [result.value._id];
      return result;
    }
    const own = { ulid: caseload.newUlid(), caseId: fields.caseId };
    const id = contactId ?? makeId('contact', own.ulid, own.caseId);
    // The contacts of one meeting know of one another.
    const grouped = more.some(({ type }) => type === 'contact')
      ? { ...fields, groupId: own.ulid }
      : fields;
    const written = await caseload.together({
      changes: contactId ? [{ id, patch: () => ({ ...grouped }), seen: this.seen }] : [],
      records: [
        ...(contactId ? [] : [{ type: 'contact' as const, fields: grouped, ulid: own.ulid }]),
        ...more.map((one) =>
          one.type === 'contact' ? { ...one, fields: { ...one.fields, groupId: own.ulid } } : one,
        ),
      ],
    });
    if (!written.ok) return written;
    this.made = [
      ...(contactId ? [] : [id]),
      ...more.map(({ type, ulid, fields: { caseId } }) => makeId(type, ulid, caseId)),
    ];
    return ok({ _id: id });
  }

  /** The same meeting for each of the others, and the task that came out of it. */
  #goesWith(fields: ReturnType<typeof contactFields>) {
    const { caseload, userId } = this.#around;
    const others = othersOf(this.values).map((caseId) => ({
      type: 'contact' as const,
      ulid: caseload.newUlid(),
      // A note is about one person; of the others stands but that they were there.
      fields: { ...fields, caseId, note: undefined, employerId: undefined },
    }));
    const next = nextTask(this.values, userId);
    const task = next && { type: 'task' as const, ulid: caseload.newUlid(), fields: next };
    return [...others, ...(task ? [task] : [])] satisfies NewRecord[];
  }
}

export type { ContactTarget, ContactValues } from './contact-values.ts';
