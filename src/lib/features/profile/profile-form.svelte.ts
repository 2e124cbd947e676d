import { mayShare } from '#lib/domain/consent-state.ts';
import type { AnyDocument } from '#lib/domain/document.ts';
import type { Problem, Result } from '#lib/domain/problem.ts';
import type { Profile } from '#lib/domain/profile.ts';
import { fieldError } from '#lib/i18n/field-error.ts';
import type { Caseload } from '#lib/records/caseload.svelte.ts';
import { clock } from '#lib/records/clock.svelte.ts';
import type { ProfileTarget, SheetName } from './sheets.ts';
import type { Known, SheetModel, Writing } from './values/model.ts';
import { modelOf } from './values/models.ts';
import { profileId, profileOf, writeProfile } from './write-profile.ts';

const ULID = /^[0-9A-HJKMNP-TV-Z]{26}$/;

type Own = 'course' | 'recognition';
/** Sheets that write a record of their own, not a part of the profile. */
const OWN: Partial<Record<SheetName, Own>> = { courses: 'course', recognition: 'recognition' };

/** What stands in a sheet of the profile while it is open. */
export class ProfileForm<Values extends object = object> {
  values: Values;
  problems = $state.raw<readonly Problem[]>([]);
  busy = $state(false);
  readonly target: ProfileTarget;
  readonly draftKey: string;
  readonly seen: AnyDocument | null;
  readonly #caseload: Caseload;
  readonly #model: SheetModel<Values>;
  readonly #untouched: string;

  constructor(
    target: ProfileTarget,
    caseload: Caseload,
    draft: Values | null = null,
    seen: AnyDocument | null = null,
  ) {
    const { caseId, sheet, itemId } = target;
    this.target = target;
    this.#caseload = caseload;
    this.#model = modelOf(sheet) as SheetModel<Values>;
    const own = OWN[sheet];
    this.seen =
      seen ??
      (own
        ? (caseload.ofCase(own, caseId).find(({ _id }) => _id === this.documentId) ?? null)
        : profileOf(caseload, caseId));
    const fresh = this.#model.start(this.known, itemId);
    this.#untouched = JSON.stringify(fresh);
    this.values = $state(draft ?? fresh);
    this.draftKey = `profile/${caseId}/${sheet}/${itemId ?? 'new'}`;
  }

  /** Id of the record that is written; null for one of its own that is new. */
  get documentId(): string | null {
    const { caseId, sheet, itemId } = this.target;
    const own = OWN[sheet];
    if (!own) return profileId(caseId);
    return itemId ? `${own}:${caseId}:${itemId}` : null;
  }

  get known(): Known {
    const { caseId } = this.target;
    return {
      mentee: this.#caseload.mentee(caseId) ?? {},
      profile: profileOf(this.#caseload, caseId),
      courses: this.#caseload.ofCase('course', caseId),
      recognitions: this.#caseload.ofCase('recognition', caseId),
    };
  }

  /** Whether what concerns health may be written down and shown (C2). */
  get health(): boolean {
    const consents = this.#caseload.consentsOfCase(this.target.caseId);
    return mayShare(consents, 'C2', clock.today);
  }

  get dirty(): boolean {
    return JSON.stringify(this.values) !== this.#untouched;
  }

  startAnew(): void {
    Object.assign(this.values, JSON.parse(this.#untouched) as Values);
    this.problems = [];
  }

  /** Sentence under a field, or null. */
  error(field: string): string | null {
    return fieldError(this.problems, field);
  }

  newUlid(): string {
    return this.#caseload.newUlid();
  }

  /** Writes the sheet; resolves after it is durable on this device. */
  async save(): Promise<Result<{ _id: string }, readonly Problem[]>> {
    this.problems =
      this.target.sheet === 'health' && !this.health
        ? [{ code: 'consent-missing' }]
        : this.#model.problems(this.values);
    if (this.problems.length > 0) return { ok: false, problem: this.problems };
    this.busy = true;
    try {
      const { itemId = '' } = this.target;
      const id = ULID.test(itemId) ? itemId : this.#caseload.newUlid();
      const result = await this.#write(this.#model.write(this.values, this.#base(), id), id);
      if (!result.ok) this.problems = result.problem;
      return result;
    } finally {
      this.busy = false;
    }
  }

  /** Takes the edited thing away; what stood there comes back by what it gives. */
  async remove(): Promise<{ undo: () => Promise<{ ok: boolean }> } | null> {
    const { caseId, itemId } = this.target;
    const caseload = this.#caseload;
    const id = this.documentId;
    if (id !== null && id !== profileId(caseId)) {
      const gone = await caseload.remove(id);
      if (!gone.ok) this.problems = gone.problem;
      return gone.ok ? { undo: () => caseload.restore(id) } : null;
    }
    const writing = itemId ? this.#model.remove?.(this.known, itemId) : undefined;
    if (!writing) return null;
    const before = standing(writing, this.known);
    const gone = await writeProfile(caseload, caseId, writing, null);
    if (!gone.ok) {
      this.problems = gone.problem;
      return null;
    }
    return { undo: () => writeProfile(caseload, caseId, before, null) };
  }

  /** What the patch is made from: the profile as it was when the sheet was filled. */
  #base(): Known {
    const { known, seen, target } = this;
    return OWN[target.sheet] || !seen ? known : { ...known, profile: seen as Profile };
  }

  async #write(writing: Writing, ulid: string): Promise<Result<{ _id: string }, Problem[]>> {
    const { caseId, itemId, sheet } = this.target;
    const own = OWN[sheet];
    const fields = own ? writing[own] : undefined;
    if (own && fields) {
      const id = this.documentId;
      const written =
        itemId && id
          ? await this.#caseload.update(id, fields, this.seen)
          : await this.#caseload.create(own, { ...fields, caseId }, { caseId, ulid });
      if (!written.ok || !writing.profile) return written;
      const beside = await writeProfile(this.#caseload, caseId, writing, null);
      return beside.ok ? written : beside;
    }
    const written = await writeProfile(
      this.#caseload,
      caseId,
      writing,
      this.seen as Profile | null,
    );
    return written.ok ? { ok: true, value: { _id: profileId(caseId) } } : written;
  }
}

/** What the fields of a writing say now, to put them back. */
function standing({ profile, mentee }: Writing, known: Known): Writing {
  const now = (fields: object, of: object | null): Record<string, unknown> =>
    Object.fromEntries(
      Object.keys(fields).map((field) => [field, (of as Record<string, unknown> | null)?.[field]]),
    );
  return {
    ...(profile ? { profile: now(profile, known.profile) } : {}),
    ...(mentee ? { mentee: now(mentee, known.mentee) } : {}),
  };
}
