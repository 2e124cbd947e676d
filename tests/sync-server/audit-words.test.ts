import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, it } from 'vitest';
import { de } from '#lib/i18n/de/auditor.ts';

const AUDIT = path.resolve(import.meta.dirname, '../../sync-server/audit/audit.ts');

it('has German words for every action of the log', async () => {
  const source = await readFile(AUDIT, 'utf8');
  const [, union = ''] = /export type AuditAction =([^;]+);/.exec(source) ?? [];
  const actions = [...union.matchAll(/'([a-z-]+)'/g)].map(([, action = '']) => action);
  expect(actions.length).toBeGreaterThan(40);
  expect(actions.filter((action) => !(action in de.actions))).toEqual([]);
});
