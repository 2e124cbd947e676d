import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'mappe-process-'));
  await writeFile(path.join(folder, 'file'), 'no certificate');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Words in the table that stand for paths below the folder. */
const PLACES: Readonly<Record<string, string>> = {
  FILE: 'file',
  DATA: 'tls',
  UNDER_FILE: 'file/below',
};

interface Ended {
  code: number | null;
  out: string;
  error: string;
}

function run(args: string[], env: Record<string, string> = {}) {
  const child = spawn(process.execPath, ['sync-server/main.ts', ...args], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const texts = { out: '', error: '' };
  child.stdout.on('data', (part: Buffer) => (texts.out += part.toString()));
  child.stderr.on('data', (part: Buffer) => (texts.error += part.toString()));
  const ended = once(child, 'close').then(([code]): Ended => ({ code: code as number, ...texts }));
  return { child, ended, texts };
}

describe('the server as a process', () => {
  it.each<[string[], Record<string, string>, RegExp]>([
    [['--port', 'abc'], {}, /^Port .*„abc“/],
    [['--port', '70000'], {}, /^Port .*„70000“/],
    [[], { MAPPE_PORT: 'x' }, /^Port .*„x“/],
    [['--address', 'mappe.example'], {}, /^Öffentliche Adresse/],
    [['--address', 'https://mappe.example/pfad'], {}, /^Öffentliche Adresse/],
    [['--tls-cert', 'x.pem'], {}, /^TLS: Zertifikat .* gehören zusammen/],
    [['--tls-cert', 'none.pem', '--tls-key', 'none.pem'], {}, /^TLS: Die Datei „none.pem“/],
    [['--tls-cert', 'FILE', '--tls-key', 'FILE', '--data', 'DATA'], {}, /^TLS: .* kein PEM/],
    [['--data', 'UNDER_FILE'], {}, /^Datenordner/],
    [['--data', ''], {}, /^Datenordner/],
    [['--host', '192.0.2.1', '--data', 'DATA'], {}, /^Auf „192.0.2.1“, Port 8080 /],
    [[], { MAPPE_TRUST_PROXY: 'true' }, /^Proxy .*„true“/],
    [['--odd', '1'], {}, /^Unbekannte Einstellung: --odd/],
    [['odd'], {}, /^Unbekannte Einstellung: odd/],
  ])('refuses %j %j with one line and code 2', async (args, env, line) => {
    const real = args.map((arg) => (PLACES[arg] ? path.join(folder, PLACES[arg]) : arg));
    const { code, out, error } = await run(real, env).ended;
    expect({ code, out }).toMatchObject({ code: 2 });
    expect(error).toMatch(line);
    expect(error.trim().split('\n')).toHaveLength(1);
  });

  it('explains its settings', async () => {
    const { code, out } = await run(['--help']).ended;
    expect(code).toBe(0);
    for (const name of ['--data', 'MAPPE_PORT', '--tls-key', 'MAPPE_ADDRESS'])
      expect(out).toContain(name);
  });

  it('prints the setup link, keeps its folder to itself, and stops in order', async () => {
    const data = path.join(folder, 'data');
    const first = run(['--port', '0', '--data', data, '--address', 'https://mappe.example']);
    await expect
      .poll(() => first.texts.out, { timeout: 20_000 })
      .toMatch(/https:\/\/mappe\.example\/einrichten#[\w-]{43}\n/);
    const second = await run(['--port', '0', '--data', data]).ended;
    expect(second).toMatchObject({ code: 2 });
    expect(second.error).toMatch(/wird schon von einem laufenden Server benutzt/);
    first.child.kill('SIGTERM');
    expect(await first.ended).toMatchObject({ code: 0, error: '' });
  });

  it('is a failure when it is killed, so that whoever watches starts it again', async () => {
    const dir = path.join(folder, 'engine');
    const options = ['scripts/serve.mjs', 'engine', '--port', '0', '--dir', dir];
    const starter = spawn(process.execPath, options, { stdio: ['ignore', 'pipe', 'inherit'] });
    const ended = once(starter, 'close');
    await once(starter.stdout, 'data');
    const children = `/proc/${String(starter.pid)}/task/${String(starter.pid)}/children`;
    process.kill(Number((await readFile(children, 'utf8')).trim()), 'SIGKILL');
    expect(await ended).toEqual([1, null]);
  });

  it('says which port is taken', async () => {
    const other = createServer().listen(0, 'localhost');
    await once(other, 'listening');
    const address = other.address();
    const port = typeof address === 'object' && address ? String(address.port) : '';
    const { code, error } = await run(['--port', port, '--data', path.join(folder, 'd2')]).ended;
    other.close();
    expect(code).toBe(2);
    expect(error).toBe(`Port ${port} ist schon belegt (--port, MAPPE_PORT).\n`);
  });
});
