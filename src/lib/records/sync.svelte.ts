import type { DocumentType } from '../domain/id.ts';
import { fail, type Problem, type Result } from '../domain/problem.ts';
import type { Lost } from '../store/device.ts';
import type { Documents } from '../store/documents.ts';
import { departureOf, type Departure, type DepartureFacts } from '../sync/departure.ts';
import { standingOf } from '../sync/standing.ts';
import { NO_STATUS, OVERDUE_DAYS, type Sync, type SyncStatus } from '../sync/status.ts';
import type { Caseload } from './caseload.svelte.ts';
import { oldestPending } from './order.ts';
import { titleOf } from './title.ts';

export type { Departure, DepartureCode, DepartureReason } from '../sync/departure.ts';
export { OVERDUE_DAYS };

export interface PendingView {
  id: string;
  type: DocumentType;
  /** Name of the mentee or company that it concerns; '' where unknown. */
  title: string;
  /** Milliseconds since 1970, device clock. */
  since: number;
}

export interface RefusedView {
  id: string;
  type: DocumentType;
  title: string;
  problems: Problem[];
  at: number;
  /** When the coordinator was asked about it; absent before. */
  asked?: number;
}

/** An entry that waits for the coordinator, because its case is in other hands by now. */
export interface ParkedView {
  id: string;
  type: DocumentType;
  /** '' once the case has left this device. */
  title: string;
  at: number;
}

/** The state of the exchange with the server, for screens. Works before sync itself is loaded. */
export class SyncView {
  #status = $state.raw<SyncStatus>(NO_STATUS);
  #online = $state(navigator.onLine);
  #unmirrored = $state(0);
  readonly #sources: readonly Documents[];
  readonly #caseload: Caseload;
  readonly #lost: Lost | null;
  readonly #stop: (() => void)[] = [];
  #sync: Sync | null = null;

  constructor(sources: readonly Documents[], caseload: Caseload, lost: Lost | null = null) {
    this.#lost = lost;
    this.#sources = sources;
    this.#caseload = caseload;
    this.#count();
    const heard = () => (this.#online = navigator.onLine);
    addEventListener('online', heard);
    addEventListener('offline', heard);
    this.#stop.push(() => {
      removeEventListener('online', heard);
      removeEventListener('offline', heard);
    });
    for (const source of sources) this.#stop.push(source.subscribe(() => this.#count()));
  }

  get status(): SyncStatus {
    return this.#status;
  }

  /** What the browser says; only a failed exchange proves the contrary. */
  get online(): boolean {
    return this.#online;
  }

  /** Oldest first; a record with two edits that are only here is one entry, as in the count. */
  get pending(): PendingView[] {
    const entries = this.#tracked().flatMap((source) => source.pending());
    return oldestPending(entries).map(({ id, since }) => ({ ...this.#named(id), since }));
  }

  /** A record of which two edits were refused is one entry, as above. */
  get refused(): RefusedView[] {
    return this.#status.refused
      .filter(({ id }, position, all) => all.findIndex((other) => other.id === id) === position)
      .map(({ id, ...entry }) => ({ ...entry, ...this.#named(id) }));
  }

  /** What the server keeps for the coordinator, newest first. */
  get parked(): ParkedView[] {
    return this.#status.parked
      .map(({ id, at }) => ({ ...this.#named(id), at }))
      .sort((a, b) => b.at - a.at);
  }

  /** "Kann ich losfahren?"; null until it is known whether the app itself is on the device. */
  departure(facts: Omit<DepartureFacts, 'damaged'>, now: number): Departure | null {
    return departureOf(this.#status, { ...facts, damaged: this.damage !== null }, now);
  }

  /** Shows a refused entry to the coordinator, with a question. */
  async askCoordinator(id: string, note: string): Promise<Result<void>> {
    return this.#sync ? this.#sync.askCoordinator(id, note) : fail('offline');
  }

  /** Entries that are only here and have no second copy on this device: time for an exchange. */
  get unmirrored(): number {
    return this.#unmirrored;
  }

  /** What happened to the data of this device while it was locked, or null. */
  get damage(): Problem | null {
    if (this.#lost) return { code: 'storage-lost', values: { ...this.#lost } };
    const setAside = this.#sources.some((source) => source.info().setAside > 0);
    return setAside ? { code: 'storage-damaged' } : null;
  }

  /** One exchange now; a running one is shared. */
  async cycle(): Promise<SyncStatus> {
    return this.#sync ? this.#sync.cycle() : this.#status;
  }

  /** The person has read what went with an erased case. */
  async seenErased(): Promise<void> {
    await this.#sync?.seenErased();
  }

  /** Connects the exchange, which is loaded after the first painted list. */
  attach(sync: Sync): void {
    this.#sync = sync;
    const take = (status: SyncStatus) => {
      this.#status = status;
      this.#caseload.setRefused(status.refused.map(({ id }) => id));
      this.#caseload.setParked(status.parked.map(({ id }) => id));
    };
    take(sync.status());
    this.#stop.push(sync.subscribe(take));
    this.#stop.push(() => sync.stop());
    sync.start();
  }

  close(): void {
    for (const stop of this.#stop.splice(0)) stop();
    this.#sync = null;
  }

  /** Whoever asks for what is pending follows the status, which counts it. */
  #tracked(): readonly Documents[] {
    return this.#status.pending > 0 ? this.#sources : [];
  }

  #count(): void {
    this.#unmirrored = this.#sources.reduce((sum, one) => sum + one.info().unmirrored, 0);
    this.#status = { ...this.#status, ...standingOf(this.#sources, Date.now()) };
  }

  #named(id: string): { id: string; type: DocumentType; title: string } {
    const type = id.slice(0, id.indexOf(':')) as DocumentType;
    return { id, type, title: titleOf(id, this.#caseload) };
  }
}
