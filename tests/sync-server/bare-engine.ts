import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { createEngineApp } from '#server/engine-app.ts';
import { createSqliteEngine } from '#server/engine/sqlite/engine.ts';

export interface BareEngine {
  /** Without a slash at the end. */
  address: string;
  stop(): Promise<void>;
}

/** The bare protocol server in this process, on a free port and a folder of its own. */
export async function startBareEngine(): Promise<BareEngine> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'mappe-engine-'));
  const engine = createSqliteEngine({ folder, now: Date.now });
  const app = await createEngineApp(engine);
  const address = await app.listen({ port: 0, host: '127.0.0.1' });
  return {
    address,
    async stop() {
      await app.close();
      await engine.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

export interface Reply<T = Record<string, unknown>> {
  status: number;
  headers: Headers;
  body: T;
}

/** One request with a JSON body, its answer parsed. */
export async function ask<T = Record<string, unknown>>(
  method: string,
  url: string,
  body?: unknown,
  headers: Record<string, string> = {},
): Promise<Reply<T>> {
  const response = await fetch(url, {
    method,
    headers: { ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  const text = await response.text();
  return {
    status: response.status,
    headers: response.headers,
    body: (text ? JSON.parse(text) : null) as T,
  };
}
