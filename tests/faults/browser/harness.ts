import { once } from 'node:events';
import { createServer } from 'node:http';
import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { bundle } from '#tests/bench/world/bundle.ts';
import type { Acknowledged, Begun, Config, Opened, Waiting } from './messages.ts';

/** Serves the page on loopback and hears what it says. */
export interface Harness {
  address: string;
  config: Config;
  /** What to save next; null ends the page. */
  next: () => Begun | Waiting | null;
  saved: (answer: Acknowledged) => void;
  /** What all openings have found, in order. */
  readonly openings: readonly Opened[];
  /** The next opening of the store. */
  opened(): Promise<Opened>;
  /** Resolves when the page has closed its store after the last save. */
  closed(): Promise<void>;
  dispose(): Promise<void>;
}

export async function createHarness(
  shape: Pick<Config, 'slots' | 'parts' | 'characters'>,
): Promise<Harness> {
  const script = await bundle(path.join(import.meta.dirname, 'page.ts'));
  let heard: ((opened: Opened) => void) | null = null;
  let failed: ((error: Error) => void) | null = null;
  let ended: (() => void) | null = null;
  const openings: Opened[] = [];
  const config: Config = {
    ...shape,
    setUp: true,
    key: randomBytes(32).toString('base64'),
  };
  /** What the page says, and what it is answered. */
  const talk: Record<string, (body: string) => unknown> = {
    '/config': () => harness.config,
    '/next': () => harness.next(),
    '/opened': (body) => {
      const opened = JSON.parse(body) as Opened;
      openings.push(opened);
      heard?.(opened);
    },
    '/saved': (body) => {
      harness.saved(JSON.parse(body) as Acknowledged);
    },
    '/closed': () => ended?.(),
    '/failed': (body) => failed?.(new Error(body)),
  };
  const pages: Record<string, readonly [type: string, content: string]> = {
    '/page.js': ['text/javascript', script],
    '/': ['text/html', '<!doctype html><script src="/page.js"></script>'],
  };
  const server = createServer((request, response) => {
    void text(request).then((body) => {
      const said = talk[request.url ?? ''];
      const [type, answer] = said
        ? (['application/json', JSON.stringify(said(body) ?? null)] as const)
        : (pages[request.url ?? ''] ?? ['text/plain', '']);
      response.setHeader('content-type', type).end(answer);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const where = server.address();
  if (where === null || typeof where === 'string') throw new Error('no port');
  const harness: Harness = {
    address: `http://127.0.0.1:${String(where.port)}/`,
    config,
    openings,
    next: () => null,
    saved: () => undefined,
    opened: () =>
      new Promise((resolve, reject) => {
        [heard, failed] = [resolve, reject];
      }),
    closed: () =>
      new Promise((resolve, reject) => {
        [ended, failed] = [resolve, reject];
      }),
    async dispose() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
  return harness;
}
