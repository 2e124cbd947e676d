import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const ROOT = path.resolve(import.meta.dirname, '../..');
const HOLE = { id: 1, url: 'http://localhost/1', title: 'hole', cwe: [], cvss: { score: 9 } };

let registry: Server;
let cache: string;
/** What the registry says of all packages at once; null: it does not tell. */
let advisories: Record<string, unknown[]> | null;

beforeEach(async () => {
  cache = await mkdtemp(path.join(os.tmpdir(), 'mappe-known-holes-'));
  registry = createServer((request, response) => {
    request.resume();
    const asked = request.url?.endsWith('/advisories/bulk') ?? false;
    response.statusCode = asked ? (advisories ? 200 : 405) : 404;
    response.end(JSON.stringify(asked ? advisories : {}));
  }).listen(0, '127.0.0.1');
  await once(registry, 'listening');
});
afterEach(async () => {
  registry.closeAllConnections();
  registry.close();
  await rm(cache, { recursive: true, force: true });
});

/** The step of CI, against this registry. */
async function ask(): Promise<{ code: number | null; said: string }> {
  const { port } = registry.address() as AddressInfo;
  const child = spawn(process.execPath, [path.join(ROOT, 'scripts', 'dependencies.mjs')], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      npm_config_registry: `http://127.0.0.1:${port}`,
      npm_config_cache: cache,
    },
  });
  const closed = once(child, 'close');
  const said = (await Promise.all([text(child.stdout), text(child.stderr)])).join('\n');
  await closed;
  return { code: child.exitCode, said };
}

describe('holes known in packages', () => {
  it('stop the run where they are high', async () => {
    advisories = { 'fast-check': [{ ...HOLE, severity: 'high', vulnerable_versions: '*' }] };
    const { code, said } = await ask();
    expect(said).toContain('1 schwere');
    expect(code).toBe(1);
  });

  it('are said to be none where the registry knows none', async () => {
    advisories = {};
    const { code, said } = await ask();
    expect(said).toContain('0 schwere');
    expect(code).toBe(0);
  });

  it('are said not to have been asked for where nobody tells', async () => {
    advisories = null;
    const { code, said } = await ask();
    expect(said).toContain('NICHT abgefragt');
    expect(code).toBe(0);
  });
});
