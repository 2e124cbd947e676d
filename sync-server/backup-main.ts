import { parseArgs } from 'node:util';
import packageJson from '../package.json' with { type: 'json' };
import { isSignedBy } from './audit/signing-key.ts';
import { readKey } from './backup/key.ts';
import { markCouchRestored } from './backup/mark.ts';
import { signedText, type Manifest } from './backup/manifest.ts';
import { readBackup } from './backup/read.ts';
import { restoreBackup } from './backup/restore.ts';
import { writeBackup } from './backup/write.ts';
import { fail, type Outcome } from './config-outcome.ts';
import { backupMessages as messages } from './backup/messages.de.ts';

/** A line of result; false: done, but with something that must be looked at. */
interface Done {
  line: string;
  good: boolean;
}

const OPTIONS = {
  data: { type: 'string' },
  to: { type: 'string' },
  from: { type: 'string' },
  check: { type: 'string' },
  erased: { type: 'string' },
  'key-file': { type: 'string' },
  'mark-restored': { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** `npm run backup`, `npm run restore`: what to do follows from which files are named. */
async function run(): Promise<Outcome<Done>> {
  const given = readArguments();
  if (!given.ok) return given;
  const { data = process.env.MAPPE_DATA, to, from, check, help } = given.value;
  const named = [to, from, check].filter((path) => path !== undefined);
  if (help === true) return { ok: true, value: { line: messages.help, good: true } };
  const couchdb = process.env.MAPPE_ENGINE === 'couchdb';
  if (given.value['mark-restored'] === true && named.length === 0) {
    if (!couchdb) return fail(messages.markCouchOnly);
    const marked = await markCouchRestored(process.env, Date.now);
    return marked.ok ? { ok: true, value: { line: messages.marked, good: true } } : marked;
  }
  // A check reads a file and nothing else.
  if (couchdb && check === undefined) return fail(messages.notForCouch);
  if (named.length !== 1) return fail(messages.help);
  const key = readKey(given.value['key-file'], process.env);
  if (!key.ok) return key;
  const started = performance.now();
  const seconds = (): string =>
    ((performance.now() - started) / 1000).toLocaleString('de-DE', { maximumFractionDigits: 1 });
  if (check !== undefined) {
    const read = await readBackup(check, key.value, drain);
    return read.ok ? done(messages.good(check, at(read.value)), read.value) : read;
  }
  if (data === undefined || data === '') return fail(messages.whichData);
  if (from !== undefined) {
    const { erased } = given.value;
    const read = await restoreBackup({
      ...{ from, data, key: key.value, now: Date.now },
      ...(erased === undefined ? {} : { erased }),
    });
    const more = erased === undefined ? `\n${messages.erasedAgain}` : '';
    return read.ok ? done(messages.restored(data, at(read.value)) + more, read.value) : read;
  }
  const { version } = packageJson;
  const written = await writeBackup({ data, to: to ?? '', key: key.value, version, now: Date.now });
  if (!written.ok) return written;
  const { manifest, bytes } = written.value;
  const megabytes = (bytes / 1e6).toLocaleString('de-DE', { maximumFractionDigits: 1 });
  const line = messages.written(to ?? '', manifest.files.length, megabytes, seconds());
  return done(line, manifest);
}

function done(line: string, manifest: Manifest): Outcome<Done> {
  const { audit, signature } = manifest;
  const whole = 'records' in audit;
  const more = whole ? messages.auditGood(audit.records) : messages.auditBroken(audit.brokenAt);
  const { publicKey = '' } = signature ?? {};
  const genuine =
    signature === undefined || isSignedBy(publicKey, signedText(manifest), signature.signature);
  const lines = genuine ? [line, more] : [line, more, messages.edited];
  return { ok: true, value: { line: lines.join('\n'), good: whole && genuine } };
}

const at = ({ startedAt }: Manifest): string =>
  new Date(startedAt).toLocaleString('de-DE', {
    timeZone: 'Europe/Berlin',
    dateStyle: 'medium',
    timeStyle: 'medium',
  });

async function drain(_name: string, body: AsyncIterable<Uint8Array>): Promise<void> {
  for await (const part of body) if (part.length === 0) return;
}

function readArguments() {
  try {
    return { ok: true as const, value: parseArgs({ options: OPTIONS }).values };
  } catch {
    return fail(messages.help);
  }
}

/** One line for whatever the machine refuses: a full disk, a folder without permission. */
const outcome = await run().catch((error: unknown) => {
  const { code, message } = error as { code?: unknown; message?: unknown };
  return fail(messages.broke(typeof code === 'string' ? code : String(message)));
});
if (outcome.ok) process.stdout.write(`${outcome.value.line}\n`);
else process.stderr.write(`${outcome.message}\n`);
process.exitCode = outcome.ok ? (outcome.value.good ? 0 : 1) : 2;
