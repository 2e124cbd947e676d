import type { PaperKind } from '../domain/catalogues/paper-rules.ts';
import type { Paper } from '../domain/paper.ts';
import { hasFile } from '../domain/paper-file.ts';
import { fail, ok, type Problem, type Result } from '../domain/problem.ts';
import type { Documents } from '../store/documents.ts';
import { StoreError } from '../store/documents.ts';
import type { FileEntry, Files } from '../store/files.ts';
import type { FilesServer } from '../sync/files-server.ts';
import type { Transfer } from '../sync/files.ts';
import type { Sync } from '../sync/status.ts';
import type { Caseload } from './caseload.svelte.ts';
import { fileIdOf, isWanted, paperIdOf, toDrop } from './files-tidy.ts';

/** Where the bytes of a paper are; of one that was only seen, where the record is. */
export type FileState =
  | { kind: 'here' }
  | { kind: 'sending'; percent: number }
  | { kind: 'safe' }
  /** Not on this device: the server has it, or the device that took it. */
  | { kind: 'elsewhere' };

export interface PaperView {
  paper: Paper;
  state: FileState;
  /** Why the server did not take it. */
  problem: Problem | null;
}

/** A file that is only here, and whose paper is not here any more. */
export interface StrandedFile {
  entry: FileEntry;
  /** Why the server did not take it; null where it was not asked since the app started. */
  problem: Problem | null;
}

export interface PaperFields {
  title: string;
  purpose: string;
  note?: string | undefined;
  /** Of a copy that should rather not be kept: what kind of paper it is, and what holds of it. */
  paperKind?: PaperKind | undefined;
  checked?: string[] | undefined;
}

export interface FilesDeps {
  caseload: Caseload;
  /** Null for people without a project: they have no cases. */
  project: Documents | null;
  openFiles: () => Promise<Files>;
  /** Loads the way to the server. */
  connect: (files: Files) => Promise<{ transfer: Transfer; server: FilesServer; stop: () => void }>;
  /** Milliseconds since 1970. */
  now: () => number;
}

/** Papers of cases and their files, for screens. Opened after the first painted list. */
export class FilesView {
  #entries = $state.raw<readonly FileEntry[]>([]);
  #sending = $state.raw<{ id: string; sent: number } | null>(null);
  #refused = $state.raw<Readonly<Record<string, Problem>>>({});
  readonly #deps: FilesDeps;
  readonly #stop: (() => void)[] = [];
  #files: Promise<Files> | null = null;
  #transfer: Transfer | null = null;
  #server: FilesServer | null = null;
  #closed = false;
  /** Files whose paper is being written. */
  #adding = $state.raw<readonly string[]>([]);

  constructor(deps: FilesDeps) {
    this.#deps = deps;
  }

  /** Files that the server does not have yet. */
  get pending(): number {
    return this.#entries.filter(({ safe }) => !safe).length;
  }

  /** Those of them whose paper the server has: a paper with its file is one thing to a person. */
  get pendingAlone(): number {
    return this.#entries.filter(
      ({ id, safe }) => !safe && this.#deps.caseload.light(paperIdOf(id)) !== 'here',
    ).length;
  }

  /**
   * Files that wait without a paper: the case went into other hands before they could be sent, or
   * the app ended between the two. They are offered again and again, and stay until a person decides.
   */
  get stranded(): StrandedFile[] {
    const { papers } = this.#deps.caseload;
    return this.#entries
      .filter(
        ({ id, safe }) =>
          !safe && !this.#adding.includes(id) && papers.getEvenDeleted(paperIdOf(id)) === null,
      )
      .map((entry) => ({ entry, problem: this.#refused[entry.id] ?? null }));
  }

  /** Newest first. */
  papersOf(caseId: string): PaperView[] {
    return this.#deps.caseload.papers.all
      .filter((paper) => paper.caseId === caseId)
      .sort((a, b) => (a._id < b._id ? 1 : -1))
      .map((paper) => this.#viewOf(paper));
  }

  /** Resolves once file and paper are durable on this device. `ulid` is given for a second try. */
  async add(
    caseId: string,
    fields: PaperFields,
    chosen: Blob,
  ): Promise<Result<Paper, readonly Problem[]>> {
    const { caseload, now } = this.#deps;
    const { takeFile } = await import('./files-taking.ts');
    const taken = await takeFile(chosen);
    if (!taken.ok) return { ok: false, problem: [taken.problem] };
    const { bytes, contentType, sha256 } = taken.value;
    const ulid = caseload.newUlid();
    const id = `file:${caseId}:${ulid}`;
    const size = bytes.length;
    const { title } = fields;
    this.#adding = [...this.#adding, id];
    try {
      const files = await this.#open();
      // The file first: a paper must never stand there without it.
      await files.put({ id, title, contentType, size, sha256, addedAt: now(), safe: false }, bytes);
      const of = { ...fields, contentType, size, sha256, caseId };
      const paper = await caseload.create('paper', of, { ulid });
      if (!paper.ok) await files.remove([id]);
      return paper;
    } catch (error) {
      return { ok: false, problem: [problemOf(error)] };
    } finally {
      this.#adding = this.#adding.filter((one) => one !== id);
    }
  }

  /** The file, from this device or else from the server; what does not have its checksum is none. */
  async open(paperId: string): Promise<Result<Blob>> {
    const paper = this.#deps.caseload.papers.get(paperId);
    if (!paper || !hasFile(paper)) return fail('not-found');
    const id = fileIdOf(paperId);
    const type = paper.contentType;
    try {
      const files = await this.#open();
      const here = await files.get(id);
      if (here) return ok(new Blob([here], { type }));
      if (!this.#server) return fail('offline');
      const bytes = await this.#server.load(id);
      const { sha256Of } = await import('../sync/files-browser.ts');
      if ((await sha256Of(bytes)) !== paper.sha256) return fail('file-damaged');
      const { size, sha256 } = paper;
      const copy = { id, contentType: type, size, sha256, addedAt: this.#deps.now(), safe: true };
      // Without room for a copy it is shown all the same.
      await files.put(copy, bytes).catch(() => undefined);
      return ok(new Blob([bytes], { type }));
    } catch (error) {
      const problem = problemOf(error);
      return { ok: false, problem: problem.code === 'not-found' ? ELSEWHERE : problem };
    }
  }

  /** The bytes of a file that is here, whether it has a paper or not. */
  async take(id: string): Promise<Result<Blob>> {
    try {
      const files = await this.#open();
      const bytes = await files.get(id);
      if (!bytes) return fail('storage-damaged');
      return ok(new Blob([bytes], { type: files.entry(id)?.contentType ?? '' }));
    } catch (error) {
      return { ok: false, problem: problemOf(error) };
    }
  }

  /** Drops a file that is only here, as a person decided; answers the way back. */
  async drop(id: string): Promise<Result<() => Promise<Result<void>>>> {
    try {
      const files = await this.#open();
      const [entry, bytes] = [files.entry(id), await files.get(id)];
      await files.remove([id]);
      return ok(async () => {
        try {
          if (entry && bytes) await files.put(entry, bytes);
          return ok(undefined);
        } catch (error) {
          return { ok: false, problem: problemOf(error) };
        }
      });
    } catch (error) {
      return { ok: false, problem: problemOf(error) };
    }
  }

  /** Deletion is a field of the paper; until then the file stays. */
  remove(paperId: string): Promise<Result<void, Problem[]>> {
    return this.#deps.caseload.remove(paperId);
  }
  restore(paperId: string): Promise<Result<void, Problem[]>> {
    return this.#deps.caseload.restore(paperId);
  }

  /** Follows the exchange of documents: after each complete one, files go. */
  async follow(sync: Sync): Promise<void> {
    const { project, connect } = this.#deps;
    if (!project || this.#closed) return;
    const files = await this.#open().catch(() => null);
    if (!files) return;
    const { transfer, server, stop } = await connect(files);
    if (this.#isClosed()) {
      stop();
      return;
    }
    this.#transfer = transfer;
    this.#server = server;
    let last = sync.status().lastComplete;
    this.#stop.push(
      stop,
      transfer.subscribe(() => this.#show(transfer)),
      sync.subscribe(({ lastComplete }) => {
        if (lastComplete === last) return;
        last = lastComplete;
        void this.#exchanged(files, project);
      }),
    );
  }

  close(): void {
    this.#closed = true;
    for (const stop of this.#stop.splice(0)) stop();
    void this.#files?.then((files) => files.close()).catch(() => undefined);
    this.#transfer = null;
    this.#server = null;
  }

  async #exchanged(files: Files, project: Documents): Promise<void> {
    try {
      await files.remove(toDrop(project, files.list(), this.#deps.now()));
    } catch (error) {
      // A device that is locked or full: the next exchange comes here again.
      if (!(error instanceof StoreError)) throw error;
    }
    await this.#transfer?.run();
  }

  #isClosed(): boolean {
    return this.#closed;
  }

  #open(): Promise<Files> {
    if (this.#closed) return Promise.reject(new StoreError('closed'));
    this.#files ??= this.#deps.openFiles().then((files) => {
      if (this.#closed) files.close();
      const { project } = this.#deps;
      const take = () => {
        this.#entries = files
          .list()
          .filter((file) => file.safe || !project || isWanted(project, file));
      };
      take();
      this.#stop.push(files.subscribe(take));
      return files;
    });
    // A device that was full may have room the next time.
    this.#files.catch(() => (this.#files = null));
    return this.#files;
  }

  #show(transfer: Transfer): void {
    const { id, sent, refused } = transfer.status();
    this.#sending = id === null ? null : { id, sent };
    this.#refused = Object.fromEntries(refused);
  }

  #viewOf(paper: Paper): PaperView {
    const id = fileIdOf(paper._id);
    if (hasFile(paper))
      return { paper, state: this.#stateOf(id, paper.size), problem: this.#refused[id] ?? null };
    const kind = this.#deps.caseload.light(paper._id) === 'here' ? 'here' : 'safe';
    return { paper, state: { kind }, problem: null };
  }

  #stateOf(id: string, size: number): FileState {
    const entry = this.#entries.find((one) => one.id === id);
    if (!entry) return { kind: 'elsewhere' };
    if (entry.safe) return { kind: 'safe' };
    if (this.#sending?.id !== id) return { kind: 'here' };
    return {
      kind: 'sending',
      percent: Math.min(99, Math.floor((this.#sending.sent / size) * 100)),
    };
  }
}

const ELSEWHERE: Problem = { code: 'paper-elsewhere' };

/** Store and sync say what is expected; anything else is a bug and throws. */
function problemOf(error: unknown): Problem {
  if (error instanceof StoreError)
    return { code: error.code === 'closed' ? 'storage-unavailable' : error.code };
  const { problem } = (error ?? {}) as { problem?: Problem };
  if (problem) return problem;
  throw error;
}
