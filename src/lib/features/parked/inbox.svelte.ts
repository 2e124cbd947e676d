import type { Problem } from '#lib/domain/problem.ts';
import { acceptParked, discardParked, waitingEntries, type Waiting } from '#lib/records/parked.ts';

/** The ways to the server. */
export interface InboxServer {
  waiting: typeof waitingEntries;
  accept: typeof acceptParked;
  discard: typeof discardParked;
}
const SERVER: InboxServer = {
  waiting: waitingEntries,
  accept: acceptParked,
  discard: discardParked,
};

/** What waits for the coordination, as it was last asked for, and the decisions on it. */
export class Inbox {
  /** Null before the first answer. */
  waiting = $state.raw<readonly Waiting[] | null>(null);
  loading = $state(false);
  /** Why the last question to the server failed. */
  problem = $state.raw<Problem | null>(null);
  /** Id of the slip that is looked at. */
  selectedId = $state<string | null>(null);
  /** Ids of slips that are being decided. */
  busy = $state.raw<readonly string[]>([]);
  /** Why a decision failed, by slip. */
  failed = $state.raw<Readonly<Record<string, readonly Problem[]>>>({});

  readonly #server: InboxServer;
  /** Slips decided since the server was last asked: an older answer must not bring them back. */
  #decided: string[] = [];

  constructor(server = SERVER) {
    this.#server = server;
  }

  get selected(): Waiting | null {
    return this.waiting?.find(({ entry }) => entry.id === this.selectedId) ?? null;
  }

  async load(): Promise<void> {
    if (this.loading) return;
    this.loading = true;
    const decided: string[] = (this.#decided = []);
    const answer = await this.#server.waiting();
    this.loading = false;
    this.problem = answer.ok ? null : answer.problem;
    if (!answer.ok) return;
    this.waiting = answer.value.filter(({ entry }) => !decided.includes(entry.id));
    if (!this.selected) this.selectedId = this.waiting[0]?.entry.id ?? null;
  }

  accept(slipId: string): Promise<boolean> {
    return this.#decide(slipId, () => this.#server.accept(slipId));
  }
  /** One after the other, in this order; answers how many. What fails stays, each with its reason. */
  async acceptAll(slipIds: readonly string[]): Promise<number> {
    let accepted = 0;
    for (const slipId of slipIds) if (await this.accept(slipId)) accepted += 1;
    return accepted;
  }
  discard(slipId: string, reason: string): Promise<boolean> {
    return this.#decide(slipId, () => this.#server.discard(slipId, reason));
  }

  /** The entry before or after the one that is looked at. */
  step(by: 1 | -1): void {
    const list = this.waiting ?? [];
    const at = list.findIndex(({ entry }) => entry.id === this.selectedId);
    const next = list[Math.min(Math.max(at + by, 0), list.length - 1)];
    if (next) this.selectedId = next.entry.id;
  }

  async #decide(
    slipId: string,
    act: () => Promise<{ ok: true } | { ok: false; problem: Problem }>,
  ): Promise<boolean> {
    if (this.busy.includes(slipId)) return false;
    this.busy = [...this.busy, slipId];
    this.failed = Object.fromEntries(Object.entries(this.failed).filter(([id]) => id !== slipId));
    const result = await act();
    this.busy = this.busy.filter((id) => id !== slipId);
    // Somebody else in the office was faster: it is decided.
    const gone = !result.ok && result.problem.code === 'not-found';
    if (!result.ok && !gone) {
      this.failed = { ...this.failed, [slipId]: [result.problem] };
      return false;
    }
    this.#drop(slipId);
    return result.ok;
  }

  #drop(slipId: string): void {
    this.#decided.push(slipId);
    const list = this.waiting ?? [];
    const at = list.findIndex(({ entry }) => entry.id === slipId);
    const rest = list.filter(({ entry }) => entry.id !== slipId);
    this.waiting = rest;
    if (this.selectedId === slipId)
      this.selectedId = rest[Math.min(at, rest.length - 1)]?.entry.id ?? null;
  }
}
