import { appendFile, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Marks of erased cases outside of every database, and of every backup: a line each. */
export interface Journal {
  marks(): Promise<Set<string>>;
  add(marks: readonly string[]): Promise<void>;
}

/** Lies beside the databases; a copy elsewhere is given to a restore. */
export const JOURNAL = 'erased-cases.txt';

const MARK = /^[0-9a-f]{32}$/;

export function openJournal(folder: string): Journal {
  const path = join(folder, JOURNAL);
  const marks = async (): Promise<Set<string>> => {
    const text = await readFile(path, 'utf8').catch(() => '');
    return new Set(text.split('\n').filter((line) => MARK.test(line)));
  };
  return {
    marks,
    async add(given) {
      const known = await marks();
      const fresh = given.filter((mark) => !known.has(mark));
      if (fresh.length === 0) return;
      // A torn last line is none; the next one begins on a line of its own.
      await appendFile(path, `\n${fresh.join('\n')}\n`, { mode: 0o600, flush: true });
    },
  };
}
