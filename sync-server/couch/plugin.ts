import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { ProtocolError, badRequest } from '../engine/protocol-error.ts';
import { storageFull } from '../engine/storage-full.ts';
import { json } from './answer.ts';
import type { Answer, CouchHouse, CouchRequest } from './exchange.ts';
import { handle } from './handle.ts';
import { readTarget, type Target } from './target.ts';

export interface CouchOptions {
  /** Path of the protocol's root, without a slash at the end; empty for `/`. */
  prefix: string;
  /** What this request may see; throws ProtocolError (401, 404) where it may see nothing. */
  houseFor(request: FastifyRequest, target: Target): Promise<CouchHouse>;
  /** Bytes of a body, inflated. */
  bodyLimit: number;
  /** Further members of an error's body. */
  problemOf?(error: ProtocolError): Record<string, unknown>;
  /** Told of what nobody expected. */
  onError?: (error: unknown) => void;
}

/** Serves the protocol below a prefix. Bodies arrive as bytes; each endpoint reads its own. */
export function registerCouch(app: FastifyInstance, options: CouchOptions): void {
  const closing = new AbortController();
  app.addHook('preClose', (done) => {
    closing.abort();
    done();
  });
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => {
    done(null, body);
  });
  app.setErrorHandler((error, _request, reply) => answerError(error, reply, options));
  app.route({
    method: ['GET', 'HEAD', 'PUT', 'POST', 'DELETE'],
    url: `${options.prefix}/*`,
    bodyLimit: options.bodyLimit,
    handler: async (request, reply) => {
      const [path = '', ...search] = (request.raw.url ?? '').split('?');
      const target = readTarget(path.slice(options.prefix.length + 1));
      const house = await options.houseFor(request, target);
      const couchRequest: CouchRequest = {
        method: request.method,
        target,
        query: new URLSearchParams(search.join('?')),
        headers: request.headers,
        body: Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0),
        signal: AbortSignal.any([closing.signal, goneSignal(reply)]),
      };
      return send(reply, request.method, await handle({ request: couchRequest, house }));
    },
  });
}

/** Aborts when the connection closes before or after the answer. */
function goneSignal(reply: FastifyReply): AbortSignal {
  const gone = new AbortController();
  reply.raw.once('close', () => {
    gone.abort();
  });
  return gone.signal;
}

async function send(reply: FastifyReply, method: string, answer: Answer): Promise<FastifyReply> {
  reply.status(answer.status).headers(answer.headers);
  if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'must-revalidate');
  const { body } = answer;
  if (typeof body === 'string') return reply.send(body);
  if (body instanceof Uint8Array) return reply.send(Buffer.from(body));
  if (method === 'HEAD') return reply.send('');
  if (!answer.live) return reply.send(Readable.from(body, { objectMode: false }));
  reply.hijack();
  reply.raw.writeHead(answer.status, reply.getHeaders() as Record<string, string>);
  // Nobody but this sees a feed fail: the connection must break then, or its client waits for ever.
  await pipeline(body, reply.raw).catch(() => reply.raw.destroy());
  return reply;
}

export interface ErrorDeps {
  problemOf?: CouchOptions['problemOf'];
  /** Told of what nobody expected. */
  onError?: (error: unknown) => void;
}

/** The one error body, without a stack or anything of the inside. */
export function answerError(error: unknown, reply: FastifyReply, deps: ErrorDeps): FastifyReply {
  const known = toProtocolError(error);
  // Whoever runs the server must hear of a full disk, too.
  if (known.error === 'internal_server_error' || known.status === 507) deps.onError?.(error);
  const { status, headers, body } = json(
    { error: known.error, reason: known.reason, ...deps.problemOf?.(known), ...known.more },
    known.status,
  );
  const wait = known.more.retryAfterMs;
  if (typeof wait === 'number') reply.header('retry-after', String(Math.ceil(wait / 1000)));
  return reply.status(status).headers(headers).send(body);
}

/** Who asked went away in the middle of the body: no fault of the server's, and nobody is answered. */
function isBrokenOff(error: unknown): boolean {
  const code = (error as { code?: unknown } | null)?.code;
  return code === 'ERR_STREAM_PREMATURE_CLOSE' || code === 'ECONNRESET';
}

export function toProtocolError(error: unknown): ProtocolError {
  if (error instanceof ProtocolError) return error;
  const full = storageFull(error);
  if (full) return full;
  if (isBrokenOff(error)) return badRequest('The request broke off.');
  const status = Number((error as { statusCode?: unknown } | null)?.statusCode);
  if (status === 413) return new ProtocolError(413, 'too_large', 'the request entity is too large');
  if (status === 415)
    return new ProtocolError(415, 'bad_content_type', 'Unsupported content type or encoding');
  if (status >= 400 && status < 500)
    return new ProtocolError(status, 'bad_request', 'The request could not be read.');
  // Nesting beyond what JSON can be written from again.
  if (error instanceof RangeError) return badRequest('The body is nested too deeply.');
  return new ProtocolError(500, 'internal_server_error', 'The server met an unexpected condition.');
}
