import { randomBytes } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import type {
  AttachmentContent,
  ChangesPage,
  ChangesQuery,
  Database,
  DatabaseInfo,
  Head,
  IncomingDocument,
  ListQuery,
  ListRow,
  LocalDocument,
  LocalOutcome,
  Missing,
  ReadOptions,
  ReadRequest,
  Revision,
  RevsDiff,
  Sequence,
  WriteOptions,
  WriteOutcome,
} from '../engine.ts';
import { branchOf } from '../revisions/history.ts';
import { parseIncoming } from '../revisions/incoming.ts';
import type { RevisionTree } from '../revisions/tree.ts';
import { readChanges } from './changes.ts';
import { diffRevs } from './diff.ts';
import { listIds, listRange } from './list.ts';
import { getLocal, listLocal, putLocal, removeLocal } from './local.ts';
import { compactBodies, compactDocuments, purgeLeaves } from './maintenance.ts';
import { readRevisions } from './read.ts';
import { scrubFile } from './scrub.ts';
import { leavesOfRow, type DocRow, type StoredAttachments } from './rows.ts';
import { openFile, transaction } from './schema.ts';
import { sequenceFormat, type SequenceFormat } from './sequence.ts';
import { prepareStatements, type Statements } from './statements.ts';
import { Watch } from './watch.ts';
import { requireRevisions, writeDocument } from './write.ts';

const DEFAULT_REVS_LIMIT = 1000;

/** One database in one SQLite file. Writes are serial: this process is the file's only writer. */
export class SqliteDatabase implements Database {
  readonly name: string;
  readonly #db: DatabaseSync;
  readonly #path: string;
  readonly #statements: Statements;
  readonly #sequence: SequenceFormat;
  readonly #createdAt: string;
  readonly #watch = new Watch();
  #seq: number;

  constructor(name: string, path: string, now: () => number) {
    this.name = name;
    this.#path = path;
    this.#db = openFile(path);
    this.#statements = prepareStatements(this.#db);
    this.#createdAt = this.#meta('createdAt', () => String(now()));
    this.#sequence = sequenceFormat(this.#meta('instance', () => randomBytes(4).toString('hex')));
    this.#seq = Number(this.#meta('seq', () => '0'));
  }

  info(): Promise<DatabaseInfo> {
    const counts = this.#statements.counts.get() as { total: number; deleted: number };
    const size = this.#statements.size.get() as { file: number; active: number };
    return Promise.resolve({
      name: this.name,
      documents: counts.total - counts.deleted,
      deleted: counts.deleted,
      updateSeq: this.#sequence.write(this.#seq),
      fileSize: size.file,
      activeSize: size.active,
      createdAt: this.#createdAt,
    });
  }

  updateSeq(): Promise<Sequence> {
    return Promise.resolve(this.#sequence.write(this.#seq));
  }

  changes(query: ChangesQuery): Promise<ChangesPage> {
    return Promise.resolve(readChanges(this.#context(), query, this.#seq));
  }

  changed(since: Sequence, signal: AbortSignal): Promise<'changed' | 'aborted' | 'gone'> {
    if (!this.#db.isOpen) return Promise.resolve('gone');
    if (this.#sequence.read(since) < this.#seq) return Promise.resolve('changed');
    return this.#watch.next(signal);
  }

  list(query: ListQuery): Promise<ListRow[]> {
    return Promise.resolve(listRange(this.#context(), query));
  }

  listKeys(ids: readonly string[], includeDocs: boolean): Promise<(ListRow | null)[]> {
    return Promise.resolve(listIds(this.#context(), ids, includeDocs));
  }

  offset(start: string, descending: boolean): Promise<number> {
    const count = descending ? this.#statements.after : this.#statements.before;
    return Promise.resolve(Number(count.get(start)?.n ?? 0));
  }

  head(id: string): Promise<Head | null> {
    const row = this.#row(id);
    return Promise.resolve(
      row ? { id, leaves: leavesOfRow(row), localSeq: this.#sequence.write(row.seq) } : null,
    );
  }

  read(requests: readonly ReadRequest[], options: ReadOptions): Promise<(Revision | Missing)[][]> {
    const context = this.#context();
    return Promise.resolve(requests.map((request) => readRevisions(context, request, options)));
  }

  ancestry(
    id: string,
    rev: string,
  ): Promise<{ rev: string; status: 'available' | 'missing' | 'deleted' }[]> {
    const row = this.#row(id);
    const branch = row ? branchOf(JSON.parse(row.tree) as RevisionTree, rev) : [];
    return Promise.resolve(
      branch.map((ancestor) => {
        const stored = this.#statements.revision.get(id, ancestor.rev) !== undefined;
        const status = ancestor.deleted ? 'deleted' : 'available';
        return { rev: ancestor.rev, status: stored ? status : 'missing' };
      }),
    );
  }

  async write(
    documents: readonly IncomingDocument[],
    options: WriteOptions,
  ): Promise<WriteOutcome[]> {
    const newId = (): string => randomBytes(16).toString('hex');
    const parsed = documents.map((document) => parseIncoming(document, newId));
    if (!options.newEdits) requireRevisions(parsed);
    const revsLimit = await this.revsLimit();
    return this.#commit((nextSeq) => {
      const context = { statements: this.#statements, revsLimit, nextSeq };
      return parsed.map((incoming) =>
        incoming.id.startsWith('_local/')
          ? this.#writeLocal(incoming)
          : writeDocument(context, incoming, options.newEdits),
      );
    });
  }

  revsDiff(wanted: Record<string, readonly string[]>): Promise<Record<string, RevsDiff>> {
    return Promise.resolve(diffRevs(this.#statements, wanted));
  }

  attachment(id: string, name: string, rev: string | null): Promise<AttachmentContent | null> {
    const wanted = rev ?? this.#row(id)?.rev;
    const text = wanted ? this.#statements.revision.get(id, wanted)?.attachments : null;
    const stub =
      typeof text === 'string' ? (JSON.parse(text) as StoredAttachments)[name] : undefined;
    const bytes = stub ? this.#statements.blob.get(stub.digest)?.bytes : undefined;
    return Promise.resolve(stub && bytes instanceof Uint8Array ? { ...stub, bytes } : null);
  }

  getLocal(id: string): Promise<LocalDocument | null> {
    return Promise.resolve(getLocal(this.#statements, id));
  }

  putLocal(id: string, rev: string | null, body: string): Promise<LocalOutcome> {
    return Promise.resolve(putLocal(this.#statements, id, rev, body));
  }

  removeLocal(id: string, rev: string | null): Promise<LocalOutcome> {
    return Promise.resolve(removeLocal(this.#statements, id, rev));
  }

  listLocal(): Promise<LocalDocument[]> {
    return Promise.resolve(listLocal(this.#statements));
  }

  compact(ids: readonly string[] | null = null): Promise<void> {
    transaction(this.#db, () => {
      if (ids) compactDocuments(this.#db, ids);
      else compactBodies(this.#db);
    });
    this.#db.exec('PRAGMA wal_checkpoint(TRUNCATE)');
    return Promise.resolve();
  }

  purge(wanted: Record<string, readonly string[]>): Promise<Record<string, string[]>> {
    return Promise.resolve(
      this.#commit((nextSeq) => purgeLeaves(this.#statements, wanted, nextSeq)),
    );
  }

  scrub(): Promise<void> {
    if (this.#db.isOpen) scrubFile(this.#db, this.#path);
    return Promise.resolve();
  }

  revsLimit(): Promise<number> {
    return Promise.resolve(
      Number(this.#statements.getMeta.get('revsLimit')?.value ?? DEFAULT_REVS_LIMIT),
    );
  }

  setRevsLimit(limit: number): Promise<void> {
    this.#statements.setMeta.run('revsLimit', String(limit));
    return Promise.resolve();
  }

  /** Ends waiting feeds and closes the file. */
  close(): void {
    if (this.#db.isOpen) this.#db.close();
    this.#watch.tell('gone');
  }

  #context(): { statements: Statements; sequence: SequenceFormat } {
    return { statements: this.#statements, sequence: this.#sequence };
  }

  #row(id: string): DocRow | undefined {
    return this.#statements.doc.get(id) as DocRow | undefined;
  }

  /** Sequences are spent only if the transaction holds; whoever waits is told after it is durable. */
  #commit<T>(work: (nextSeq: () => number) => T): T {
    let seq = this.#seq;
    const result = transaction(this.#db, () => {
      const value = work(() => (seq += 1));
      if (seq !== this.#seq) this.#statements.setMeta.run('seq', String(seq));
      return value;
    });
    const moved = seq !== this.#seq;
    this.#seq = seq;
    if (moved) this.#watch.tell('changed');
    return result;
  }

  #writeLocal(incoming: {
    id: string;
    rev: string | null;
    deleted: boolean;
    body: string;
  }): WriteOutcome {
    const id = incoming.id.slice('_local/'.length);
    const outcome = incoming.deleted
      ? removeLocal(this.#statements, id, incoming.rev)
      : putLocal(this.#statements, id, incoming.rev, incoming.body);
    if (outcome.ok) return { ok: true, id: incoming.id, rev: outcome.rev };
    const gone = outcome.error === 'missing';
    return {
      ok: false,
      id: incoming.id,
      status: gone ? 404 : 409,
      error: gone ? 'not_found' : 'conflict',
      reason: gone ? 'missing' : 'Document update conflict.',
    };
  }

  #meta(key: string, make: () => string): string {
    const stored = this.#statements.getMeta.get(key)?.value;
    if (typeof stored === 'string') return stored;
    const value = make();
    this.#statements.setMeta.run(key, value);
    return value;
  }
}
