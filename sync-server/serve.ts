import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import packageJson from '../package.json' with { type: 'json' };
import { createApp } from './app.ts';
import type { Config } from './config.ts';
import { fail, type Outcome } from './config-outcome.ts';
import type { House } from './house.ts';
import { messages } from './messages.de.ts';

export interface Running {
  app: FastifyInstance;
  /** Public address without a slash at the end. */
  address: string;
}

/** Builds the app on an opened house and listens. */
export async function serve(
  config: Config,
  house: House,
  say: (line: string) => void,
  now: () => number = Date.now,
): Promise<Outcome<Running>> {
  const scheme = config.tls ? 'https' : 'http';
  const addressOf = (port: number): string => config.address ?? `${scheme}://localhost:${port}`;
  if (!existsSync(join(config.static, 'index.html'))) say(messages.notBuilt(config.static));
  let app: FastifyInstance;
  try {
    app = await createApp({
      ...house,
      publicOrigin: addressOf(config.port),
      staticFolder: config.static,
      tls: config.tls,
      trustProxy: config.trustProxy,
      ...(config.closedCaseDays === undefined ? {} : { closedCaseDays: config.closedCaseDays }),
      now,
      version: packageJson.version,
      onError: (error) => {
        say(messages.internalError(new Date().toISOString(), kindOf(error)));
      },
    });
  } catch (error) {
    if (config.tls) return fail(messages.tlsRejected);
    throw error;
  }
  try {
    await app.listen({ port: config.port, host: config.host });
  } catch (error) {
    const { code } = error as { code?: unknown };
    if (code === 'EADDRINUSE') return fail(messages.portTaken(config.port));
    if (typeof code !== 'string') throw error;
    return fail(messages.cannotListen(config.host, config.port, code));
  }
  const bound = app.server.address();
  const port = typeof bound === 'object' && bound ? bound.port : config.port;
  return { ok: true, value: { app, address: addressOf(port) } };
}

/** Where it happened, without what it happened to: messages may quote what was sent. */
function kindOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const frames = (error.stack ?? '').split('\n').filter((line) => line.includes('sync-server'));
  const place = /sync-server\/[^)]*/.exec(frames[0] ?? '')?.[0] ?? '';
  const code = (error as { code?: unknown }).code;
  return [error.name, typeof code === 'string' ? code : '', place].filter(Boolean).join(' ');
}
