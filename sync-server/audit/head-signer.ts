import { closeSync, existsSync, fsyncSync, openSync, renameSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { AuditLog } from './audit.ts';
import { headLine, readHead, signHead, type SignedHead } from './head.ts';
import { OLD_KEY_FILE, openSigningKey, readSigningKey, type SigningKey } from './signing-key.ts';

/** The newest signed head, beside the log: a log that is shorter was cut. In no backup. */
export const HEAD_FILE = 'audit-head.json';

/** Milliseconds between two signatures, where anything was written. */
const TURN = 600_000;

export interface HeadSignerDeps {
  audit: AuditLog;
  /** The data folder, which has the key. */
  folder: string;
  now: () => number;
}

export interface HeadSigner {
  /** Signs what was written since the last time. */
  sign(): Promise<void>;
  /** The head that lies beside the log; null where nothing was signed yet. */
  newest(): SignedHead | null;
  /** Signs the end as it is now, to be kept elsewhere. */
  export(): Promise<SignedHead>;
  /** Signs once more, and never again. */
  stop(): Promise<void>;
}

/** Signs the end of the chain now and then, in a line of its own and beside the log. */
export async function startHeadSigner(deps: HeadSignerDeps): Promise<HeadSigner> {
  const { audit, folder, now } = deps;
  /** Number of the newest signed record, and of the line that says so. */
  let [signed, told] = [0, 0];
  let key: SigningKey | null = null;

  async function sign(): Promise<void> {
    const end = await audit.end();
    if (end.no === 0 || end.no === told || end.no === signed) return;
    key ??= await introduce(deps);
    const head = signHead(key, await audit.end(), now());
    await audit.append([headLine(head)]);
    const after = await audit.end();
    keepHead(folder, JSON.stringify(signHead(key, after, now()), null, 2));
    [signed, told] = [head.no, after.no];
  }

  // A full disk, a CouchDB that is away: the next turn signs what this one could not.
  const turn = (): Promise<void> => sign().catch(() => undefined);
  await turn();
  const timer = setInterval(() => void turn(), TURN).unref();
  return {
    sign,
    newest() {
      const head = readHead(join(folder, HEAD_FILE));
      return typeof head === 'object' ? head : null;
    },
    async export() {
      key ??= await introduce(deps);
      return signHead(key, await audit.end(), now());
    },
    async stop() {
      clearInterval(timer);
      await turn();
    },
  };
}

/** The folder's key; a line names it where the chain does not know it yet, vouched for by the last. */
async function introduce({ audit, folder }: HeadSignerDeps): Promise<SigningKey> {
  const key = openSigningKey(folder);
  const last = readHead(join(folder, HEAD_FILE));
  if (typeof last === 'object' && last.publicKey === key.publicKey) return key;
  const before = existsSync(join(folder, OLD_KEY_FILE))
    ? readSigningKey(folder, OLD_KEY_FILE)
    : null;
  await audit.append([
    {
      action: 'signing-key',
      actor: null,
      subject: key.publicKey,
      ...(before ? { rev: before.publicKey, detail: before.sign(vouching(key.publicKey)) } : {}),
    },
  ]);
  return key;
}

/** What an old key signs for a new one. */
export const vouching = (publicKey: string): string => `mappe-audit-key:1:${publicKey}`;

function keepHead(folder: string, text: string): void {
  const path = join(folder, HEAD_FILE);
  const file = openSync(`${path}.part`, 'w', 0o600);
  writeSync(file, text);
  fsyncSync(file);
  closeSync(file);
  renameSync(`${path}.part`, path);
}
