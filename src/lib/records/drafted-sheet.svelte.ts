import { untrack } from 'svelte';
import type { AnyDocument } from '#lib/domain/document.ts';
import {
  discardDraft,
  keepDraft,
  removeRecord,
  saveForm,
  withDraft,
  type DraftedForm,
} from './drafted-form.svelte.ts';
import { session } from './session.svelte.ts';

type Make<Form extends DraftedForm> = (
  draft: Form['values'] | null,
  seen: AnyDocument | null,
) => Form;
type Undo = () => Promise<{ ok: boolean }>;

/**
 * The form in a sheet, from opening to closing: made when it opens, with what was typed before; kept
 * as a draft while somebody types; gone behind what was saved. Made while a component is set up.
 */
export class DraftedSheet<Form extends DraftedForm> {
  readonly #make: () => Make<Form> | null;
  /** Null while the sheet is closed. */
  readonly form: Form | null = $derived.by(() => {
    const make = this.#make();
    return make && untrack(() => withDraft(session.drafts, make));
  });
  readonly #savedAt: number | null = $derived.by(() => {
    const { form } = this;
    return form && untrack(() => session.drafts?.savedAt(form.draftKey) ?? null);
  });

  /** `make` says how the form is made, or null while the sheet is closed; what it reads makes it anew. */
  constructor(make: () => Make<Form> | null) {
    this.#make = make;
    $effect(() => keepDraft(session.drafts, this.form));
  }

  /** When the draft was saved that the fields come from; null where they come from the record. */
  get draftAt(): number | null {
    return this.form?.dirty ? this.#savedAt : null;
  }
  readonly discard = (): Promise<void> => discardDraft(session.drafts, this.form);
  /** Id of the durable record; null where the form's problems say why not. */
  readonly save = (): Promise<string | null> => saveForm(session.drafts, this.form);

  /** Saves, and says `text`; a record that is new can be taken back. */
  async saved(text: string, isNew: boolean): Promise<{ text: string; undo?: Undo } | null> {
    const { caseload } = session;
    const id = await this.save();
    if (!id || !caseload) return null;
    return isNew ? { text, undo: () => caseload.remove(id) } : { text };
  }
  /** Deletes the record that the form shows, and says `text`. */
  async removed(text: string, id: string): Promise<{ text: string; undo: Undo } | null> {
    const { caseload } = session;
    if (!caseload || !(await removeRecord(caseload, this.form, id))) return null;
    return { text, undo: () => caseload.restore(id) };
  }
}
