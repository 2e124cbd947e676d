import { createError, MISSING_ID } from 'pouchdb-errors';
import {
  StoreError,
  type Documents,
  type LeafInfo,
  type Origin,
  type PendingEntry,
  type StoreChange,
  type StoredDocument,
  type StoreInfo,
  type WriteMore,
  type WriteOrigin,
  type WriteResult,
  type WrittenDocument,
} from './documents.ts';
import { groupOf } from '../domain/id.ts';
import type { Draft } from './draft.ts';
import type { Engine } from './engine.ts';
import { bodyOf, type Entry } from './entry.ts';
import { JUST_FOLD } from './fold.ts';
import type { Mirror, Recovery } from './mirror.ts';
import type { Reserve } from './reserve.ts';
import { byPrecedence, historyOf, leavesOf } from './tree.ts';
import {
  acknowledgeRevision,
  unacknowledgeRevision,
  writeDocument,
  type Outcome,
  type WriteOptions,
} from './write.ts';

export interface SealedOptions {
  name: string;
  autoCompact: boolean;
  revsLimit: number;
  /** Milliseconds since 1970. */
  now: () => number;
  mirror?: Mirror | null;
  /** What opening brought back from the mirror. */
  recovery?: Recovery | null;
  /** Nothing made here is acknowledged without it. */
  reserve?: Reserve | null;
  /** Ends what was started beside the engine (timers, following) and the database. */
  onClose: () => Promise<void>;
  onDestroy: () => Promise<void>;
}

/**
 * `Documents` on an engine. A class, as PouchDB deeply copies plain option objects and passes
 * instances on as they are.
 */
export class SealedDocuments implements Documents {
  readonly name: string;
  /** For the PouchDB adapter, which needs trees and sequences. */
  readonly engine: Engine;
  readonly #options: SealedOptions;
  /** What opening brought back from the mirror; null without one. */
  readonly recovery: Recovery | null;
  #ending: Promise<void> | null = null;

  constructor(engine: Engine, options: SealedOptions) {
    this.name = options.name;
    this.engine = engine;
    this.#options = options;
    this.recovery = options.recovery ?? null;
  }

  info(): StoreInfo {
    const { index, setAside } = this.engine;
    const { count: documents, seq: updateSeq, pending } = index;
    const unmirrored = this.#options.mirror?.unmirrored ?? 0;
    return { documents, updateSeq, pending: pending.size, setAside, unmirrored };
  }

  get(id: string): StoredDocument | null {
    const entry = this.engine.index.entries.get(id);
    return entry && !entry.deleted ? entry.body : null;
  }

  all(type?: string): StoredDocument[] {
    const prefix = type === undefined ? '' : `${type}:`;
    const found: StoredDocument[] = [];
    for (const entry of this.engine.index.entries.values())
      if (!entry.deleted && entry.id.startsWith(prefix)) found.push(entry.body);
    return found;
  }

  revision(id: string, rev: string): StoredDocument | null {
    const entry = this.engine.index.entries.get(id);
    if (!entry) return null;
    return bodyOf(entry, rev) ?? (entry.base?._rev === rev ? entry.base : null);
  }

  conflicts(id: string): string[] {
    const entry = this.engine.index.entries.get(id);
    if (!entry?.tree) return [];
    return leavesOf(entry)
      .filter(({ rev, deleted }) => !deleted && rev !== entry.rev)
      .map(({ rev }) => rev);
  }

  conflicted(): string[] {
    return [...this.engine.index.conflicted];
  }

  leaves(id: string): LeafInfo[] {
    const entry = this.engine.index.entries.get(id);
    return entry ? leavesOf(entry).sort(byPrecedence) : [];
  }

  history(id: string, rev: string): string[] {
    const entry = this.engine.index.entries.get(id);
    return entry ? historyOf(entry, rev) : [];
  }

  acknowledged(id: string): StoredDocument | null {
    const entry = this.engine.index.entries.get(id);
    if (!entry) return null;
    if (entry.pending) return entry.base;
    return entry.deleted ? null : entry.body;
  }

  isPending(id: string): boolean {
    return this.engine.index.pending.has(id);
  }

  pending(): PendingEntry[] {
    return [...this.engine.index.pending].flatMap((id) => {
      const entry = this.engine.index.entries.get(id);
      return entry ? pendingOf(entry) : [];
    });
  }

  acknowledgedLeaves(): { id: string; rev: string }[] {
    const found: { id: string; rev: string }[] = [];
    for (const entry of this.engine.index.entries.values())
      for (const { rev } of leavesOf(entry))
        if (!entry.pending?.has(rev)) found.push({ id: entry.id, rev });
    return found;
  }

  groups(): string[] {
    return [...this.engine.index.groups()];
  }

  async write(
    documents: readonly WrittenDocument[],
    origin: WriteOrigin,
    more: WriteMore = {},
  ): Promise<WriteResult[]> {
    // What is kept must be what a later start reads, and must not change with the caller's object.
    const docs =
      origin === 'server'
        ? documents
        : (JSON.parse(JSON.stringify(documents)) as WrittenDocument[]);
    const { reserve } = this.#options;
    if (origin === 'local' && reserve && !reserve.stands && !(await reserve.keep()))
      throw new StoreError('storage-full');
    const outcomes = await this.submit((draft) => {
      for (const [id, body] of Object.entries(more.locals ?? {})) putLocal(draft, id, body);
      const options = this.writeOptions(origin);
      return docs.map((doc) =>
        typeof doc._id === 'string' ? writeDocument(draft, doc, options) : createError(MISSING_ID),
      );
    }, origin);
    return outcomes.map((outcome, position) => toResult(outcome, docs[position]));
  }

  async acknowledge(revisions: readonly { id: string; rev: string }[]): Promise<void> {
    await this.submit((draft) => {
      for (const { id, rev } of revisions) acknowledgeRevision(draft, id, rev);
    }, 'server');
  }

  async unacknowledge(revisions: readonly { id: string; rev: string }[]): Promise<void> {
    const now = this.#options.now();
    await this.submit((draft) => {
      for (const { id, rev } of revisions) unacknowledgeRevision(draft, id, rev, now);
    }, 'server');
  }

  getLocal<T = unknown>(id: string, otherwise?: T): T | null {
    return (this.engine.index.locals.get(id)?.body ?? otherwise ?? null) as T | null;
  }

  async putLocal(id: string, body: unknown): Promise<void> {
    const copy: unknown = JSON.parse(JSON.stringify(body ?? null));
    await this.submit((draft) => {
      putLocal(draft, id, copy);
    }, 'local');
  }

  async removeLocal(id: string): Promise<void> {
    await this.submit((draft) => {
      if (draft.local(id)) draft.putLocal(id, 0, null);
    }, 'local');
  }

  listLocal(prefix: string): { id: string; body: unknown }[] {
    return [...this.engine.index.locals.values()]
      .filter(({ id, body }) => body !== null && id.startsWith(prefix))
      .map(({ id, body }) => ({ id, body }));
  }

  purgeGroup(group: string): Promise<number> {
    return this.#purge((entries) => [...entries.keys()].filter((id) => groupOf(id) === group));
  }

  purgeDocuments(ids: readonly string[]): Promise<number> {
    return this.#purge((entries) => ids.filter((id) => entries.has(id)));
  }

  async #purge(idsIn: (entries: ReadonlyMap<string, Entry>) => string[]): Promise<number> {
    let purged = 0;
    await this.engine.rewrite(({ entries }) => {
      const drop = new Set(idsIn(entries));
      purged = drop.size;
      return { drop, replace: [] };
    });
    return purged;
  }

  async fold(): Promise<void> {
    await this.engine.rewrite(() => JUST_FOLD);
  }

  subscribe(listener: (change: StoreChange) => void): () => void {
    const told = this.engine.subscribe(listener);
    const full = this.#options.mirror?.onFull(() => {
      listener({ ids: [], reset: false, origin: 'local' });
    });
    return () => {
      told();
      full?.();
    };
  }

  close(): Promise<void> {
    return (this.#ending ??= this.#options.onClose());
  }

  destroy(): Promise<void> {
    return (this.#ending = this.#options.onDestroy());
  }

  /** For the adapter: one job in the engine's queue. */
  submit<T>(plan: (draft: Draft) => T, origin: Origin): Promise<T> {
    return this.engine.submit(plan, origin);
  }

  /** How this store writes documents of an origin. */
  writeOptions(origin: WriteOrigin): WriteOptions {
    const { autoCompact, revsLimit, now } = this.#options;
    return { origin, newEdits: origin === 'local', autoCompact, revsLimit, now: now() };
  }
}

function putLocal(draft: Draft, id: string, body: unknown): void {
  draft.putLocal(id, (draft.local(id)?.count ?? 0) + 1, body);
}

function pendingOf(entry: Entry): PendingEntry[] {
  const deleted = new Map(leavesOf(entry).map((leaf) => [leaf.rev, leaf.deleted]));
  return [...(entry.pending ?? [])].map(([rev, since]) => ({
    id: entry.id,
    rev,
    since,
    deleted: deleted.get(rev) ?? false,
  }));
}

function toResult(outcome: Outcome, doc: WrittenDocument | undefined): WriteResult {
  if ('ok' in outcome) return outcome;
  const { status, name, message, reason } = outcome;
  return { ok: false, id: doc?._id ?? '', status, error: name, reason: reason ?? message };
}
