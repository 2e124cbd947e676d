import type { Problem } from '../domain/problem.ts';
import { StoreError } from '../store/documents.ts';
import type { FileEntry, Files } from '../store/files.ts';
import { problemOf, SyncFailure } from './failure.ts';
import type { FilesServer } from './files-server.ts';
import type { After } from './watchdog.ts';

/** Bytes of one request: what a break costs at most, and how often progress shows. */
export const PIECE_BYTES = 256 * 1024;
/** Pause after a failure, doubled with each further one, in milliseconds. */
const FIRST_PAUSE_MS = 5_000;
const LONGEST_PAUSE_MS = 600_000;
/** Uploads of one file in a row that the server found damaged. */
const TRIES = 3;

/** What ends a run: every other file would meet the same. */
const ENDS_RUN: readonly Problem['code'][] = [
  'offline',
  'server-unreachable',
  'server-not-ours',
  'server-error',
  'server-busy',
  'timeout',
  'session-expired',
  'second-factor-required',
  'storage-unavailable',
];

export interface TransferStatus {
  /** The file that is under way. */
  id: string | null;
  /** Bytes of it that the server has. */
  sent: number;
  /** What ended the last run early, or null. */
  problem: Problem | null;
  /** By file: why the server did not take it. It is tried again later all the same. */
  refused: ReadonlyMap<string, Problem>;
}

export interface TransferDeps {
  files: Files;
  server: FilesServer;
  online: () => boolean;
  after: After;
  /** Runs while no other tab does, or not at all where one does. */
  alone: (run: () => Promise<void>) => Promise<unknown>;
  /** Whether a file is to go to the server; asked anew each time. */
  wanted: (entry: FileEntry) => boolean;
  /** Lower case hexadecimal. */
  sha256: (bytes: Uint8Array<ArrayBuffer>) => Promise<string>;
}

/** Carries files to the server beside the exchange of documents, one at a time. */
export interface Transfer {
  status(): TransferStatus;
  subscribe(listener: () => void): () => void;
  /** Sends what is only here; a running run is shared. Called after an exchange of documents. */
  run(): Promise<void>;
  stop(): void;
}

export function createTransfer(deps: TransferDeps): Transfer {
  const { files, server } = deps;
  const listeners = new Set<() => void>();
  const refused = new Map<string, Problem>();
  let running: Promise<void> | null = null;
  let current: { id: string; sent: number } | null = null;
  let problem: Problem | null = null;
  let failures = 0;
  let cancel: () => void = () => undefined;
  let stopped = false;

  const waiting = (): FileEntry[] =>
    files.list().filter((entry) => !entry.safe && deps.wanted(entry));
  const tell = (): void => {
    for (const listener of listeners) listener();
  };
  const show = (id: string, sent: number): void => {
    current = { id, sent };
    tell();
  };

  /** Goes on from where the server stands, until it gives the receipt. */
  async function send(entry: FileEntry, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
    let standing = await server.stands(entry);
    while (standing.sha256 === null) {
      if (stopped) throw new SyncFailure({ code: 'offline' });
      show(entry.id, standing.offset);
      const { offset } = standing;
      standing = await server.send(entry, offset, bytes.slice(offset, offset + PIECE_BYTES));
    }
    // The receipt alone says that the server has these very bytes.
    if (standing.sha256 !== entry.sha256) throw new SyncFailure({ code: 'conflict' });
    show(entry.id, entry.size);
    await files.acknowledge(entry.id);
  }

  async function sendOne(entry: FileEntry): Promise<void> {
    const bytes = await files.get(entry.id);
    if (!bytes || (await deps.sha256(bytes)) !== entry.sha256)
      throw new SyncFailure({ code: 'storage-damaged' });
    for (let tries = 1; ; tries += 1) {
      try {
        await send(entry, bytes);
        return;
      } catch (error) {
        // On the way something changed the bytes; the server has dropped them.
        if (problemOf(error).code !== 'file-damaged' || tries === TRIES) throw error;
      }
    }
  }

  async function runAll(): Promise<void> {
    problem = null;
    for (const entry of waiting()) {
      if (stopped) return;
      try {
        await sendOne(entry);
        refused.delete(entry.id);
      } catch (error) {
        if (error instanceof StoreError && error.code === 'closed') return;
        const met = problemOf(error);
        if (!ENDS_RUN.includes(met.code)) {
          refused.set(entry.id, met);
          continue;
        }
        problem = met;
        break;
      }
    }
    const left = waiting().length > 0;
    failures = left ? failures + 1 : 0;
    if (left) again();
  }

  function again(): void {
    cancel();
    if (stopped || problem?.code === 'session-expired') return;
    const asked = Number(problem?.values?.seconds ?? 0) * 1_000;
    const pause = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** (failures - 1));
    cancel = deps.after(Math.max(asked, pause), () => void transfer.run());
  }

  const transfer: Transfer = {
    status: () => ({ id: current?.id ?? null, sent: current?.sent ?? 0, problem, refused }),
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    run() {
      if (stopped || !deps.online() || waiting().length === 0) return running ?? Promise.resolve();
      running ??= deps
        .alone(runAll)
        .then(() => undefined)
        .finally(() => {
          running = null;
          current = null;
          tell();
        });
      return running;
    },
    stop() {
      stopped = true;
      cancel();
      listeners.clear();
    },
  };
  return transfer;
}
