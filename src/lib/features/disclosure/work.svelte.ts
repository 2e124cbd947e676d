import type { DisclosureAnswer } from '#lib/domain/disclosure/answer.ts';
import type { Disclosure } from '#lib/domain/disclosure/content.ts';
import { blacken } from '#lib/domain/disclosure/passages.ts';
import type { Problem } from '#lib/domain/problem.ts';
import { confirmDisclosure, disclosedFile, prepareDisclosure } from '#lib/records/disclosing.ts';
import { Decisions } from './decisions.svelte.ts';
import { chosenFiles, type DisclosedFile } from './disclosed-files.ts';
import { packOf } from './pack.ts';

/** What was made: it stands on the screen until the person leaves, and nowhere else. */
export interface Made {
  disclosure: Disclosure;
  zip: Blob;
  /** Files that could not be loaded. */
  missing: number;
}

/** One access by Art. 15 GDPR, from putting it together to the file. */
export class DisclosureWork {
  busy = $state(false);
  problem = $state.raw<Problem | null>(null);
  answer = $state.raw<DisclosureAnswer | null>(null);
  decisions = $state.raw<Decisions | null>(null);
  files = $state<DisclosedFile[]>([]);
  made = $state.raw<Made | null>(null);
  readonly #caseId: string;

  constructor(caseId: string) {
    this.#caseId = caseId;
  }

  /** `first` is done before the server is asked: bringing it what is only here. */
  async prepare(first: () => Promise<unknown>): Promise<void> {
    await this.#alone(async () => {
      await first();
      const answer = await prepareDisclosure(this.#caseId);
      if (!answer.ok) return answer.problem;
      this.answer = answer.value;
      this.decisions = new Decisions(answer.value.passages);
      this.files = chosenFiles(answer.value.disclosure);
      return null;
    });
  }

  /** The line in the log comes first; without it there is no file. */
  async create(): Promise<void> {
    await this.#alone(async () => {
      const { answer, decisions } = this;
      if (!answer || !decisions) return null;
      const files = this.files.filter(({ there }) => there);
      const taken = files.filter(({ take }) => take);
      const said = await confirmDisclosure(
        this.#caseId,
        decisions.counts({
          records: answer.disclosure.records.length,
          files: taken.length,
          filesLeftOut: files.length - taken.length,
        }),
      );
      if (!said.ok) return said.problem;
      const disclosure = blacken(answer.disclosure, decisions.decided);
      const loaded = await load(taken.map(({ id }) => id));
      this.made = {
        disclosure,
        zip: packOf(disclosure, loaded),
        missing: taken.length - loaded.size,
      };
      return null;
    });
  }

  leave(): void {
    this.answer = null;
    this.decisions = null;
    this.files = [];
    this.problem = null;
  }

  async #alone(work: () => Promise<Problem | null>): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    this.problem = null;
    try {
      this.problem = await work();
    } finally {
      this.busy = false;
    }
  }
}

async function load(ids: readonly string[]): Promise<ReadonlyMap<string, Uint8Array>> {
  const found: [string, Uint8Array][] = [];
  for (const id of ids) {
    const bytes = await disclosedFile(id);
    if (bytes.ok) found.push([id, bytes.value]);
  }
  return new Map(found);
}
