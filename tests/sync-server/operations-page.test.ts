import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { messages } from '#server/messages.de.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const page = readFileSync(path.join(ROOT, 'docs/operations.md'), 'utf8');

/** Names that the server's sources read from the environment, or name to somebody. */
function variablesIn(folder: string): string[] {
  return readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .flatMap((name) => {
      const text = readFileSync(path.join(ROOT, folder, name), 'utf8');
      return [...text.matchAll(/\b(?:MAPPE|COUCHDB)_[A-Z_]+\b/g)].map(([variable]) => variable);
    });
}

it('names every variable of the environment that the server knows, and no other', () => {
  const known = new Set(variablesIn('sync-server'));
  expect(known.size).toBeGreaterThan(10);
  const named = new Set([...page.matchAll(/\b(?:MAPPE|COUCHDB)_[A-Z_]+\b/g)].map(([name]) => name));
  expect([...known].filter((name) => !named.has(name))).toEqual([]);
  expect([...named].filter((name) => !known.has(name))).toEqual([]);
});

it('names every flag that the server tells of', () => {
  const flags = [...messages.help.matchAll(/--[a-z-]+/g)].map(([flag]) => flag);
  expect(flags.length).toBeGreaterThan(8);
  expect(flags.filter((flag) => flag !== '--help' && !page.includes(`\`${flag}\``))).toEqual([]);
});
