import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { arrayBuffer } from 'node:stream/consumers';
import { gunzipSync } from 'node:zlib';

/** What the network does to one request; 'pass' leaves it alone. */
export type Fault =
  | 'pass'
  /** The server never hears of it. */
  | 'cut-before'
  /** The server does it, and its answer is lost. */
  | 'cut-after'
  /** No answer, and no end. */
  | 'stall'
  /** The headers come, the body stops half-way. */
  | 'stall-body'
  | { status: number; body: unknown; type?: string; headers?: Record<string, string> }
  /** Answers in the server's place. */
  | { status: number; answer: (sent: unknown) => unknown }
  /** Changes the JSON of the real answer. */
  | { rewrite: (answer: unknown, sent: unknown) => unknown };

export interface FaultProxy {
  /** To be used as the app's server: `/db/name` reaches the engine's `/name`. */
  readonly address: string;
  /** Asked for each request; changed by a test at any time. */
  fault: (path: string, method: string) => Fault;
  /** `METHOD /path` of each request since it was last emptied. */
  readonly log: string[];
  target: string;
  close(): Promise<void>;
}

export async function startProxy(target: string): Promise<FaultProxy> {
  const server = createServer((incoming, outgoing) => {
    void handle(incoming, outgoing).catch(() => outgoing.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const proxy: FaultProxy = {
    address: `http://127.0.0.1:${port}`,
    fault: () => 'pass',
    log: [],
    target,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };

  async function handle(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const path = (incoming.url ?? '').replace(/^\/db\//, '/');
    proxy.log.push(`${incoming.method ?? ''} ${path}`);
    const sent = await readAll(incoming);
    const fault = proxy.fault(path, incoming.method ?? '');
    if (fault === 'cut-before') return void outgoing.destroy();
    if (fault === 'stall') return;
    if (typeof fault === 'object' && 'status' in fault) {
      const { status } = fault;
      const { type = 'application/json', headers = {} } = 'body' in fault ? fault : {};
      const body = 'body' in fault ? fault.body : fault.answer(jsonOf(sent));
      outgoing.writeHead(status, { 'content-type': type, ...headers });
      outgoing.end(typeof body === 'string' ? body : JSON.stringify(body));
      return;
    }
    const answer = await forward(proxy.target + path, incoming, sent, outgoing);
    if (fault === 'cut-after') return void outgoing.destroy();
    outgoing.writeHead(answer.status, { 'content-type': answer.type });
    if (fault === 'stall-body') {
      outgoing.write(answer.body.subarray(0, Math.floor(answer.body.length / 2)));
      return;
    }
    if (typeof fault === 'object' && 'rewrite' in fault) {
      outgoing.end(JSON.stringify(fault.rewrite(jsonOf(answer.body), jsonOf(sent))));
      return;
    }
    outgoing.end(answer.body);
  }
  return proxy;
}

interface Answer {
  status: number;
  type: string;
  body: Uint8Array;
}

function forward(
  url: string,
  incoming: IncomingMessage,
  sent: Uint8Array,
  outgoing: ServerResponse,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const { 'content-type': type = 'application/json' } = incoming.headers;
    const headers = { 'content-type': type, accept: 'application/json' };
    const out = request(url, { method: incoming.method ?? 'GET', headers }, (answer) => {
      void readAll(answer).then((body) => {
        const zipped = answer.headers['content-encoding'] === 'gzip';
        resolve({
          status: answer.statusCode ?? 502,
          type: answer.headers['content-type'] ?? 'application/json',
          body: zipped ? new Uint8Array(gunzipSync(body)) : body,
        });
      }, reject);
    });
    out.on('error', reject);
    outgoing.on('close', () => out.destroy());
    out.end(sent);
  });
}

async function readAll(stream: IncomingMessage): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await arrayBuffer(stream));
}

function jsonOf(bytes: Uint8Array): unknown {
  return JSON.parse(new TextDecoder().decode(bytes) || 'null');
}
