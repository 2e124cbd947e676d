import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '../engine/engine.ts';
import { createSqliteEngine } from '../engine/sqlite/engine.ts';
import type { AuditEntry, AuditLog } from './audit.ts';
import { auditDatabase } from './audited-database.ts';
import type { AuditKeys } from './keys.ts';
import { openChange } from './sealed-change.ts';
import { openSqliteKeys } from './sqlite-keys.ts';

let folder: string;
let raw: Database;
let lines: AuditEntry[];
let keys: AuditKeys;
let end: () => Promise<void>;
/** What the engine holds at each line that is written. */
let storedThen: number[];

const audit: AuditLog = {
  async append(entries) {
    storedThen.push((await raw.info()).documents);
    lines.push(...entries);
  },
  verify: () => Promise.resolve({ ok: true, records: lines.length }),
  page: () => Promise.resolve([]),
  about: () => Promise.resolve([]),
  by: () => Promise.resolve([]),
  ofCase: () => Promise.resolve([]),
  end: () => Promise.resolve({ no: lines.length, hash: '' }),
  get keys() {
    return keys;
  },
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
  keys = openSqliteKeys(join(folder, 'keys.sqlite'));
});
afterEach(async () => {
  await end();
  await keys.close();
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

describe('what a write changes', () => {
  const id = 'mentee:01JD0000000000000000000000';
  const scope = 'case:01JD0000000000000000000000';
  const first = { _id: id, _rev: '1-aa', note: 'Schichtdienst', status: 'ACTIVE' };
  const second = {
    ...first,
    _rev: '2-bb',
    _revisions: { start: 2, ids: ['bb', 'aa'] },
    note: 'Umzug',
    deletedAt: '2026-11-23T10:00:00.000Z',
  };
  const opened = async (line = lines.at(-1)) => {
    const key = await keys.find(scope);
    const bound = { subject: line?.subject ?? '', rev: line?.rev ?? '' };
    return key && line?.change !== undefined ? openChange(line.change, key, bound) : null;
  };

  it('stands in its line, sealed, with old and new value', async () => {
    await open().write([first], { newEdits: false });
    expect(lines.at(-1)?.change).toBeUndefined();
    await open().write([second], { newEdits: false });
    expect(lines.at(-1)).toMatchObject({ action: 'document-accepted', detail: 'deleted' });
    expect(JSON.stringify(lines)).not.toMatch(/Schichtdienst|Umzug/);
    expect(await opened()).toEqual({
      base: '1-aa',
      fields: [
        { field: 'note', before: 'Schichtdienst', after: 'Umzug' },
        { field: 'deletedAt', after: '2026-11-23T10:00:00.000Z' },
      ],
    });
  });

  it('is found against what came before it in the same push', async () => {
    await open().write([first, second], { newEdits: false });
    expect(await opened()).toMatchObject({ base: '1-aa' });
  });

  it('is found against an older revision where others went on since', async () => {
    await open().write([first, second], { newEdits: false });
    const ids = { _rev: '2-cc', _revisions: { start: 2, ids: ['cc', 'aa'] } };
    await open().write([{ ...first, ...ids, status: 'PAUSED' }], { newEdits: false });
    const fields = [{ field: 'status', before: 'ACTIVE', after: 'PAUSED' }];
    expect(await opened()).toEqual({ base: '1-aa', fields });
  });

  it('is found for an edit that gets its revision here', async () => {
    await open().write([first], { newEdits: false });
    await open().write([{ ...first, note: 'neu' }], { newEdits: true });
    const fields = [{ field: 'note', before: 'Schichtdienst', after: 'neu' }];
    expect(await opened()).toEqual({ base: '1-aa', fields });
  });

  it('opens with no other line’s name, and never again once its key is destroyed', async () => {
    await open().write([first, second], { newEdits: false });
    const line = lines.at(-1);
    expect(await opened(line && { ...line, rev: '2-cc' })).toBeNull();
    expect(await keys.destroy(scope)).toBe(true);
    expect(await opened(line)).toBeNull();
    await open().write([{ ...second, note: 'noch einmal' }], { newEdits: true });
    expect(await opened()).not.toBeNull();
    expect(await opened(line)).toBeNull();
  });
});
