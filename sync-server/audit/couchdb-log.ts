import { setTimeout as pause } from 'node:timers/promises';
import { busy } from '../engine/protocol-error.ts';
import type { Database, ListRow } from '../engine/engine.ts';
import { isOfCase, type AuditEntry, type AuditLog, type AuditRecord } from './audit.ts';
import { CHAIN_START, chainHash, storable } from './chain.ts';
import { openCouchKeys } from './couchdb-keys.ts';
import { acceptedOf, pointersTo } from './couchdb-pointers.ts';
import type { ChainEnd, Walked } from './verify.ts';

/** The database of the engine that holds the log. No client ever opens it. */
export const AUDIT_DATABASE = 'audit';

/** Records of one document at most, and documents read at a time. */
const MOST_RECORDS = 2000;
/** Characters of changes in one document, as long as it holds more than one append. */
const MOST_SEALED = 2_000_000;
const PAGE = 100;
/** How often an append is tried anew after another server's came first. */
const ROUNDS = 100;
/** Milliseconds to wait where the other server's records cannot be read yet. */
const LAG = 50;

interface Batch {
  records: AuditRecord[];
}

interface Waiting {
  entries: readonly AuditEntry[];
  done: () => void;
  failed: (error: unknown) => void;
}

const PREFIX = 'batch:';
/** Batches sort by the number of their first record. */
const batchId = (no: number): string => `${PREFIX}${String(no).padStart(12, '0')}`;

/**
 * The log as documents in the engine: one chain, however many servers write it. A document holds
 * the records of one append and is called after the first of them, so making it is the
 * compare-and-set: of two servers that go on from the same end one meets a conflict, reads what the
 * other wrote and goes on from there. What is asked meanwhile goes into one document together.
 */
export async function openCouchAuditLog(
  database: Database,
  keysDatabase: Database,
  now: () => number,
): Promise<AuditLog> {
  const keys = openCouchKeys(keysDatabase);
  let end = await readEnd(database);
  let waiting: Waiting[] = [];
  let working: Promise<void> | null = null;

  async function work(): Promise<void> {
    while (waiting.length > 0) {
      const turn = takeTurn();
      try {
        await write(turn.flatMap(({ entries }) => entries));
        for (const { done } of turn) done();
      } catch (error) {
        for (const { failed } of turn) failed(error);
      }
    }
    working = null;
  }

  function takeTurn(): Waiting[] {
    let [records, sealed] = [0, 0];
    const next = waiting.findIndex(({ entries }, index) => {
      records += entries.length;
      sealed += entries.reduce((sum, { change }) => sum + (change?.length ?? 0), 0);
      return index > 0 && (records > MOST_RECORDS || sealed > MOST_SEALED);
    });
    const turn = next < 0 ? waiting : waiting.slice(0, next);
    waiting = waiting.slice(turn.length);
    return turn;
  }

  async function write(entries: readonly AuditEntry[]): Promise<void> {
    for (let round = 0; round < ROUNDS; round += 1) {
      const { records, after } = chained(end, entries.map(storable), now());
      const _id = batchId(end.no + 1);
      const documents = [...pointersTo(_id, records), { _id, records }];
      const outcome = (await database.write(documents, { newEdits: true })).at(-1);
      if (outcome?.ok) {
        end = after;
        return;
      }
      const before = end.no;
      end = await follow(database, end);
      if (end.no === before) await pause(LAG);
    }
    throw busy();
  }

  return {
    append(entries) {
      if (entries.length === 0) return Promise.resolve();
      return new Promise((done, failed) => {
        waiting.push({ entries, done, failed });
        working ??= work();
      });
    },
    async verify() {
      const walked = await walkBatches(database);
      return walked.ok
        ? { ok: true, records: walked.end.no }
        : { ok: false, brokenAt: walked.brokenAt };
    },
    async end() {
      await working;
      end = await follow(database, end);
      return end;
    },
    about: (id, most) => acceptedOf(database, id, most),
    async page(after, most) {
      await working;
      return readPage(database, after, most);
    },
    async by(actor, actions, since) {
      await working;
      const found: AuditRecord[] = [];
      await walkBatches(database, (record) => {
        const asked = record.actor === actor && record.at >= since;
        if (asked && actions.includes(record.action)) found.push(record);
      });
      return found;
    },
    async ofCase(caseId) {
      await working;
      const found: AuditRecord[] = [];
      await walkBatches(database, (record) => {
        if (isOfCase(record.subject, caseId)) found.push(record);
      });
      return found;
    },
    keys,
    async close() {
      await working;
      await keys.close();
    },
  };
}

/** A batch is called after its first record, so the one that holds `after` begins no earlier. */
async function readPage(database: Database, after: number, most: number): Promise<AuditRecord[]> {
  const found: AuditRecord[] = [];
  let start = batchId(Math.max(1, after + 2 - MOST_RECORDS));
  while (found.length < most) {
    const rows = await database.list({
      start,
      end: `${PREFIX}\u{10FFFF}`,
      limit: PAGE,
      includeDocs: true,
    });
    found.push(...rows.flatMap(recordsOf).filter(({ no }) => no > after));
    const last = rows.at(-1);
    if (!last || rows.length < PAGE) break;
    start = `${last.id}\u0000`;
  }
  return found.slice(0, most);
}

/**
 * Takes over a whole chain, for a move. What is there already must be the same; false where it is
 * another one. May be repeated.
 */
export async function copyRecords(
  database: Database,
  records: readonly AuditRecord[],
): Promise<boolean> {
  for (let from = 0; from < records.length; from += MOST_RECORDS) {
    const batch = records.slice(from, from + MOST_RECORDS);
    const _id = batchId(from + 1);
    await database.write([{ _id, records: batch }], { newEdits: true });
    const [[found] = []] = await database.read([{ id: _id }], {});
    const there = found && !('missing' in found) ? (JSON.parse(found.body) as Batch).records : [];
    if (there[0]?.hash !== batch[0]?.hash || there.length > records.length - from) return false;
  }
  const end = await readEnd(database);
  return records.length === 0 || end.no >= records.length;
}

function chained(
  from: ChainEnd,
  entries: readonly AuditEntry[],
  at: number,
): { records: AuditRecord[]; after: ChainEnd } {
  let after = from;
  const records = entries.map((entry) => {
    const record = { ...entry, no: after.no + 1, at };
    after = { no: record.no, hash: chainHash(after.hash, record) };
    return { ...record, hash: after.hash };
  });
  return { records, after };
}

async function readEnd(database: Database): Promise<ChainEnd> {
  const [newest] = await database.list({
    start: `${PREFIX}\u{10FFFF}`,
    end: PREFIX,
    descending: true,
    limit: 1,
    includeDocs: true,
  });
  const last = newest ? recordsOf(newest).at(-1) : undefined;
  return follow(database, last ?? { no: 0, hash: CHAIN_START });
}

/** Reads on by ids, which a cluster answers by quorum, up to what nobody has written yet. */
async function follow(database: Database, from: ChainEnd): Promise<ChainEnd> {
  let end = from;
  for (;;) {
    const [[found] = []] = await database.read([{ id: batchId(end.no + 1) }], {});
    if (!found || 'missing' in found || found.deleted) return end;
    const last = (JSON.parse(found.body) as Batch).records.at(-1);
    if (!last) return end;
    end = { no: last.no, hash: last.hash };
  }
}

const recordsOf = (row: ListRow): AuditRecord[] =>
  row.document ? (JSON.parse(row.document.body) as Batch).records : [];

/** Walks the chain from its beginning; it breaks where a batch was changed, left out or added. */
export async function walkBatches(
  database: Database,
  visit: (record: AuditRecord) => void = () => undefined,
): Promise<Walked> {
  let end: ChainEnd = { no: 0, hash: CHAIN_START };
  const broken = (found: AuditRecord | null): Walked => {
    return { ok: false, brokenAt: end.no + 1, found, end };
  };
  for (;;) {
    const rows = await database.list({
      start: batchId(end.no + 1),
      end: `${PREFIX}\u{10FFFF}`,
      limit: PAGE,
      includeDocs: true,
    });
    if (rows.length === 0) {
      const [left] = await database.list({ start: PREFIX, limit: 1 });
      // Records before the first, or none at all.
      if (end.no === 0 && left?.id.startsWith(PREFIX)) return broken(null);
      return { ok: true, end };
    }
    for (const row of rows) {
      const live = row.leaves.filter((leaf) => !leaf.deleted);
      const records = recordsOf(row);
      if (row.id !== batchId(end.no + 1) || live.length !== 1 || !row.rev.startsWith('1-'))
        return broken(records[0] ?? null);
      if (records.length === 0) return broken(null);
      for (const whole of records) {
        const { hash, ...record } = whole;
        if (record.no !== end.no + 1 || hash !== chainHash(end.hash, record)) return broken(whole);
        visit(whole);
        end = { no: record.no, hash };
      }
    }
  }
}
