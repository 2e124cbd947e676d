import { readFileSync } from 'node:fs';
import { Decrypter, Encrypter } from 'age-encryption';
import { fail, type Outcome } from '../config-outcome.ts';
import { backupMessages as messages } from './messages.de.ts';

/** Characters of a passphrase, at least: whoever finds the file can try for ever. */
const SHORTEST = 16;

/** What a backup is locked with: a passphrase, or an age key whose secret half is elsewhere. */
export type BackupKey =
  | { kind: 'passphrase'; passphrase: string; scryptWorkFactor?: number }
  | { kind: 'recipient'; recipient: string }
  | { kind: 'identity'; identity: string };

/** Reads the key from a file, or from the environment; never from an argument, which all can see. */
export function readKey(
  file: string | undefined,
  environment: Readonly<Record<string, string | undefined>>,
): Outcome<BackupKey> {
  const text = file === undefined ? environment.MAPPE_BACKUP_KEY : readText(file);
  if (text === null) return fail(messages.keyUnreadable(file ?? ''));
  // As `age-keygen` writes it, a key file begins with comments.
  const lines = (text ?? '').split('\n').map((line) => line.trim());
  const key = lines.find((line) => line !== '' && !line.startsWith('#')) ?? '';
  if (key === '') return fail(messages.keyMissing);
  if (key.startsWith('age1')) return { ok: true, value: { kind: 'recipient', recipient: key } };
  if (key.startsWith('AGE-SECRET-KEY-'))
    return { ok: true, value: { kind: 'identity', identity: key } };
  if (key.length < SHORTEST) return fail(messages.keyShort(SHORTEST));
  return { ok: true, value: { kind: 'passphrase', passphrase: key } };
}

export function encrypterFor(key: BackupKey): Outcome<Encrypter> {
  if (key.kind === 'identity') return fail(messages.keyOpensOnly);
  return prepared(new Encrypter(), (encrypter) => {
    if (key.kind === 'recipient') encrypter.addRecipient(key.recipient);
    else encrypter.setPassphrase(key.passphrase);
    if (key.kind === 'passphrase' && key.scryptWorkFactor !== undefined)
      encrypter.setScryptWorkFactor(key.scryptWorkFactor);
  });
}

export function decrypterFor(key: BackupKey): Outcome<Decrypter> {
  if (key.kind === 'recipient') return fail(messages.keyLocksOnly);
  return prepared(new Decrypter(), (decrypter) => {
    if (key.kind === 'identity') decrypter.addIdentity(key.identity);
    else decrypter.addPassphrase(key.passphrase);
  });
}

/** The library throws where a key is none. */
function prepared<T>(tool: T, prepare: (tool: T) => void): Outcome<T> {
  try {
    prepare(tool);
    return { ok: true, value: tool };
  } catch {
    return fail(messages.keyOdd);
  }
}

function readText(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}
