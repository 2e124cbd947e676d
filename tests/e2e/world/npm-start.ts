import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { freePort } from './server.ts';

const ROOT = path.resolve(import.meta.dirname, '../../..');

/** The server as `npm start` runs it, on a data folder of one's own that is empty. */
export interface StartedServer {
  address: string;
  /** The one-time link that the first start prints. */
  setupLink: string;
  dispose(): Promise<void>;
}

export async function npmStart(): Promise<StartedServer> {
  const dataFolder = await mkdtemp(path.join(os.tmpdir(), 'mappe-e2e-start-'));
  const port = await freePort();
  const script = path.join(ROOT, 'scripts', 'serve.mjs');
  const child = spawn(
    process.execPath,
    [script, 'start', '--port', String(port), '--data', dataFolder],
    { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  const exit = once(child, 'exit');
  let output = '';
  const printed = new Promise<string>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => {
        output += chunk.toString();
        const link = /https?:\S+\/einrichten#\S+/.exec(output)?.[0];
        if (link) resolve(link);
      });
    void exit.then(() => reject(new Error(`The server ended by itself:\n${output}`)));
  });
  const setupLink = await printed;
  return {
    address: new URL(setupLink).origin,
    setupLink,
    async dispose() {
      // The script hands the signal on to the server and ends with it.
      child.kill('SIGTERM');
      await exit;
      await rm(dataFolder, { recursive: true, force: true });
    },
  };
}
