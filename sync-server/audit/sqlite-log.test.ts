import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openAuditLog } from './sqlite-log.ts';

let folder: string;
const path = () => join(folder, 'audit.sqlite');

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'mappe-audit-'));
  const log = openAuditLog(path(), () => 1000);
  await log.append([
    { action: 'sign-in', actor: 'A' },
    { action: 'document-accepted', actor: 'A', database: 'd', subject: 'x', rev: '1-a' },
  ]);
  await log.append([{ action: 'sign-out', actor: 'A' }]);
  await log.close();
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** Does to the file what the program never does. */
function tamper(sql: string): void {
  const db = new DatabaseSync(path());
  db.exec(`DROP TRIGGER IF EXISTS audit_keeps; DROP TRIGGER IF EXISTS audit_stays; ${sql}`);
  db.close();
}

async function verify() {
  const log = openAuditLog(path(), () => 2000);
  const result = await log.verify();
  await log.close();
  return result;
}

describe('the audit log', () => {
  it('goes on with its chain after it was closed', async () => {
    const log = openAuditLog(path(), () => 2000);
    await log.append([{ action: 'sign-in', actor: null }]);
    expect(await log.verify()).toEqual({ ok: true, records: 4 });
    await log.close();
  });

  it('keeps its chain with a refused id that ends within a character', async () => {
    const log = openAuditLog(path(), () => 2000);
    const odd = 'mentee:\ud83d';
    await log.append([{ action: 'document-refused', actor: 'A', subject: odd, rev: odd }]);
    expect(await log.verify()).toEqual({ ok: true, records: 4 });
    await log.close();
  });

  it.each([
    ['a changed record', "UPDATE audit SET actor = 'B' WHERE no = 2", 2],
    ['a changed time', 'UPDATE audit SET at = 1 WHERE no = 1', 1],
    ['a record cut out', 'DELETE FROM audit WHERE no = 2', 2],
    [
      'a record put in',
      "INSERT INTO audit VALUES (4, 1, 'sign-in', 'A', null, null, null, null, 'x', null)",
      4,
    ],
  ])('shows %s', async (_what, sql, brokenAt) => {
    tamper(sql);
    expect(await verify()).toEqual({ ok: false, brokenAt });
  });

  it('goes on with a file of an earlier version, whose records stay as they were', async () => {
    tamper('ALTER TABLE audit DROP COLUMN change; PRAGMA user_version = 1;');
    expect(await verify()).toEqual({ ok: true, records: 3 });
    const log = openAuditLog(path(), () => 2000);
    const line = { action: 'document-accepted', actor: 'A', subject: 'x', rev: '2-b' } as const;
    await log.append([{ ...line, change: 'sealed' }]);
    expect(await log.verify()).toEqual({ ok: true, records: 4 });
    expect((await log.about('x', 9)).map(({ rev, change }) => [rev, change])).toEqual([
      ['2-b', 'sealed'],
      ['1-a', undefined],
    ]);
    await log.close();
    tamper("UPDATE audit SET change = 'other' WHERE no = 4");
    expect(await verify()).toEqual({ ok: false, brokenAt: 4 });
  });

  it('refuses to change or drop a record through its own file', () => {
    const db = new DatabaseSync(path());
    expect(() => {
      db.exec('DELETE FROM audit');
    }).toThrow('append-only');
    expect(() => {
      db.exec("UPDATE audit SET actor = 'B'");
    }).toThrow('append-only');
    db.close();
  });
});
