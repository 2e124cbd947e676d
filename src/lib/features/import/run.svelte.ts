import { goto } from '$app/navigation';
import {
  LIST_FIELDS,
  type Column,
  type ListField,
  type ListKind,
  missingFields,
  type TableRow,
} from '#lib/domain/import/list.ts';
import type { Problem } from '#lib/domain/problem.ts';
import { de, doneTitle } from '#lib/i18n/de/import.ts';
import { clock } from '#lib/records/clock.svelte.ts';
import { session } from '#lib/records/session.svelte.ts';
import {
  type Decisions,
  type NameDecisions,
  NO_DECISIONS,
  NO_NAMES,
  withEntry,
} from './decisions.ts';
import { toast } from '#lib/ui/toast.svelte.ts';
import type { ListFile, OpenedList } from './open-list.ts';
import type { PlannedList } from './read-list.ts';
import { isWanted, toRecords } from './to-records.ts';

const IMPORT_PATH = '/import';

export type ImportStep = 'file' | 'columns' | 'preview' | 'done';
export type ImportWork = 'reading' | 'checking' | 'writing';

/**
 * One import, from the file to the result. It lives outside of its screen, so that the screen can be
 * left while rows are checked or written; locking drops it, because it holds people's data.
 */
export class ImportRun {
  step = $state<ImportStep>('file');
  work = $state.raw<{ kind: ImportWork; done: number; total: number | null } | null>(null);
  problem = $state.raw<Problem | null>(null);
  opened = $state.raw<OpenedList | null>(null);
  sheet = $state(0);
  kind = $state<ListKind>('mentee');
  /** False where the header said nothing and the person maps the columns. */
  recognised = $state(true);
  columns = $state.raw<Column[]>([]);
  rows = $state.raw<readonly TableRow[]>([]);
  mentorId = $state('');
  plan = $state.raw<PlannedList | null>(null);
  decisions = $state.raw<Decisions>(NO_DECISIONS);
  choices = $state.raw<NameDecisions>(NO_NAMES);
  created = $state(0);
  /** Counts up with each piece of work; an older one that is still running gives up. */
  #turn = 0;

  readonly missing = $derived(missingFields(this.kind, this.columns));
  readonly wanted = $derived(
    this.plan?.rows.filter((row) => isWanted(row, this.decisions)).length ?? 0,
  );

  reset(): void {
    this.#turn += 1;
    this.step = 'file';
    this.work = null;
    this.problem = null;
    this.opened = null;
    this.columns = [];
    this.rows = [];
    this.plan = null;
    this.decisions = NO_DECISIONS;
    this.choices = NO_NAMES;
    this.created = 0;
  }

  /** Reads a file and guesses what it holds. */
  async open(file: ListFile): Promise<void> {
    this.reset();
    const turn = this.#turn;
    this.work = { kind: 'reading', done: 0, total: null };
    const { openList } = await import('./open-list.ts');
    const opened = await openList(file);
    if (turn !== this.#turn) return;
    this.work = null;
    if (!opened.ok) {
      this.problem = opened.problem;
      return;
    }
    this.opened = opened.value;
    this.mentorId = session.user?.role === 'MENTOR' ? session.user.id : '';
    await this.chooseSheet(0);
    if (turn === this.#turn) this.step = 'columns';
  }

  async chooseSheet(index: number): Promise<void> {
    const { recogniseList } = await import('#lib/domain/import/columns.ts');
    const rows = this.opened?.sheets[index]?.rows ?? [];
    const found = recogniseList(rows);
    this.sheet = index;
    this.recognised = found !== null;
    this.kind = found?.kind ?? 'mentee';
    const plain = found ? null : plainColumns(rows);
    this.rows = found?.rows ?? plain?.rows ?? [];
    this.columns = found?.columns ?? plain?.columns ?? [];
  }

  /** Another kind: the same header means other fields. */
  async chooseKind(kind: ListKind): Promise<void> {
    const { recogniseColumns } = await import('#lib/domain/import/columns.ts');
    this.kind = kind;
    this.columns = recogniseColumns(
      kind,
      this.columns.map((column) => column.header),
    );
  }

  mapColumn(index: number, field: ListField | null): void {
    this.columns = this.columns.map((column) =>
      column.index === index ? { ...column, field, certainty: 'sure' } : column,
    );
  }

  fieldsOfKind(): readonly ListField[] {
    return LIST_FIELDS[this.kind];
  }

  /** Goes on to the preview with the columns as they are mapped now. */
  async preview(): Promise<void> {
    if (this.missing.length > 0) return;
    this.plan = null;
    this.decisions = NO_DECISIONS;
    this.step = 'preview';
    await this.check();
  }

  /** Reads all rows and says what an import would do; again after a choice. */
  async check(): Promise<void> {
    const caseload = session.caseload;
    const user = session.user;
    if (!caseload || !user) return;
    this.#turn += 1;
    const turn = this.#turn;
    this.problem = null;
    this.work = { kind: 'checking', done: 0, total: this.rows.length };
    const [{ readList }, { districtsOfZip }] = await Promise.all([
      import('./read-list.ts'),
      import('#lib/domain/catalogues/postcodes.ts'),
    ]);
    const plan = await readList({
      kind: this.kind,
      columns: this.columns,
      rows: this.rows,
      context: {
        today: clock.today,
        newUlid: () => caseload.newUlid(),
        mentorIds: this.mentorId ? [this.mentorId] : [],
        userId: user.id,
        districtsOf: districtsOfZip,
      },
      existing: {
        mentees: caseload.mentees.all,
        employers: caseload.employers.all,
        contacts: caseload.contacts.all,
      },
      choices: this.choices,
      onProgress: (done, total) => {
        if (turn !== this.#turn) return false;
        this.work = { kind: 'checking', done, total };
        return true;
      },
    });
    if (turn !== this.#turn || !plan) return;
    this.plan = plan;
    this.work = null;
  }

  decide(row: number, decision: 'create' | 'skip'): void {
    this.decisions = withEntry(this.decisions, row, decision);
  }

  /** Whom a name means: an id, null for "without", undefined for "leave these rows out". */
  async choose(key: string, id: string | null | undefined): Promise<void> {
    this.choices = withEntry(this.choices, key, id);
    await this.check();
  }

  /** Writes all wanted rows, or none. */
  async write(): Promise<void> {
    const caseload = session.caseload;
    if (!caseload || !this.plan || this.work) return;
    const turn = this.#turn;
    this.problem = null;
    const records = toRecords(this.plan, this.decisions);
    this.work = { kind: 'writing', done: 0, total: records.length };
    const written = await caseload.importMany(records, (done, total) => {
      if (turn === this.#turn) this.work = { kind: 'writing', done, total };
    });
    if (turn !== this.#turn) return;
    this.work = null;
    if (written.ok) {
      this.created = written.value.created;
      this.step = 'done';
      this.#tell();
    } else {
      this.problem = written.problem[0] ?? { code: 'unexpected' };
      this.#tell();
    }
  }

  /** The end of a run that was left, where the person is now. */
  #tell(): void {
    if (location.pathname === IMPORT_PATH) return;
    const text = this.problem ? de.done.failed : doneTitle(this.kind, this.created);
    toast.show({ text, action: { label: de.done.show, run: () => void goto(IMPORT_PATH) } });
  }
}

/** Columns of a list without known headers; a first row without digits is taken as its header. */
function plainColumns(rows: readonly TableRow[]): { columns: Column[]; rows: readonly TableRow[] } {
  const width = Math.max(0, ...rows.slice(0, 50).map((row) => row.cells.length));
  const first = rows[0]?.cells ?? [];
  const named = first.length > 1 && !first.some((cell) => /\d/.test(cell));
  const columns = Array.from({ length: width }, (_, index): Column => ({
    index,
    header: named ? (first[index] ?? '') : '',
    field: null,
    certainty: 'check',
  }));
  return { columns, rows: named ? rows.slice(1) : rows };
}

export const importRun = new ImportRun();
$effect.root(() => {
  $effect(() => {
    if (!session.caseload) importRun.reset();
  });
});
