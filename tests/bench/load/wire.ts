import { Agent, request } from 'node:http';
import type { Socket } from 'node:net';
import { gunzipSync } from 'node:zlib';

export interface Reply {
  status: number;
  etag: string | undefined;
  body: unknown;
}

/** Connections of one device, kept open as a browser keeps them, and what went over them. */
export interface Wire {
  ask(method: string, path: string, body?: unknown, etag?: string): Promise<Reply>;
  /** Requests and bytes since the last call, headers and compression included. */
  take(): { requests: number; up: number; down: number };
  close(): void;
}

export function openWire(address: string, cookie: string): Wire {
  const agent = new Agent({ keepAlive: true, maxSockets: 6 });
  let count = { requests: 0, up: 0, down: 0 };
  return {
    ask(method, path, body, etag) {
      const text = body === undefined ? undefined : JSON.stringify(body);
      const headers = {
        cookie,
        accept: 'application/json',
        'accept-encoding': 'gzip',
        ...(text === undefined ? {} : { 'content-type': 'application/json' }),
        ...(etag === undefined ? {} : { 'if-none-match': etag }),
      };
      count.requests += 1;
      return new Promise((resolve, reject) => {
        const sent = request(address + path, { method, headers, agent }, (answer) => {
          const parts: Uint8Array[] = [];
          answer.on('data', (part: Uint8Array) => parts.push(part));
          answer.on('error', reject);
          answer.on('end', () => {
            count.up += (wire?.bytesWritten ?? 0) - before.up;
            count.down += (wire?.bytesRead ?? 0) - before.down;
            const whole = new Uint8Array(Buffer.concat(parts));
            const zipped = answer.headers['content-encoding'] === 'gzip';
            const read = new TextDecoder().decode(zipped ? gunzipSync(whole) : whole);
            const { etag: next } = answer.headers;
            const reply = { status: answer.statusCode ?? 0, etag: next };
            resolve({ ...reply, body: read === '' ? null : (JSON.parse(read) as unknown) });
          });
        });
        const before = { up: 0, down: 0 };
        // A finished answer has given its connection back.
        let wire: Socket | null = null as Socket | null;
        sent.on('socket', (socket) => {
          wire = socket;
          [before.up, before.down] = [socket.bytesWritten, socket.bytesRead];
        });
        sent.on('error', reject);
        sent.end(text);
      });
    },
    take() {
      const taken = count;
      count = { requests: 0, up: 0, down: 0 };
      return taken;
    },
    close: () => agent.destroy(),
  };
}
