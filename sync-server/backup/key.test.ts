import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { decrypterFor, encrypterFor, readKey, type BackupKey } from './key.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mappe-key-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const fromEnvironment = (text: string) => readKey(undefined, { MAPPE_BACKUP_KEY: text });
const told = (outcome: { ok: true } | { ok: false; message: string }) =>
  outcome.ok ? 'ok' : outcome.message;

it('is read from a file before the environment, past the comments of age-keygen', async () => {
  const identity = await generateX25519Identity();
  const file = join(folder, 'key.txt');
  writeFileSync(file, `# created: today\n# public key: age1…\n${identity}\n`);
  const read = readKey(file, { MAPPE_BACKUP_KEY: 'another one that is long' });
  expect(read).toEqual({ ok: true, value: { kind: 'identity', identity } });
});

it.each([
  ['', /fehlt/],
  ['# only a comment', /fehlt/],
  ['fifteen letters', /mindestens 16 Zeichen/],
])('%j is none', (text, said) => {
  expect(told(fromEnvironment(text))).toMatch(said);
});

it('that cannot be read is told with its file', () => {
  expect(told(readKey(join(folder, 'none'), {}))).toMatch(/none“ lässt sich nicht lesen/);
});

it('of one half does only its half', async () => {
  const identity = await generateX25519Identity();
  const recipient = await identityToRecipient(identity);
  expect(told(encrypterFor({ kind: 'identity', identity }))).toMatch(/öffnet nur/);
  expect(told(decrypterFor({ kind: 'recipient', recipient }))).toMatch(/sichert nur/);
  expect(told(encrypterFor({ kind: 'recipient', recipient: 'age1x' }))).toMatch(/kein gültiger/);
});

it('as a passphrase opens what it locked', async () => {
  const key: BackupKey = { kind: 'passphrase', passphrase: 'fünf Erlen', scryptWorkFactor: 4 };
  const [locks, opens] = [encrypterFor(key), decrypterFor(key)];
  if (!locks.ok || !opens.ok) throw new Error('no key');
  const sealed = await locks.value.encrypt('Haddad');
  expect(await opens.value.decrypt(sealed, 'text')).toBe('Haddad');
});
