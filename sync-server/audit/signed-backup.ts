import { signedText, type Manifest } from '../backup/manifest.ts';
import type { SignedHead } from './head.ts';
import type { Report } from './inspect.ts';
import { auditMessages as messages } from './messages.de.ts';
import { isSignedBy, readSigningKey } from './signing-key.ts';

/**
 * Whether a backup is as the server wrote it: its manifest has the checksum of every file and the
 * server's signature, whose key is in no backup. `head` or `folder` say which key that is.
 */
export function judgeBackup(
  file: string,
  manifest: Manifest,
  { flaw, keys }: Report,
  head: SignedHead | null,
  folder: string | null,
): { lines: string[]; good: boolean } {
  const { signature } = manifest;
  if (!signature) return { lines: [messages.backupUnsigned], good: head === null };
  if (!isSignedBy(signature.publicKey, signedText(manifest), signature.signature))
    return { lines: [messages.backupForged], good: false };
  const own = folder === null ? null : readSigningKey(folder);
  const trusted = [head?.publicKey, own?.publicKey].filter((key) => key !== undefined);
  if (trusted.length === 0)
    return { lines: [messages.backupUnchecked(signature.publicKey)], good: true };
  // A key from before the last change of keys: what the head covers tells of it.
  const earlier = flaw ? [] : keys.filter(({ no }) => head !== null && no <= head.no);
  const known = [...trusted, ...earlier.map(({ publicKey }) => publicKey)];
  return known.includes(signature.publicKey)
    ? { lines: [messages.backupGood(file, manifest.finishedAt)], good: true }
    : { lines: [messages.backupForeign(signature.publicKey)], good: false };
}
