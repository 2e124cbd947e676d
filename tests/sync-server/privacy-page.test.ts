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

it('names what is not met of OWASP ASVS, as docs/asvs.md has it', () => {
  const asvs = readFileSync(path.join(ROOT, 'docs/asvs.md'), 'utf8');
  const unmet = [...asvs.matchAll(/^\| ([\d.]+) \([12]\) *\|[^|]*\| nicht erfüllt *\|/gm)].map(
    ([, number = '']) => number,
  );
  const [, section = ''] = text.split('# 4. OWASP ASVS');
  expect(unmet.length).toBeGreaterThan(0);
  expect((section.match(/\b\d+\.\d+\.\d+\b/g) ?? []).sort()).toEqual(unmet.sort());
});
