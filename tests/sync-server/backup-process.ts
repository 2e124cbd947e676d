import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** Runs backup or restore as the process that an operator starts. */
export async function runBackup(
  args: readonly string[],
  key: string,
  environment: Readonly<Record<string, string>> = {},
): Promise<{ code: number; out: string; error: string }> {
  const child = spawn(process.execPath, ['sync-server/backup-main.ts', ...args], {
    env: { ...process.env, ...environment, MAPPE_BACKUP_KEY: key },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const texts = { out: '', error: '' };
  child.stdout.on('data', (part: Buffer) => (texts.out += part.toString()));
  child.stderr.on('data', (part: Buffer) => (texts.error += part.toString()));
  const [code] = (await once(child, 'close')) as [number];
  return { code, ...texts };
}
