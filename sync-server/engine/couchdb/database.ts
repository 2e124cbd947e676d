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
import { readChanges, toSequence } from './changes.ts';
import { part, type CouchClient } from './client.ts';
import { SharedFeed } from './feed.ts';
import { countBefore, listIds, listRange } from './list.ts';
import { getLocal, listLocal, putLocal, removeLocal } from './local.ts';
import { readAncestry, readAttachment, readHead, readRevisions } from './read.ts';
import { writeDocuments } from './write.ts';

interface InfoReply {
  doc_count: number;
  doc_del_count: number;
  update_seq: unknown;
  sizes?: { file?: number; active?: number };
  instance_start_time?: string;
}

/** One database of a CouchDB, by the API that any CouchDB 3 has. */
export class CouchDatabase implements Database {
  readonly name: string;
  readonly #client: CouchClient;
  /** The CouchDB's name for it, encoded. */
  readonly #path: string;
  readonly #feed: SharedFeed;

  constructor(name: string, nameThere: string, client: CouchClient) {
    this.name = name;
    this.#client = client;
    this.#path = part(nameThere);
    this.#feed = new SharedFeed(client, this.#path);
  }

  async info(): Promise<DatabaseInfo> {
    const info = await this.#get<InfoReply>('');
    return {
      name: this.name,
      documents: info.doc_count,
      deleted: info.doc_del_count,
      updateSeq: toSequence(info.update_seq),
      fileSize: info.sizes?.file ?? 0,
      activeSize: info.sizes?.active ?? 0,
      createdAt: info.instance_start_time ?? '0',
    };
  }

  async updateSeq(): Promise<Sequence> {
    return (await this.info()).updateSeq;
  }

  async changes(query: ChangesQuery): Promise<ChangesPage> {
    const { news } = this.#feed;
    const page = await readChanges(this.#client, this.#path, query);
    const whole = !query.descending && !query.docIds && !query.designOnly;
    if (whole && page.pending === 0) this.#feed.noteEnd(page.lastSeq, news);
    return page;
  }

  changed(since: Sequence, signal: AbortSignal): Promise<'changed' | 'aborted' | 'gone'> {
    return this.#feed.next(since, signal);
  }

  list(query: ListQuery): Promise<ListRow[]> {
    return listRange(this.#client, this.#path, query);
  }

  listKeys(ids: readonly string[], includeDocs: boolean): Promise<(ListRow | null)[]> {
    return listIds(this.#client, this.#path, ids, includeDocs);
  }

  offset(start: string, descending: boolean): Promise<number> {
    return countBefore(this.#client, this.#path, start, descending);
  }

  head(id: string): Promise<Head | null> {
    return readHead(this.#client, this.#path, id);
  }

  read(requests: readonly ReadRequest[], options: ReadOptions): Promise<(Revision | Missing)[][]> {
    return readRevisions(this.#client, this.#path, requests, options);
  }

  ancestry(
    id: string,
    rev: string,
  ): Promise<{ rev: string; status: 'available' | 'missing' | 'deleted' }[]> {
    return readAncestry(this.#client, this.#path, id, rev);
  }

  write(documents: readonly IncomingDocument[], options: WriteOptions): Promise<WriteOutcome[]> {
    return writeDocuments(this.#client, this.#path, documents, options);
  }

  async revsDiff(wanted: Record<string, readonly string[]>): Promise<Record<string, RevsDiff>> {
    const diff = await this.#post<
      Record<string, { missing: string[]; possible_ancestors?: string[] }>
    >('_revs_diff', wanted);
    const entries = Object.entries(diff).map(([id, { missing, possible_ancestors }]) => [
      id,
      { missing, possibleAncestors: possible_ancestors ?? [] },
    ]);
    return Object.fromEntries(entries) as Record<string, RevsDiff>;
  }

  attachment(id: string, name: string, rev: string | null): Promise<AttachmentContent | null> {
    return readAttachment(this.#client, this.#path, { id, name, rev });
  }

  getLocal(id: string): Promise<LocalDocument | null> {
    return getLocal(this.#client, this.#path, id);
  }

  putLocal(id: string, rev: string | null, body: string): Promise<LocalOutcome> {
    return putLocal(this.#client, this.#path, { id, rev, body });
  }

  removeLocal(id: string, rev: string | null): Promise<LocalOutcome> {
    return removeLocal(this.#client, this.#path, id, rev);
  }

  listLocal(): Promise<LocalDocument[]> {
    return listLocal(this.#client, this.#path);
  }

  async compact(): Promise<void> {
    await this.#post('_compact', {});
  }

  async purge(wanted: Record<string, readonly string[]>): Promise<Record<string, string[]>> {
    return (await this.#post<{ purged: Record<string, string[]> }>('_purge', wanted)).purged;
  }

  /** CouchDB writes its files anew while compacting, and ends with it some time after. */
  scrub(): Promise<void> {
    return this.compact();
  }

  revsLimit(): Promise<number> {
    return this.#get('/_revs_limit');
  }

  async setRevsLimit(limit: number): Promise<void> {
    const path = `${this.#path}/_revs_limit`;
    await this.#client.read({ method: 'PUT', path, body: limit, repeatable: true });
  }

  /** Ends waiting feeds. */
  close(): void {
    this.#feed.close();
  }

  #get<T>(below: string): Promise<T> {
    return this.#client.read<T>({ method: 'GET', path: this.#path + below, repeatable: true });
  }

  #post<T>(endpoint: string, body: unknown): Promise<T> {
    const path = `${this.#path}/${endpoint}`;
    return this.#client.read<T>({ method: 'POST', path, body, repeatable: true });
  }
}
