import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';

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
  '--remote-debugging-port=0',
];

const PORT_FILE = 'DevToolsActivePort';
/** For a browser that has trouble closing, in milliseconds. */
const CLOSE_MS = 10_000;

export interface Chromium {
  /** SIGKILL to all of it at once, as when the battery is pulled. */
  kill(): Promise<void>;
  /** In order: everything is written. */
  close(): Promise<void>;
}

/** A browser on a profile folder, showing one page; nothing of it outlives `kill` or `close`. */
export function startChromium(profile: string, address: string, more: string[] = []): Chromium {
  const executable = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';
  rmSync(path.join(profile, PORT_FILE), { force: true });
  const child: ChildProcess = spawn(
    executable,
    [...FLAGS, ...more, `--user-data-dir=${profile}`, address],
    { stdio: 'ignore', detached: true },
  );
  const end = async (how: () => void | Promise<void>): Promise<void> => {
    if (!child.pid || child.exitCode !== null || child.signalCode !== null) return;
    const exit = once(child, 'exit');
    await Promise.race([how(), exit]);
    await exit;
  };
  const kill = (): Promise<void> =>
    end(() => {
      // To the group: renderers go with it.
      if (child.pid) process.kill(-child.pid, 'SIGKILL');
    });
  return {
    kill,
    async close() {
      const stuck = setTimeout(() => void kill(), CLOSE_MS);
      await end(() => askToClose(profile).catch(kill));
      clearTimeout(stuck);
    },
  };
}

/** As a person closes it: a signal alone would not wait for what is to be written. */
async function askToClose(profile: string): Promise<void> {
  const [port, target] = (await readFile(path.join(profile, PORT_FILE), 'utf8')).split('\n');
  const socket = new WebSocket(`ws://127.0.0.1:${port ?? ''}${target ?? ''}`);
  await once(socket, 'open');
  socket.send(JSON.stringify({ id: 1, method: 'Browser.close' }));
}
