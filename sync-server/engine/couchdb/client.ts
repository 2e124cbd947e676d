import { setTimeout as pause } from 'node:timers/promises';
import { ProtocolError, busy } from '../protocol-error.ts';

/** Where a CouchDB is, and as whom this server speaks to it. Nobody else's credentials go there. */
export interface CouchConnection {
  /** Without credentials and without a slash at the end. */
  url: string;
  user: string | null;
  password: string | null;
}

export interface ClientDeps extends CouchConnection {
  /** Told once when the CouchDB stops answering, and once when it answers again. */
  onTrouble: (kind: string | null) => void;
}

export interface Call {
  method: 'GET' | 'HEAD' | 'PUT' | 'POST' | 'DELETE';
  /** Below the server's root, encoded, with its query. */
  path: string;
  body?: unknown;
  /** Whether asking twice does the same as asking once. */
  repeatable: boolean;
  /** Milliseconds until the answer has arrived whole. */
  timeout?: number;
  signal?: AbortSignal;
}

export interface Reply<T> {
  status: number;
  headers: Headers;
  body: T;
}

/** Milliseconds for an answer, and before the second and third try of what may be repeated. */
const TIMEOUT = 30_000;
const PAUSES = [100, 500];

/** What a CouchDB (or a proxy before it) answers while it cannot work. */
const CANNOT = new Set([401, 403, 408, 429, 500, 502, 503, 504]);

/** Speaks HTTP with one CouchDB. Connections are kept alive by Node's own pool. */
export class CouchClient {
  readonly #root: string;
  readonly #headers: Record<string, string>;
  readonly #onTrouble: ClientDeps['onTrouble'];
  #trouble = false;

  constructor({ url, user, password, onTrouble }: ClientDeps) {
    this.#root = url;
    this.#onTrouble = onTrouble;
    const secret = Buffer.from(`${user ?? ''}:${password ?? ''}`).toString('base64');
    this.#headers = user === null ? {} : { authorization: `Basic ${secret}` };
  }

  /** The answer, whatever a CouchDB says of the request itself (4xx); 503 where it cannot work. */
  async ask<T>(call: Call): Promise<Reply<T>> {
    const { status, headers, bytes } = await this.#send(call);
    return { status, headers, body: parse(bytes) as T };
  }

  /** As `ask`, but anything besides 2xx throws, with CouchDB's words. */
  async read<T>(call: Call): Promise<T> {
    const reply = await this.ask<T>(call);
    if (reply.status >= 400) throw refusalOf(reply);
    return reply.body;
  }

  /** Bytes of an attachment, or null where there is none. */
  async bytes(path: string): Promise<Uint8Array | null> {
    const { status, bytes } = await this.#send({ method: 'GET', path, repeatable: true });
    return status === 200 ? bytes : null;
  }

  async #send(call: Call): Promise<{ status: number; headers: Headers; bytes: Uint8Array }> {
    for (let round = 0; ; round += 1) {
      try {
        const answer = await this.#fetch(call);
        if (!CANNOT.has(answer.status) || isRefusal(answer.bytes)) {
          this.#note(null);
          return answer;
        }
        this.#note(`HTTP ${answer.status}`);
      } catch (error) {
        if (call.signal?.aborted) throw error;
        this.#note(kindOf(error));
      }
      const wait = call.repeatable ? PAUSES[round] : undefined;
      if (wait === undefined) throw busy();
      await pause(wait);
    }
  }

  async #fetch({ method, path, body, timeout = TIMEOUT, signal }: Call) {
    const patience = AbortSignal.timeout(timeout);
    const response = await fetch(`${this.#root}/${path}`, {
      method,
      headers: {
        ...this.#headers,
        accept: 'application/json',
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      redirect: 'error',
      signal: signal ? AbortSignal.any([signal, patience]) : patience,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const bytes = new Uint8Array(await response.arrayBuffer());
    return { status: response.status, headers: response.headers, bytes };
  }

  #note(trouble: string | null): void {
    if (this.#trouble === (trouble !== null)) return;
    this.#trouble = trouble !== null;
    this.#onTrouble(trouble);
  }
}

/** CouchDB says 500 also of a document with a special member that it does not know. */
const isRefusal = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.subarray(0, 100)).includes('"doc_validation"');

function parse(bytes: Uint8Array): unknown {
  if (bytes.length === 0) return null;
  try {
    return JSON.parse(new TextDecoder().decode(bytes)) as unknown;
  } catch {
    // Not a CouchDB: a proxy's page.
    throw busy();
  }
}

export function refusalOf({ status, body }: Reply<unknown>): ProtocolError {
  const { error, reason } = (body ?? {}) as { error?: unknown; reason?: unknown };
  return new ProtocolError(
    status,
    typeof error === 'string' ? error : 'bad_request',
    typeof reason === 'string' ? reason : 'Refused by the database.',
  );
}

/** What went wrong on the way, without addresses. */
function kindOf(error: unknown): string {
  const cause: unknown = error instanceof Error ? error.cause : null;
  const code = (cause as { code?: unknown } | null)?.code;
  if (typeof code === 'string') return code;
  return error instanceof Error ? error.name : typeof error;
}

/** A path's part. */
export const part = (text: string): string => encodeURIComponent(text);

/** A query; absent values and those that are false are left out. */
export function query(values: Record<string, string | number | boolean | undefined>): string {
  const given = Object.entries(values).filter(
    ([, value]) => value !== undefined && value !== false,
  );
  const text = given.map(([name, value]) => `${name}=${part(String(value))}`).join('&');
  return text ? `?${text}` : '';
}
