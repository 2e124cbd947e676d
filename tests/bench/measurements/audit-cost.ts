import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { auditDatabase } from '#server/audit/audited-database.ts';
import type { Database, IncomingDocument } from '#server/engine/engine.ts';
import { openSqliteState } from '#server/state.ts';
import { nextUlid } from '#tests/factories/ulid.ts';
import type { Measurement } from '../measurement.ts';
import { median, type Row } from '../report.ts';
import { buildCaseload } from '../world/caseload.ts';

/** Documents of one push, as a phone sends them. */
const PUSH = 100;
/** Characters of the hash in a revision. */
const HASH = 32;

type Writing = 'first revisions' | 'later revisions, one field changed';
type Times = Record<Writing, number>;

/** What the lines of the audit log, with every changed field sealed, cost the server's writing. */
export const auditCost: Measurement = async (_world, { runs, sizes }) => {
  const size = sizes[0] ?? 0;
  const plain: Times[] = [];
  const audited: Times[] = [];
  // In turn, so that what the machine does beside meets both alike.
  for (let run = 0; run < runs; run += 1) {
    plain.push(await writeAll(size, false));
    audited.push(await writeAll(size, true));
  }
  const rows: Row[] = [];
  for (const writing of ['first revisions', 'later revisions, one field changed'] as const) {
    const [without, withLog] = [plain, audited].map((all) => all.map((times) => times[writing]));
    if (!without || !withLog) continue;
    const what = `${size.toLocaleString('en')} ${writing}, pushes of ${PUSH}`;
    rows.push(
      { what: `${what}, no audit log`, samples: without, unit: 'ms' },
      {
        what: `${what}, with audit log`,
        samples: withLog,
        unit: 'ms',
        ratio: `${(median(withLog) / median(without)).toFixed(2)}× of none`,
      },
    );
  }
  return rows;
};

/** Milliseconds on a data folder of its own, with every write on the disk as in operation. */
async function writeAll(size: number, withLog: boolean): Promise<Times> {
  const folder = await mkdtemp(path.join(tmpdir(), 'mappe-bench-audit-'));
  const { engine, store, audit } = openSqliteState(folder, () => Date.now());
  try {
    await engine.create('project-bench');
    const made = await engine.open('project-bench');
    if (!made) throw new Error('no database');
    const [projectId, userId] = [nextUlid(), nextUlid()];
    const database = withLog ? auditDatabase({ database: made, audit, actor: userId }) : made;
    const documents = buildCaseload(size, { projectId, userId });
    const [first, second] = ['a', 'b'].map((letter) => letter.repeat(HASH));
    const firsts = documents.map((document) => ({
      ...document,
      _rev: `1-${first}`,
      _revisions: { start: 1, ids: [first] },
    }));
    const laters = documents.map((document) => ({
      ...document,
      note: 'Nach dem Gespräch nachgetragen: meldet sich am Montag wieder.',
      _rev: `2-${second}`,
      _revisions: { start: 2, ids: [second, first] },
    }));
    return {
      'first revisions': await writing(database, firsts),
      'later revisions, one field changed': await writing(database, laters),
    };
  } finally {
    await engine.close();
    await store.close();
    await audit.close();
    await rm(folder, { recursive: true, force: true });
  }
}

async function writing(database: Database, documents: readonly unknown[]): Promise<number> {
  const began = performance.now();
  for (let at = 0; at < documents.length; at += PUSH) {
    const push = documents.slice(at, at + PUSH) as IncomingDocument[];
    const outcomes = await database.write(push, { newEdits: false });
    const refused = outcomes.find(({ ok }) => !ok);
    if (refused) throw new Error(JSON.stringify(refused));
  }
  return performance.now() - began;
}
