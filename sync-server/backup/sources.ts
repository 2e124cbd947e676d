import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Files of a backup by their path below the data folder; what else arrives is not ours. */
export const SOURCE_NAME = /^(?:uuid|(?:databases\/)?[a-z0-9%_-]+\.sqlite)$/;

/** Lies in a folder while a restore is not finished; no server opens such a folder. */
export const UNFINISHED = 'restore-unfinished';

/** These are copied last, in this order: no line of the log is without the key that opens it. */
const LAST = ['accounts.sqlite', 'audit.sqlite', 'audit-keys.sqlite'];
/** Copied first: what leaves the parking for a project's database meanwhile is then in both. */
const FIRST = /^databases\/parked-/;

/**
 * The files of a data folder in the order in which they are copied. A document's author, its line
 * in the audit log and the account of a colleague are written before the document, so accounts and
 * audit are copied after all documents and are never older than these.
 */
export function sourcesOf(folder: string): string[] {
  const own = sqliteIn(folder);
  const documents = sqliteIn(join(folder, 'databases')).map((name) => `databases/${name}`);
  const others = own.filter((name) => !LAST.includes(name));
  const all = [...others, ...documents];
  return [
    ...all.filter((name) => FIRST.test(name)),
    ...all.filter((name) => !FIRST.test(name)),
    ...LAST.filter((name) => own.includes(name)),
  ];
}

function sqliteIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.sqlite'))
    .sort();
}
