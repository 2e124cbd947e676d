import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';

const ROOT = path.resolve(import.meta.dirname, '../..');
const text = readFileSync(path.join(ROOT, 'docs/privacy.md'), 'utf8');

it('names no test and no file in docs/privacy.md that is not there', () => {
  const named = [...text.matchAll(/`((?:src|tests|sync-server|docs)\/[^`\s]+)`/g)].map(
    ([, name = '']) => name,
  );
  expect(named.length).toBeGreaterThan(50);
  expect(named.filter((name) => !existsSync(path.join(ROOT, name)))).toEqual([]);
});

it('judges every section with one of four words, and a yes with something to look at', () => {
  const rows = [...text.matchAll(/^\| (V\d[^|]*)\|([^|]*)\|(.*)\|$/gm)];
  expect(rows.length).toBeGreaterThan(50);
  for (const [, section = '', state = ''] of rows)
    expect([section, ['ja', 'teils', 'nein', 'entf.']]).toEqual([
      section,
      expect.arrayContaining([state.trim()]),
    ]);
});
