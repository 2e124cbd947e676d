import { existsSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { HEAD_FILE } from './head-signer.ts';
import { readHead, signHead, type SignedHead } from './head.ts';
import { inspect, type Flaw, type Report } from './inspect.ts';
import { lineOf } from './line.ts';
import { auditMessages as messages, flawText } from './messages.de.ts';
import { readSigningKey } from './signing-key.ts';
import { openBackupSource, openSource, type Source } from './source.ts';
import { judgeBackup } from './signed-backup.ts';
import { fail, type Outcome } from '../config-outcome.ts';

/** Lines of result; false: something was changed. */
interface Done {
  lines: string[];
  good: boolean;
  /** What is wrong, where the lines are for a program. */
  warning?: string[];
}

const OPTIONS = {
  data: { type: 'string' },
  out: { type: 'string' },
  head: { type: 'string' },
  after: { type: 'string' },
  backup: { type: 'string' },
  'key-file': { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

type Given = ReturnType<typeof readArguments> & object;

type Environment = Readonly<Record<string, string | undefined>>;

/** What a process says and ends with: 0 good, 1 something was changed, 2 not done. */
export interface Said {
  code: number;
  out: string;
  error: string;
}

/** `npm run audit:export`, `:verify`, `:lines`: these arguments begin with the word after the colon. */
export async function runAudit(args: readonly string[], environment: Environment): Promise<Said> {
  // One line for whatever the machine refuses: a folder without permission, a file that is none.
  const outcome = await run(args, environment).catch((error: unknown) => {
    const { code, message } = error as { code?: unknown; message?: unknown };
    return fail(messages.broke(typeof code === 'string' ? code : String(message)));
  });
  if (!outcome.ok) return { code: 2, out: '', error: `${outcome.message}\n` };
  const { lines, good, warning = [] } = outcome.value;
  const text = (all: readonly string[]): string => all.map((line) => `${line}\n`).join('');
  return { code: good ? 0 : 1, out: text(lines), error: text(warning) };
}

async function run(args: readonly string[], environment: Environment): Promise<Outcome<Done>> {
  const given = readArguments(args);
  if (!given) return fail(messages.help);
  const [task] = given.positionals;
  const { values } = given;
  if (values.help === true) return { ok: true, value: { lines: [messages.help], good: true } };
  if (task === 'export') return exportHead(values, environment);
  if (task === 'lines') return tellLines(values, environment);
  return task === 'verify' ? verify(values, environment) : fail(messages.help);
}

async function exportHead(
  { data, out }: Given['values'],
  environment: Environment,
): Promise<Outcome<Done>> {
  const folder = data ?? environment.MAPPE_DATA;
  if (!folder) return fail(messages.whichData);
  if (out === undefined) return fail(messages.help);
  if (existsSync(out)) return fail(messages.exists(out));
  const key = readSigningKey(folder);
  if (!key) return fail(messages.noKey(folder));
  const source = await openSource(folder, environment);
  if (!source.ok) return source;
  const report = await inspected(source.value, ownHeads(folder));
  // What is broken is not signed: a signature says that it was whole.
  if (report.flaw) return bad(report);
  if (report.end.no === 0) return fail(messages.empty);
  const head = signHead(key, report.end, Date.now());
  const file = await open(out, 'wx', 0o644);
  await file.writeFile(`${JSON.stringify(head, null, 2)}\n`);
  await file.sync();
  await file.close();
  return { ok: true, value: { lines: [messages.exported(out, head)], good: true } };
}

/** For a log processor elsewhere; what is behind a break is not told. */
async function tellLines(
  { data, after = '0' }: Given['values'],
  environment: Environment,
): Promise<Outcome<Done>> {
  const folder = data ?? environment.MAPPE_DATA;
  if (!folder) return fail(messages.whichData);
  if (!/^\d{1,15}$/.test(after)) return fail(messages.help);
  const source = await openSource(folder, environment);
  if (!source.ok) return source;
  const lines: string[] = [];
  try {
    const walked = await source.value.walk((record) => {
      if (record.no > Number(after)) lines.push(lineOf(record));
    });
    if (walked.ok) return { ok: true, value: { lines, good: true } };
    const flaw: Flaw = { kind: 'broken', no: walked.brokenAt, found: walked.found };
    return { ok: true, value: { lines, good: false, warning: [messages.bad, flawText(flaw)] } };
  } finally {
    await source.value.close();
  }
}

async function verify(values: Given['values'], environment: Environment): Promise<Outcome<Done>> {
  const { data = environment.MAPPE_DATA, backup, head } = values;
  const given = head === undefined ? null : readHead(head);
  if (given === 'missing') return fail(messages.headMissing(head ?? ''));
  if (given === 'odd') return fail(messages.headOdd(head ?? ''));
  if (backup !== undefined) {
    const source = await openBackupSource(backup, values['key-file'], environment);
    if (!source.ok) return source;
    const { manifest } = source.value;
    // A head from after the backup was made says nothing about it.
    const heads = given && given.no <= source.value.records ? [given] : [];
    const report = await inspected(source.value, heads);
    const judged = judgeBackup(backup, manifest, report, given, data ?? null);
    return {
      ok: true,
      value: {
        lines: [...linesOf(report, heads.length > 0), ...judged.lines],
        good: !report.flaw && judged.good,
      },
    };
  }
  if (data === undefined || data === '') return fail(messages.whichData);
  const source = await openSource(data, environment);
  if (!source.ok) return source;
  const report = await inspected(source.value, [...(given ? [given] : []), ...ownHeads(data)]);
  return { ok: true, value: { lines: linesOf(report, given !== null), good: !report.flaw } };
}

function ownHeads(folder: string): SignedHead[] {
  const own = readHead(join(folder, HEAD_FILE));
  return typeof own === 'object' ? [own] : [];
}

async function inspected(source: Source, heads: readonly SignedHead[]): Promise<Report> {
  try {
    return await inspect(source.walk, heads);
  } finally {
    await source.close();
  }
}

function linesOf(report: Report, compared: boolean): string[] {
  const { flaw, end, signedNo, keys } = report;
  if (flaw) return [messages.bad, flawText(flaw)];
  const more = keys.map(messages.key);
  return [
    messages.good(end.no),
    messages.signed(signedNo, end.no),
    ...more,
    ...(compared ? [] : [messages.noHead]),
  ];
}

const bad = (report: Report): Outcome<Done> => ({
  ok: true,
  value: { lines: linesOf(report, true), good: false },
});

function readArguments(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
  } catch {
    return null;
  }
}
