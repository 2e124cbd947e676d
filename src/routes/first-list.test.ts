import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const SOURCES = path.resolve(import.meta.dirname, '..');
/** Heavy, and of no use to somebody who looks at a list. */
const HEAVY = /^(zod|pouchdb|papaparse|libphonenumber-js|signature_pad|docx)/;
const IMPORT = /^\s*(?:import|export)\s+(?:([^;'"]*?)\s+from\s+)?'([^']+)'/gm;

/** All parts of `{ type A, type B }` or `type { A }` are types, which no browser loads. */
const isTypes = (names: string): boolean =>
  names.startsWith('type ') ||
  (/^\{[^}]*\}$/.test(names.trim()) &&
    names
      .replace(/[{}]/g, '')
      .split(',')
      .filter((name) => name.trim())
      .every((name) => name.trim().startsWith('type ')));

function fileOf(specifier: string, from: string): string | null {
  if (specifier.startsWith('#lib/')) return path.join(SOURCES, 'lib', specifier.slice(5));
  return specifier.startsWith('.') ? path.resolve(path.dirname(from), specifier) : null;
}

/** Ways by which a module statically reaches something heavy. */
function waysToHeavy(start: string): string[] {
  const from = new Map<string, string | null>([[path.join(SOURCES, start), null]]);
  const found: string[] = [];
  for (const [file] of from) {
    if (!existsSync(file)) continue;
    for (const [, names = '', specifier = ''] of readFileSync(file, 'utf8').matchAll(IMPORT)) {
      if (isTypes(names)) continue;
      if (HEAVY.test(specifier)) found.push(wayTo(file, from).join(' → '));
      const next = fileOf(specifier, file);
      if (next && !from.has(next)) from.set(next, file);
    }
  }
  return found;
}

function wayTo(file: string, from: ReadonlyMap<string, string | null>): string[] {
  const before = from.get(file);
  return [...(before ? wayTo(before, from) : []), path.relative(SOURCES, file)];
}

describe('what is loaded before a list', () => {
  it.each([
    'routes/+layout.svelte',
    'routes/TodayPage.svelte',
    'lib/features/tasks/today.ts',
    'lib/features/mentees/MenteesScreen.svelte',
  ])('%s needs no schema and no heavy library', (start) => {
    expect(waysToHeavy(start)).toEqual([]);
  });

  it('is noticed where something does', () => {
    expect(waysToHeavy('lib/domain/mentee.ts')).not.toEqual([]);
  });
});
