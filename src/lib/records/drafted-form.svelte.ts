import type { AnyDocument } from '../domain/document.ts';
import type { Problem, Result } from '#lib/domain/problem.ts';
import type { Caseload } from './caseload.svelte.ts';
import { afterFrame } from './after-frame.ts';
import type { Drafts } from './drafts.svelte.ts';

/** A form whose values are kept as a sealed draft while they differ from what is saved. */
export interface DraftedForm {
  readonly draftKey: string;
  readonly dirty: boolean;
  readonly busy: boolean;
  readonly values: object;
  /** The record that the form was filled from; null for a new one. */
  readonly seen?: AnyDocument | null;
  problems: readonly Problem[];
  startAnew(): void;
  save(): Promise<Result<{ _id: string }, readonly Problem[]>>;
}

/** The form as it was left, where there is a draft of it. */
export function withDraft<Form extends DraftedForm>(
  drafts: Drafts | null,
  make: (draft: Form['values'] | null, seen: AnyDocument | null) => Form,
): Form {
  const empty = make(null, null);
  const draft = drafts?.load<Form['values']>(empty.draftKey) ?? null;
  return draft ? make(draft, drafts?.seen<AnyDocument>(empty.draftKey) ?? null) : empty;
}

/** For an effect: what is typed is kept. */
export function keepDraft(drafts: Drafts | null, form: DraftedForm | null): void {
  if (form?.dirty) drafts?.save(form.draftKey, $state.snapshot(form.values), form.seen);
}

export async function discardDraft(drafts: Drafts | null, form: DraftedForm | null): Promise<void> {
  form?.startAnew();
  if (form) await drafts?.drop(form.draftKey);
}

/** Id of the durable record, or null where `problems` say why not. The draft is dropped behind it. */
export async function saveForm(
  drafts: Drafts | null,
  form: DraftedForm | null,
): Promise<string | null> {
  if (!form || form.busy) return null;
  const { draftKey } = form;
  const result = await form.save();
  if (!result.ok) return null;
  // Not waited for: "gespeichert" is true already, and the draft goes in a transaction of its own.
  afterFrame(() => void drafts?.drop(draftKey));
  return result.value._id;
}

/** Deletes the record that the form shows; false where `problems` say why not. */
export async function removeRecord(
  caseload: Caseload,
  form: DraftedForm | null,
  id: string,
): Promise<boolean> {
  const result = await caseload.remove(id);
  if (!result.ok && form) form.problems = result.problem;
  return result.ok;
}
