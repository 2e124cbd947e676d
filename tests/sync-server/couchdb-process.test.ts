import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startTroubledCouch, type TroubledCouch } from './troubled-couch.ts';

let folder: string;
let couch: TroubledCouch;
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'mappe-couch-process-'));
  couch = await startTroubledCouch();
});
afterEach(async () => {
  await couch.stop();
  await rm(folder, { recursive: true, force: true });
});

function run() {
  const url = couch.address.replace('//', '//gate:geheim@');
  const args = ['sync-server/main.ts', '--port', '0', '--data', folder, '--engine', 'couchdb'];
  const child = spawn(process.execPath, args, {
    env: { ...process.env, COUCHDB_URL: url },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const texts = { out: '', error: '' };
  child.stdout.on('data', (part: Uint8Array) => (texts.out += new TextDecoder().decode(part)));
  child.stderr.on('data', (part: Uint8Array) => (texts.error += new TextDecoder().decode(part)));
  const ended = once(child, 'close').then(([code]) => ({ code: code as number, ...texts }));
  return { child, ended, texts };
}

describe('the server as a process before a CouchDB', { timeout: 120_000 }, () => {
  it('starts, says once that the CouchDB is away and once that it is back, and stops', async () => {
    const server = run();
    const said = (pattern: RegExp) =>
      expect.poll(() => server.texts.out, { timeout: 60_000 }).toMatch(pattern);
    await said(/\/einrichten#[\w-]{43}\n/);
    const address = /läuft: (\S+)\//.exec(server.texts.out)?.[1] ?? '';
    couch.trouble = () => 'cut before';
    expect((await fetch(`${address}/api/setup`)).status).toBe(503);
    await said(/CouchDB antwortet nicht: /);
    couch.trouble = () => null;
    expect((await fetch(`${address}/api/setup`)).status).toBe(200);
    await said(/CouchDB antwortet wieder\./);
    server.child.kill('SIGTERM');
    const { code, out, error } = await server.ended;
    expect({ code, error }).toEqual({ code: 0, error: '' });
    expect(out).not.toMatch(/geheim|gate|Fehler/);
  });

  it('does not start where its CouchDB does not answer, and names no secret', async () => {
    couch.trouble = () => ({ instead: 401, body: { error: 'unauthorized' } });
    const { code, out, error } = await run().ended;
    expect(code).toBe(2);
    expect(error).toMatch(/^CouchDB \(COUCHDB_URL\): antwortet nicht oder weist .* zurück/);
    expect(error.trim().split('\n')).toHaveLength(1);
    expect(out + error).not.toMatch(/geheim|gate/);
  });
});
