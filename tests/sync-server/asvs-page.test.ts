import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = path.resolve(import.meta.dirname, '../..');
const read = (name: string): string => readFileSync(path.join(ROOT, name), 'utf8');
const page = read('docs/asvs.md');

/** Numbers of OWASP ASVS 5.0.0; `1.2.1-5` stands for five of them. */
const LEVEL_1 = `
  1.2.1-5 1.3.1-2 1.5.1 2.1.1 2.2.1-2 2.3.1 3.2.1-2 3.3.1 3.4.1-2 3.5.1-3 4.1.1 4.4.1 5.2.1-2 5.3.1-2
  6.1.1 6.2.1-8 6.3.1-2 6.4.1-2 7.2.1-4 7.4.1-2 8.1.1 8.2.1-2 8.3.1 9.1.1-3 9.2.1 10.4.1-5 11.3.1-2
  11.4.1 12.1.1 12.2.1-2 13.4.1 14.2.1 14.3.1 15.1.1 15.2.1 15.3.1`;
const LEVEL_2 = `
  1.1.1-2 1.2.6-9 1.3.3-11 1.4.1-3 1.5.2 2.1.2-3 2.2.3 2.3.2-4 2.4.1 3.3.2-4 3.4.3-6 3.5.4-5 3.7.1-2
  4.1.2-3 4.2.1 4.3.1-2 4.4.2-4 5.1.1 5.2.3 5.4.1-3 6.1.2-3 6.2.9-12 6.3.3-4 6.4.3-4 6.5.1-5 6.6.1-3
  6.8.1-4 7.1.1-3 7.3.1-2 7.4.3-5 7.5.1-2 7.6.1-2 8.1.2 8.2.3 8.4.1 9.2.2-4 10.1.1-2 10.2.1-2
  10.3.1-4 10.4.6-11 10.5.1-5 10.6.1-2 10.7.1-3 11.1.1-2 11.2.1-3 11.3.3 11.4.2-4 11.5.1 11.6.1
  12.1.2-3 12.3.1-4 13.1.1 13.2.1-5 13.3.1-2 13.4.2-5 14.1.1-2 14.2.2-4 14.3.2-3 15.1.2-3 15.2.2-3
  15.3.2-7 16.1.1 16.2.1-5 16.3.1-4 16.4.1-3 16.5.1-3 17.1.1 17.2.1-4 17.3.1-2`;

function numbersOf(text: string): string[] {
  return text
    .trim()
    .split(/\s+/)
    .flatMap((range) => {
      const [, section = '', first = '', last = first] =
        /^(.*\.)(\d+)(?:-(\d+))?$/.exec(range) ?? [];
      const count = Number(last) - Number(first) + 1;
      return Array.from({ length: count }, (_, n) => `${section}${Number(first) + n}`);
    });
}

const STATES = ['erfüllt', 'nicht erfüllt', 'entfällt'];

interface Row {
  /** As `1.2.4 (1)`. */
  numbers: string[];
  state: string;
  evidence: string;
}

const rows: Row[] = [...page.matchAll(/^\| (\d[^|]*\([12]\)) *\|[^|]*\|([^|]*)\|(.*)\|$/gm)].map(
  ([, numbers = '', state = '', evidence = '']) => ({
    numbers: numbers.trim().split(', '),
    state: state.trim(),
    evidence: evidence.trim(),
  }),
);
const filesIn = (text: string): string[] =>
  [
    ...text.matchAll(/`((?:src|tests|sync-server|docs|scripts)\/[^`\s]+|[\w.]+\.(?:json|js))`/g),
  ].map(([, name = '']) => name);

describe('docs/asvs.md', () => {
  it('has every requirement of levels 1 and 2 once, at its level', () => {
    const [first, second] = [numbersOf(LEVEL_1), numbersOf(LEVEL_2)];
    expect([first.length, second.length]).toEqual([70, 183]);
    const wanted = [...first.map((one) => `${one} (1)`), ...second.map((one) => `${one} (2)`)];
    expect(rows.flatMap(({ numbers }) => numbers).sort()).toEqual(wanted.sort());
  });

  it('judges each with one of three words, shows what is met, and gives a reason for the rest', () => {
    for (const { numbers, state, evidence } of rows) {
      expect([numbers, STATES.includes(state)]).toEqual([numbers, true]);
      if (state === 'erfüllt') expect([numbers, filesIn(evidence)]).not.toEqual([numbers, []]);
      else expect([numbers, evidence.length > 10]).toEqual([numbers, true]);
    }
  });

  it('names no file that is not there', () => {
    const named = filesIn(page);
    expect(named.length).toBeGreaterThan(150);
    expect(named.filter((name) => !existsSync(path.join(ROOT, name)))).toEqual([]);
  });

  it('counts right', () => {
    for (const state of STATES) {
      const of = (level: number) =>
        rows
          .filter((row) => row.state === state)
          .flatMap(({ numbers }) => numbers.filter((one) => one.endsWith(`(${level})`))).length;
      const told = new RegExp(`^\\| ${state} +\\| (\\d+) +\\| (\\d+) +\\| (\\d+) +\\|$`, 'm').exec(
        page,
      );
      expect([state, ...(told ?? []).slice(1).map(Number)]).toEqual([
        state,
        of(1),
        of(2),
        of(1) + of(2),
      ]);
    }
  });
});

/** Sources of app and server, without tests. */
const sources = ['src', 'sync-server']
  .flatMap((folder) =>
    readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map(
      (name) => `${folder}/${name}`,
    ),
  )
  .filter((name) => /\.(ts|svelte)$/.test(name) && !/\.test\.ts$/.test(name));
const containing = (pattern: RegExp): string[] =>
  sources.filter((name) => pattern.test(read(name)));

describe('app and server', () => {
  it('start no program', () => {
    expect(containing(/child_process/)).toEqual([]);
  });

  it('make no code of text', () => {
    expect(containing(/\beval\(|new Function\(|\{@html/)).toEqual([]);
  });

  it('make no regular expression of what was entered', () => {
    expect(containing(/new RegExp\(/)).toEqual([
      'src/lib/domain/id.ts',
      'src/lib/i18n/format-phone.ts',
    ]);
  });

  it('ask nobody but the CouchDB that was set, and mind every certificate', () => {
    const asking = containing(/\bfetch\(|node:https|undici/);
    expect(asking.filter((name) => name.startsWith('sync-server/'))).toEqual([
      'sync-server/engine/couchdb/client.ts',
    ]);
    expect(containing(/rejectUnauthorized|NODE_TLS_REJECT/)).toEqual([]);
  });

  it('conceal a passphrase while it is typed, and take it from a clipboard or a manager', () => {
    const field = read('src/lib/ui/PassphraseField.svelte');
    expect(field).toContain("type={shown ? 'text' : 'password'}");
    expect(field).toContain('{autocomplete}');
    expect(field).not.toMatch(/onpaste|onbeforeinput/);
    expect(containing(/type="password"/)).toEqual([]);
  });
});
