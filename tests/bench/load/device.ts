import { randomBytes } from 'node:crypto';
import { makeId } from '#lib/domain/id.ts';
import { randomUlid } from '#tests/bench/world/random.ts';
import { buildContact } from '#tests/factories/contact.ts';
import type { DevicePlan, Sent } from './plan.ts';
import { openWire, type Reply } from './wire.ts';

/** Rows and documents of one request of a pull, as the app asks for them. */
const BATCH = 1000;
/** A revision that no server has, as the app asks for one. */
const NOWHERE = '1-00000000000000000000000000000000';
const PROGRAMME = 'programme';

interface ChangesAnswer {
  results: { id: string; changes: { rev: string }[] }[];
  last_seq: string | number;
}

export interface LeanDevice {
  /** Where the feeds stand now, as on a device that is up to date. */
  catchUp(): Promise<void>;
  /** The app's cycle with these documents pending; answers the milliseconds of its push. */
  cycle(pending: readonly Sent[]): Promise<number | null>;
  /** The app's first cycle; answers how many documents came. */
  first(): Promise<number>;
  take(): { requests: number; up: number; down: number };
  close(): void;
}

/** Makes exactly the requests of the app's cycle (`sync/cycle.ts`), without a store behind them. */
export function createLeanDevice(address: string, plan: DevicePlan): LeanDevice {
  const wire = openWire(address, plan.cookie);
  const since: Record<string, string | number> = { [plan.db]: 0, [PROGRAMME]: 0 };
  /** Revisions that came from this device. */
  const own = new Set<string>();
  let etag: string | undefined;

  async function ask(method: string, path: string, body?: unknown): Promise<Reply> {
    const state = path === '/api/state' ? etag : undefined;
    const reply = await wire.ask(method, path, body, state);
    if (reply.status !== 304 && (reply.status < 200 || reply.status > 299))
      throw new Error(`${method} ${path.split('?')[0] ?? ''}: ${reply.status}`);
    return reply;
  }
  async function hear(): Promise<void> {
    etag = (await ask('GET', '/api/state')).etag ?? etag;
  }
  async function pull(db: string): Promise<number> {
    let documents = 0;
    for (;;) {
      const query = `style=all_docs&seq_interval=${BATCH}&limit=${BATCH}&since=${encodeURIComponent(since[db] ?? 0)}`;
      const changes = (await ask('GET', `/db/${db}/_changes?${query}`)).body as ChangesAnswer;
      since[db] = changes.last_seq;
      const docs = changes.results.flatMap(({ id, changes: leaves }) =>
        leaves.filter(({ rev }) => !own.has(`${id} ${rev}`)).map(({ rev }) => ({ id, rev })),
      );
      if (docs.length > 0) {
        const path = `/db/${db}/_bulk_get?revs=true&latest=true`;
        const { results } = (await ask('POST', path, { docs })).body as { results: unknown[] };
        documents += results.length;
      }
      // The replicator asks on until nothing comes any more.
      if (changes.results.length === 0) return documents;
    }
  }
  async function push(pending: readonly Sent[]): Promise<number> {
    const revisions = Object.fromEntries(pending.map(({ _id, _rev }) => [_id, [_rev]]));
    await ask('POST', `/db/${plan.db}/_revs_diff`, revisions);
    const started = performance.now();
    const body = { docs: pending, new_edits: false };
    const refused = (await ask('POST', `/db/${plan.db}/_bulk_docs`, body)).body as unknown[];
    const took = performance.now() - started;
    if (refused.length > 0) throw new Error(`refused: ${JSON.stringify(refused[0])}`);
    const [first] = pending;
    if (first) revisions[first._id]?.push(NOWHERE);
    const missing = (await ask('POST', `/db/${plan.db}/_revs_diff`, revisions)).body as object;
    if (Object.keys(missing).length !== 1) throw new Error('not acknowledged');
    for (const { _id, _rev } of pending) own.add(`${_id} ${_rev}`);
    return took;
  }

  return {
    async catchUp() {
      await hear();
      for (const db of [plan.db, PROGRAMME]) {
        const { body } = await ask('GET', `/db/${db}/_changes?since=now&limit=1`);
        since[db] = (body as ChangesAnswer).last_seq;
      }
    },
    async cycle(pending) {
      await hear();
      await pull(plan.db);
      const took = pending.length > 0 ? await push(pending) : null;
      await pull(PROGRAMME);
      return took;
    },
    async first() {
      await hear();
      return (await pull(plan.db)) + (await pull(PROGRAMME));
    },
    take: () => wire.take(),
    close: () => wire.close(),
  };
}

/** A visit day: contacts edited, and as many new ones as are left of the count. */
export function visitDay(plan: DevicePlan, count: number): Sent[] {
  const now = Date.now();
  const at = new Date(now).toISOString();
  const edits = plan.contacts.slice(0, Math.ceil((count * 2) / 3)).map((stored): Sent => {
    const { _rev: parent, ...body } = stored as { _id: string; _rev: string };
    const id = revId();
    const note = `Besuch am ${at}: Lebenslauf besprochen, Unterlagen für das Jobcenter sortiert`;
    const [generation, hash] = [Number(parent.split('-')[0]), parent.split('-')[1] ?? ''];
    const start = generation + 1;
    const written = { ...body, note, updatedBy: plan.userId, updatedAt: at };
    return { ...written, _rev: `${start}-${id}`, _revisions: { start, ids: [id, hash] } };
  });
  const made = Array.from({ length: count - edits.length }, (_, n): Sent => {
    const caseId = plan.cases[n % plan.cases.length] ?? '';
    const contact = buildContact({
      _id: makeId('contact', randomUlid(Math.random, now), caseId),
      projectId: plan.projectId,
      caseId,
      mentorId: plan.userId,
      createdAt: at,
      createdBy: plan.userId,
      updatedAt: at,
      updatedBy: plan.userId,
    });
    const id = revId();
    return { ...contact, _rev: `1-${id}`, _revisions: { start: 1, ids: [id] } };
  });
  return [...edits, ...made];
}

const revId = (): string => randomBytes(16).toString('hex');
