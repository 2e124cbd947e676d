import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';

const FLAGS = [
  '--headless=new',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-features=Translate,OptimizationHints,MediaRouter',
  '--password-store=basic',
];

export interface Chromium {
  /** SIGKILL to all of it at once, as when the battery is pulled. */
  kill(): Promise<void>;
  /** In order: everything is written. */
  close(): Promise<void>;
}

/** A browser on a profile folder, showing one page; nothing of it outlives `kill` or `close`. */
export function startChromium(profile: string, address: string, more: string[] = []): Chromium {
  const executable = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';
  const child: ChildProcess = spawn(
    executable,
    [...FLAGS, ...more, `--user-data-dir=${profile}`, address],
    { stdio: 'ignore', detached: true },
  );
  const end = async (signal: 'SIGKILL' | 'SIGTERM'): Promise<void> => {
    if (!child.pid || child.exitCode !== null || child.signalCode !== null) return;
    const exit = once(child, 'exit');
    // To the group for a kill: renderers go with it. In order only the browser itself is told.
    process.kill(signal === 'SIGKILL' ? -child.pid : child.pid, signal);
    await exit;
  };
  return { kill: () => end('SIGKILL'), close: () => end('SIGTERM') };
}
