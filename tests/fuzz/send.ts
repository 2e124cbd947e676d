import http from 'node:http';
import net from 'node:net';
import { gunzipSync, brotliDecompressSync } from 'node:zlib';
import type { Random } from '#tests/bench/world/random.ts';
import type { FuzzRequest } from './request.ts';
import { upTo } from './values.ts';

export interface FuzzAnswer {
  /** 0 where the connection ended without an answer. */
  status: number;
  /** Header and body as text, inflated. */
  text: string;
}

/** Milliseconds after which a feed is cut off, and after which any other request has hung. */
const FEED = 120;
const HUNG = 60_000;

export class Hung extends Error {}

/** Sends a request in pieces of any size. */
export function send(
  agent: http.Agent,
  address: URL,
  request: FuzzRequest,
  cookie: string | null,
  random: Random,
): Promise<FuzzAnswer> {
  const live = /feed(=|%3d)/i.test(request.path);
  return new Promise((resolve, reject) => {
    const parts: Uint8Array[] = [];
    let head = '';
    let status = 0;
    let encoding = '';
    const done = (): void => {
      clearTimeout(timer);
      sent.destroy();
      resolve({ status, text: head + inflate(parts, encoding) });
    };
    const timer = setTimeout(
      () => {
        if (live || status > 0) done();
        else {
          sent.destroy();
          reject(new Hung(`${request.method} ${request.path}`));
        }
      },
      live ? FEED : HUNG,
    );
    const sent = http.request(
      {
        agent,
        host: address.hostname,
        port: address.port,
        method: request.method,
        path: request.path,
        headers: {
          ...request.headers,
          ...(cookie === null ? {} : { cookie }),
          ...(request.body ? framing(request.body, random) : {}),
        },
      },
      (answer) => {
        status = answer.statusCode ?? 0;
        head = `${JSON.stringify(answer.rawHeaders)}\n`;
        encoding = answer.headers['content-encoding'] ?? '';
        answer.on('data', (part: Uint8Array) => parts.push(part));
        answer.once('end', () => {
          clearTimeout(timer);
          resolve({ status, text: head + inflate(parts, encoding) });
        });
        answer.once('error', done);
      },
    );
    sent.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ECONNREFUSED') reject(error);
      else done();
    });
    for (const piece of pieces(request.body, random)) sent.write(piece);
    sent.end();
  });
}

const framing = (body: Uint8Array, random: Random): Record<string, string> =>
  random() < 0.5 ? { 'content-length': String(body.length) } : { 'transfer-encoding': 'chunked' };

function* pieces(body: Uint8Array | null, random: Random): Generator<Uint8Array> {
  for (let at = 0; body && at < body.length;) {
    const size = random() < 0.7 ? body.length : 1 + upTo(random, body.length);
    yield body.subarray(at, at + size);
    at += size;
  }
}

function inflate(parts: readonly Uint8Array[], encoding: string): string {
  const bytes = new Uint8Array(Buffer.concat(parts));
  try {
    if (encoding === 'gzip') return gunzipSync(bytes).toString('latin1');
    if (encoding === 'br') return brotliDecompressSync(bytes).toString('latin1');
  } catch {
    // Cut off in the middle.
  }
  return Buffer.from(bytes).toString('latin1');
}

/** Bytes that are hardly HTTP; the answer is whatever comes within a moment. */
export function sendRaw(address: URL, bytes: Uint8Array): Promise<FuzzAnswer> {
  return new Promise((resolve) => {
    const parts: Uint8Array[] = [];
    const socket = net.connect(Number(address.port), address.hostname);
    const done = (): void => {
      clearTimeout(timer);
      socket.destroy();
      const text = Buffer.concat(parts).toString('latin1');
      const statuses = [...text.matchAll(/^HTTP\/1\.1 (\d{3})/gm)].map((match) => Number(match[1]));
      resolve({ status: Math.max(0, ...statuses), text });
    };
    const timer = setTimeout(done, FEED);
    socket.on('data', (part: Uint8Array) => parts.push(part));
    socket.once('close', done);
    socket.once('error', done);
    socket.write(bytes);
  });
}
