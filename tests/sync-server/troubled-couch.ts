import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { startBareEngine } from './bare-engine.ts';

export interface Asked {
  method: string;
  path: string;
  headers: IncomingMessage['headers'];
  body: string;
}

/** What happens to a request instead of its answer, or after it. */
export type Trouble =
  | 'cut before'
  | 'cut after'
  | { instead: number; body?: unknown; text?: string; location?: string }
  | { afterwards: number };

export interface TroubledCouch {
  address: string;
  /** Requests in the order of their coming. */
  asked: Asked[];
  /** Decides over each request; null lets it through. */
  trouble: (asked: Asked) => Trouble | null;
  stop(): Promise<void>;
}

/** A CouchDB-speaking server behind a network and a cluster that fail as they are told to. */
export async function startTroubledCouch(): Promise<TroubledCouch> {
  const bare = await startBareEngine();
  const couch: TroubledCouch = {
    address: '',
    asked: [],
    trouble: () => null,
    async stop() {
      server.closeAllConnections();
      server.close();
      await bare.stop();
    },
  };

  async function pass(request: IncomingMessage, reply: ServerResponse): Promise<void> {
    const parts: Uint8Array[] = [];
    for await (const chunk of request) parts.push(chunk as Uint8Array);
    const body = new Uint8Array(Buffer.concat(parts));
    const { method = 'GET', url: path = '/', headers } = request;
    const asked = { method, path, headers, body: new TextDecoder().decode(body) };
    couch.asked.push(asked);
    const trouble = couch.trouble(asked);
    if (trouble === 'cut before') {
      request.socket.destroy();
      return;
    }
    if (typeof trouble === 'object' && trouble && 'instead' in trouble) {
      const { location } = trouble;
      reply
        .writeHead(trouble.instead, location ? { location } : {})
        .end(trouble.text ?? JSON.stringify(trouble.body ?? {}));
      return;
    }
    const gone = new AbortController();
    reply.once('close', () => {
      gone.abort();
    });
    const answer = await fetch(bare.address + path, {
      method,
      signal: gone.signal,
      ...(body.length > 0 ? { body, headers: { 'content-type': 'application/json' } } : {}),
    });
    const bytes = new Uint8Array(await answer.arrayBuffer());
    if (trouble === 'cut after') {
      request.socket.destroy();
      return;
    }
    const status = trouble ? trouble.afterwards : answer.status;
    const type = answer.headers.get('content-type') ?? 'application/json';
    reply.writeHead(status, { 'content-type': type }).end(bytes);
  }

  const server = createServer((request, reply) => {
    pass(request, reply).catch(() => reply.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  couch.address = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
  return couch;
}
