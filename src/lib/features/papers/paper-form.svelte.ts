import { recognisedRule } from '#lib/domain/paper-rule.ts';
import type { PaperRule } from '#lib/domain/catalogues/paper-rules.ts';
import type { Paper } from '#lib/domain/paper.ts';
import type { Problem, Result } from '#lib/domain/problem.ts';
import { seenTexts } from '#lib/i18n/de/papers.ts';
import type { FilesView } from '#lib/records/files.svelte.ts';
import type { PaperStart } from './paper-start.ts';

/** What stands in the sheet of a new paper. */
export class PaperForm {
  title = $state('');
  purpose = $state('');
  note = $state('');
  problems = $state.raw<readonly Problem[]>([]);
  readonly chosen: Blob;
  /** Where somebody said before what it is, nothing more is advised. */
  readonly asked: boolean;
  /** The rule on copies, by what was said before or by what the title says. */
  readonly rule: PaperRule | null = $derived.by(
    () => this.#start.rule ?? recognisedRule(this.title),
  );
  readonly #start: PaperStart;
  readonly #caseId: string;
  readonly #files: FilesView;

  constructor(files: FilesView, caseId: string, chosen: Blob, start: PaperStart) {
    this.#files = files;
    this.#caseId = caseId;
    this.#start = start;
    this.chosen = chosen;
    this.title = start.title;
    this.asked = start.rule !== null;
  }

  get isPhoto(): boolean {
    return this.chosen.type.startsWith('image/');
  }
  /** Whether the app writes on the photo that it is a copy. */
  get marked(): boolean {
    return this.isPhoto && this.rule?.marked === true;
  }

  /** Resolves after file and paper are durable on this device. */
  async save(): Promise<Result<Paper, readonly Problem[]>> {
    const [title, purpose, note] = [this.title.trim(), this.purpose.trim(), this.note.trim()];
    const missing: Problem[] = [];
    if (!title) missing.push({ code: 'title-missing', field: 'title' });
    if (!purpose) missing.push({ code: 'purpose-missing', field: 'purpose' });
    this.problems = missing;
    if (missing.length > 0) return { ok: false, problem: missing };
    const about = this.rule ? { paperKind: this.rule.kind, checked: this.#start.checked } : {};
    const fields = { title, purpose, ...about, ...(note ? { note } : {}) };
    const result = await this.#files.add(this.#caseId, fields, await this.#kept(purpose));
    if (!result.ok) this.problems = result.problem;
    return result;
  }

  async #kept(purpose: string): Promise<Blob> {
    if (!this.marked) return this.chosen;
    const { markCopy } = await import('./mark-copy.ts');
    // What is no picture is refused with its reason when it is taken.
    return (await markCopy(this.chosen, seenTexts.copyMark, purpose)) ?? this.chosen;
  }
}
