import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';

export interface EngineProcess {
  /** `http://127.0.0.1:port`, without a slash at the end. */
  readonly address: string;
  /** As a power cut would end it. */
  kill(): Promise<void>;
  stop(): Promise<void>;
}

/** The project's own bare protocol server as a process of its own, on a free port. */
export async function startEngine(folder: string): Promise<EngineProcess> {
  const child = spawn(
    process.execPath,
    ['sync-server/engine-main.ts', '--port', '0', '--dir', folder],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  );
  const address = await firstLine(child);
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const exited = once(child, 'exit');
    child.kill(signal);
    await exited;
  };
  return {
    address: address.replace(/\/$/, ''),
    kill: () => end('SIGKILL'),
    stop: () => end('SIGTERM'),
  };
}

async function firstLine(child: ChildProcess): Promise<string> {
  let text = '';
  child.stderr?.on('data', (part: Buffer) => (text += part.toString()));
  return new Promise((resolve, reject) => {
    child.stdout?.on('data', (part: Buffer) => {
      const line = part.toString().trim();
      if (line.startsWith('http')) resolve(line);
    });
    child.once('exit', (code) => reject(new Error(`engine ended with ${code}: ${text}`)));
  });
}
