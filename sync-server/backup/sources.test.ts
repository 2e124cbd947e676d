import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { SOURCE_NAME, sourcesOf } from './sources.ts';

it('copies what is parked first, then documents, accounts, and the audit log last', () => {
  const folder = mkdtempSync(join(tmpdir(), 'mappe-sources-'));
  mkdirSync(join(folder, 'databases'));
  const files = ['audit', 'accounts', 'databases/project-bautzen', 'databases/parked-bautzen'];
  for (const name of [...files, 'databases/aa']) writeFileSync(join(folder, `${name}.sqlite`), '');
  for (const name of ['lock', 'audit.sqlite-wal', 'restore-unfinished'])
    writeFileSync(join(folder, name), '');
  expect(sourcesOf(folder)).toEqual([
    'databases/parked-bautzen.sqlite',
    'databases/aa.sqlite',
    'databases/project-bautzen.sqlite',
    'accounts.sqlite',
    'audit.sqlite',
  ]);
  rmSync(folder, { recursive: true });
});

it.each(['../accounts.sqlite', '/etc/passwd', 'databases/../x.sqlite', 'lock', 'a/b.sqlite'])(
  'takes nothing from an archive that is called %s',
  (name) => {
    expect(SOURCE_NAME.test(name)).toBe(false);
  },
);
