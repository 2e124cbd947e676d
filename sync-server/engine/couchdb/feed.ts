import { setTimeout as pause } from 'node:timers/promises';
import type { Sequence } from '../engine.ts';
import { ProtocolError } from '../protocol-error.ts';
import { Watch } from '../sqlite/watch.ts';
import { toSequence, type ChangesReply } from './changes.ts';
import { query, type CouchClient } from './client.ts';

/** Milliseconds that CouchDB holds an empty poll, and that we wait for its answer. */
const POLL = 50_000;
const PATIENCE = POLL + 20_000;
/** Milliseconds before asking a CouchDB again that did not answer. */
const AFTER_TROUBLE = 1000;
/** Milliseconds that the feed goes on when nobody waits. */
const LINGER = 10_000;
/** Sequences remembered as up to date. */
const REMEMBERED = 500;

/**
 * One long poll of a database for all who wait for its next change. Sequences of a cluster cannot be
 * compared, so who comes later looks first whether there was something after theirs.
 */
export class SharedFeed {
  readonly #client: CouchClient;
  readonly #database: string;
  readonly #watch = new Watch();
  /** Sequences that were the end of the feed, each with the number of news at that time. */
  readonly #ends = new Map<Sequence, number>();
  #news = 0;
  #waiting = 0;
  #run: AbortController | null = null;

  constructor(client: CouchClient, database: string) {
    this.#client = client;
    this.#database = database;
  }

  /** News so far; given back to `noteEnd` with what was read since. */
  get news(): number {
    return this.#news;
  }

  /** `seq` was the newest at a time after `news`: who waits from there need not look again. */
  noteEnd(seq: Sequence, news: number): void {
    if (!this.#run) return;
    this.#ends.set(seq, news);
    const oldest = this.#ends.keys().next().value;
    if (this.#ends.size > REMEMBERED && oldest !== undefined) this.#ends.delete(oldest);
  }

  async next(since: Sequence, signal: AbortSignal): Promise<'changed' | 'gone' | 'aborted'> {
    const left = new AbortController();
    // Waiting before looking: nothing falls in between.
    const told = this.#watch.next(AbortSignal.any([signal, left.signal]));
    this.#waiting += 1;
    try {
      if (!this.#run) this.#start(since);
      else if (this.#ends.get(since) !== this.#news && (await this.#hasNews(since, signal)))
        return 'changed';
      return await told;
    } catch (error) {
      if (signal.aborted) return 'aborted';
      if (isGone(error)) return 'gone';
      throw error;
    } finally {
      left.abort();
      this.#waiting -= 1;
      if (this.#waiting === 0) this.#stopLater();
    }
  }

  close(): void {
    this.#run?.abort();
    this.#run = null;
    this.#watch.tell('gone');
  }

  #start(since: Sequence): void {
    const run = new AbortController();
    this.#run = run;
    this.#ends.clear();
    void this.#follow(since, run.signal);
  }

  #stopLater(): void {
    const run = this.#run;
    setTimeout(() => {
      if (this.#waiting > 0 || this.#run !== run) return;
      run?.abort();
      this.#run = null;
    }, LINGER).unref();
  }

  async #follow(since: Sequence, signal: AbortSignal): Promise<void> {
    while (!signal.aborted)
      try {
        const reply = await this.#poll(since, signal, { feed: 'longpoll', timeout: POLL });
        since = toSequence(reply.last_seq);
        if (reply.results.length > 0) this.#tell('changed');
      } catch (error) {
        if (isGone(error)) {
          this.#run = null;
          this.#tell('gone');
          return;
        }
        if (!signal.aborted) await pause(AFTER_TROUBLE, undefined, { ref: false });
      }
  }

  #tell(news: 'changed' | 'gone'): void {
    this.#news += 1;
    this.#watch.tell(news);
  }

  async #hasNews(since: Sequence, signal: AbortSignal): Promise<boolean> {
    return (await this.#poll(since, signal, { limit: 1 })).results.length > 0;
  }

  #poll(
    since: Sequence,
    signal: AbortSignal,
    more: Parameters<typeof query>[0],
  ): Promise<ChangesReply> {
    return this.#client.read({
      method: 'GET',
      path: `${this.#database}/_changes${query({ since, ...more })}`,
      repeatable: true,
      timeout: PATIENCE,
      signal,
    });
  }
}

const isGone = (error: unknown): boolean => error instanceof ProtocolError && error.status === 404;
