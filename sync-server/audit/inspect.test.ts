import { mkdtempSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createSqliteEngine } from '../engine/sqlite/engine.ts';
import type { AuditLog, AuditRecord } from './audit.ts';
import { CHAIN_START, chainHash } from './chain.ts';
import { copyRecords, openCouchAuditLog, walkBatches } from './couchdb-log.ts';
import { HEAD_FILE, startHeadSigner } from './head-signer.ts';
import { headLine, parseHead, readHead, signHead, type SignedHead } from './head.ts';
import { inspect, type Walk } from './inspect.ts';
import { KEY_FILE, OLD_KEY_FILE, openSigningKey } from './signing-key.ts';
import { openAuditLog } from './sqlite-log.ts';
import { verifyChain } from './verify.ts';

const now = () => Date.parse('2026-11-23T10:00:00Z');
let folder: string;
let made = 0;
const ends: (() => Promise<void>)[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mappe-inspect-'));
});
afterEach(async () => {
  for (const end of ends.splice(0)) await end();
  rmSync(folder, { recursive: true });
});

/** A place for a log, as the program fills it or as somebody else does. */
interface Place {
  open(): Promise<AuditLog>;
  /** Puts these records there, past every rule. */
  put(records: readonly AuditRecord[]): Promise<void>;
  walk: Walk;
}

function files(): Place {
  const path = join(folder, `audit-${(made += 1)}.sqlite`);
  return {
    open: () => Promise.resolve(openAuditLog(path, now)),
    async put(records) {
      await openAuditLog(path, now).close();
      const db = new DatabaseSync(path);
      const insert = db.prepare('INSERT INTO audit VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)');
      for (const { no, at, action, actor, database, subject, rev, detail, hash, change } of records)
        insert.run(
          ...[no, at, action, actor, database ?? null, subject ?? null, rev ?? null],
          ...[detail ?? null, hash, change ?? null],
        );
      db.close();
    },
    walk(visit) {
      const db = new DatabaseSync(path, { readOnly: true });
      const walked = verifyChain(db, undefined, visit);
      db.close();
      return Promise.resolve(walked);
    },
  };
}

function documents(): Place {
  const engine = createSqliteEngine({ folder: join(folder, `engine-${(made += 1)}`), now });
  ends.push(() => engine.close());
  const opened = async (name: string) => {
    await engine.create(name);
    const database = await engine.open(name);
    if (!database) throw new Error('no database');
    return database;
  };
  return {
    open: async () => openCouchAuditLog(await opened('audit'), await opened('audit-keys'), now),
    async put(records) {
      await copyRecords(await opened('audit'), records);
    },
    walk: async (visit) => walkBatches(await opened('audit'), visit),
  };
}

/** Hashes anew from a record on, as who has the database can. */
function rehashed(records: readonly AuditRecord[]): AuditRecord[] {
  let before = CHAIN_START;
  return records.map((given, at) => {
    const record = { ...given, no: at + 1 };
    before = chainHash(before, record);
    return { ...record, hash: before };
  });
}

const changed = (records: readonly AuditRecord[], no: number): AuditRecord[] =>
  records.map((record) => (record.no === no ? { ...record, actor: 'somebody else' } : record));

describe.each([
  ['files', files],
  ['documents', documents],
])('a log in %s', (_name, create) => {
  let records: AuditRecord[];
  let exported: SignedHead;

  /** Ten lines of which the last eight are signed later; a head is exported at the end. */
  beforeEach(async () => {
    const place = create();
    const log = await place.open();
    await log.append([{ action: 'sign-in', actor: 'A' }]);
    const signer = await startHeadSigner({ audit: log, folder, now });
    for (const rev of ['1-a', '2-b', '3-c'])
      await log.append([{ action: 'document-accepted', actor: 'A', subject: 'x', rev }]);
    await signer.sign();
    await log.append([{ action: 'sign-out', actor: 'A' }]);
    await signer.stop();
    await log.append([{ action: 'sign-in', actor: 'B' }]);
    exported = signHead(openSigningKey(folder), await log.end(), now());
    await log.close();
    records = [];
    await place.walk((record) => records.push(record));
  });

  async function inspected(forged: readonly AuditRecord[], heads: readonly SignedHead[] = []) {
    const place = create();
    await place.put(forged);
    return inspect(place.walk, heads);
  }

  it('is good as it was written, and says how far it is signed, and by which key', async () => {
    const report = await inspected(records, [exported]);
    expect(report).toMatchObject({ flaw: null, signedNo: exported.no, end: { no: exported.no } });
    expect(report.keys).toMatchObject([{ publicKey: exported.publicKey, vouched: true }]);
    const alone = await inspected(records);
    expect(alone).toMatchObject({ flaw: null, signedNo: exported.no - 2 });
  });

  it('shows a tampered line by number, id and time', async () => {
    const { flaw } = await inspected(changed(records, 4));
    expect(flaw).toMatchObject({ kind: 'broken', no: 4, found: { subject: 'x', at: now() } });
  });

  it('shows swapped lines', async () => {
    const [a, b] = [records[3], records[4]];
    const swapped = records.map((one) => (one === a ? b : one === b ? a : one));
    const forged = swapped.flatMap((one, at) => (one ? [{ ...one, no: at + 1 }] : []));
    expect((await inspected(forged)).flaw).toMatchObject({ kind: 'broken', no: 4 });
  });

  it('shows that lines are missing in the middle', async () => {
    const { flaw } = await inspected(records.filter(({ no }) => no !== 4));
    expect(flaw).toMatchObject({ kind: 'broken', no: 4, found: { no: 5 } });
  });

  it('shows that its end is missing, compared with a head from before', async () => {
    const { flaw } = await inspected(records.slice(0, -1), [exported]);
    expect(flaw).toMatchObject({ kind: 'truncated', records: exported.no - 1 });
  });

  it('shows by its signatures that a part was forged and hashed anew', async () => {
    const { flaw } = await inspected(rehashed(changed(records, 4)));
    expect(flaw).toMatchObject({ kind: 'forged', found: { action: 'head-signed' }, since: 2 });
  });

  it('shows by a head from before that a forged end has no signature at all', async () => {
    const unsigned = records.filter(({ no, action }) => no < 4 || action !== 'head-signed');
    const forged = rehashed(changed(unsigned, 4));
    expect((await inspected(forged)).flaw).toBeNull();
    const more = Array.from({ length: 9 }, () => forged.at(-1) ?? forged[0]).flatMap(
      (o) => o ?? [],
    );
    const { flaw } = await inspected(rehashed([...forged, ...more]), [exported]);
    expect(flaw).toMatchObject({ kind: 'rewritten', since: 2 });
  });

  it('believes no head that was changed itself', async () => {
    const head = { ...exported, no: exported.no - 1 };
    expect((await inspected(records, [head])).flaw).toEqual({ kind: 'head-forged' });
  });

  it('keeps the newest head beside itself, and the key for its owner alone', async () => {
    const beside = readHead(join(folder, HEAD_FILE));
    if (typeof beside !== 'object') throw new Error('no head');
    expect((await inspected(records, [beside])).flaw).toBeNull();
    expect((await inspected(records.slice(0, beside.no - 1), [beside])).flaw).toMatchObject({
      kind: 'truncated',
    });
    expect(statSync(join(folder, KEY_FILE)).mode & 0o777).toBe(0o600);
    expect(readFileSync(join(folder, HEAD_FILE), 'utf8')).not.toContain('PRIVATE');
  });

  it('takes a new key for which the old one speaks, and tells of one nobody speaks for', async () => {
    renameSync(join(folder, KEY_FILE), join(folder, OLD_KEY_FILE));
    const place = create();
    await place.put(records);
    const log = await place.open();
    await (await startHeadSigner({ audit: log, folder, now })).stop();
    rmSync(join(folder, OLD_KEY_FILE));
    rmSync(join(folder, KEY_FILE));
    await log.append([{ action: 'sign-in', actor: 'C' }]);
    await (await startHeadSigner({ audit: log, folder, now })).stop();
    await log.close();
    const { flaw, keys } = await inspect(place.walk, [exported]);
    expect(flaw).toBeNull();
    expect(keys.map(({ vouched }) => vouched)).toEqual([true, true, false]);
  });
});

it('reads no head out of what is none', () => {
  expect(parseHead('{}')).toBeNull();
  expect(readHead(join(folder, 'none'))).toBe('missing');
  expect(headLine({ ...({} as SignedHead), no: 1 }).rev).toBe('1');
});
