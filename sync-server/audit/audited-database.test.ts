import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '../engine/engine.ts';
import { createSqliteEngine } from '../engine/sqlite/engine.ts';
import type { AuditEntry, AuditLog } from './audit.ts';
import { auditDatabase } from './audited-database.ts';

let folder: string;
let raw: Database;
let lines: AuditEntry[];
let end: () => Promise<void>;
/** What the engine holds at each line that is written. */
let storedThen: number[];

const audit: AuditLog = {
  async append(entries) {
    storedThen.push((await raw.info()).documents);
    lines.push(...entries);
  },
  verify: () => Promise.resolve({ ok: true, records: lines.length }),
  close: () => Promise.resolve(),
};

const open = (database: Database = raw) => auditDatabase({ database, audit, actor: 'A' });
const told = () => lines.map(({ action, subject, rev, detail }) => [action, subject, rev, detail]);

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'mappe-audited-'));
  const engine = createSqliteEngine({ folder, now: () => 1000 });
  await engine.create('d');
  const made = await engine.open('d');
  if (!made) throw new Error('no database');
  raw = made;
  end = () => engine.close();
  [lines, storedThen] = [[], []];
});
afterEach(async () => {
  await end();
  rmSync(folder, { recursive: true });
});

describe('a write', () => {
  const replicated = { _id: 'x', _rev: '1-aa', _revisions: { start: 1, ids: ['aa'] } };

  it('stands in the log before it stands in the database', async () => {
    await open().write([replicated], { newEdits: false });
    expect(told()).toEqual([['document-accepted', 'x', '1-aa', undefined]]);
    expect(storedThen).toEqual([0]);
    expect(await raw.head('x')).not.toBeNull();
  });

  it('that gets its revision here is announced first, then told with its revision', async () => {
    const [outcome] = await open().write([{ _id: 'x' }], { newEdits: true });
    expect(told()).toEqual([
      ['document-offered', 'x', undefined, undefined],
      ['document-accepted', 'x', outcome?.rev, undefined],
    ]);
  });

  it('that the engine refuses is told as refused', async () => {
    await open().write([{ _id: 'x', _rev: '1-bb' }], { newEdits: true });
    expect(told().at(-1)).toEqual(['document-refused', 'x', undefined, 'conflict']);
  });

  it('that breaks is told as refused, and its error comes through', async () => {
    const broken = new Proxy(raw, {
      get: (target, key) =>
        key === 'write'
          ? () => Promise.reject(new Error('disk'))
          : (Reflect.get(target, key, target) as unknown),
    });
    await expect(open(broken).write([replicated], { newEdits: false })).rejects.toThrow('disk');
    expect(told().at(-1)).toEqual(['document-refused', 'x', '1-aa', 'server-error']);
  });

  it('does not happen where the log cannot be written', async () => {
    const deaf: AuditLog = { ...audit, append: () => Promise.reject(new Error('full')) };
    const database = auditDatabase({ database: raw, audit: deaf, actor: 'A' });
    await expect(database.write([replicated], { newEdits: false })).rejects.toThrow('full');
    expect(await raw.head('x')).toBeNull();
  });
});
