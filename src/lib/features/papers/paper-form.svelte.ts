import type { Paper } from '#lib/domain/paper.ts';
import type { Problem, Result } from '#lib/domain/problem.ts';
import type { FilesView } from '#lib/records/files.svelte.ts';

/** What stands in the sheet of a new paper. */
export class PaperForm {
  title = $state('');
  purpose = $state('');
  note = $state('');
  problems = $state.raw<readonly Problem[]>([]);
  readonly chosen: File;
  readonly #caseId: string;
  readonly #files: FilesView;

  constructor(files: FilesView, caseId: string, chosen: File) {
    this.#files = files;
    this.#caseId = caseId;
    this.chosen = chosen;
  }

  get isPhoto(): boolean {
    return this.chosen.type.startsWith('image/');
  }

  /** Resolves after file and paper are durable on this device. */
  async save(): Promise<Result<Paper, readonly Problem[]>> {
    const [title, purpose, note] = [this.title.trim(), this.purpose.trim(), this.note.trim()];
    const missing: Problem[] = [];
    if (!title) missing.push({ code: 'title-missing', field: 'title' });
    if (!purpose) missing.push({ code: 'purpose-missing', field: 'purpose' });
    this.problems = missing;
    if (missing.length > 0) return { ok: false, problem: missing };
    const fields = { title, purpose, ...(note ? { note } : {}) };
    const result = await this.#files.add(this.#caseId, fields, this.chosen);
    if (!result.ok) this.problems = result.problem;
    return result;
  }
}
