import compress from '@fastify/compress';
import Fastify, { type FastifyInstance } from 'fastify';
import { COMPRESSION } from './compression.ts';
import { answerError, registerCouch } from './couch/plugin.ts';
import type { Engine } from './engine/engine.ts';
import { ProtocolError } from './engine/protocol-error.ts';

/** Bytes of a request's body; tools push files inline. */
const BODY_LIMIT = 256 * 1024 * 1024;

/** The bare protocol server: every database, no accounts, for tools and protocol suites. */
export async function createEngineApp(engine: Engine): Promise<FastifyInstance> {
  const app = Fastify({
    exposeHeadRoutes: false,
    bodyLimit: BODY_LIMIT,
    routerOptions: { maxParamLength: 4096 },
    forceCloseConnections: true,
    frameworkErrors: (error, _request, reply) => {
      answerError(error, reply, {});
    },
  });
  app.addHook('onRequest', async (request, reply) => {
    const { origin } = request.headers;
    if (origin === undefined) return;
    // Everyone is administrator here: a page from elsewhere gets nothing, not even unread effects.
    if (!isLoopback(origin))
      throw new ProtocolError(403, 'forbidden', 'Origin is not served here.');
    reply.headers({
      'access-control-allow-origin': origin,
      'access-control-allow-credentials': 'true',
      'access-control-expose-headers': 'etag, location, content-type',
      vary: 'origin',
    });
    if (request.method !== 'OPTIONS') return;
    const headers = request.headers['access-control-request-headers'];
    return reply
      .status(204)
      .headers({
        'access-control-allow-methods': 'GET, HEAD, PUT, POST, DELETE',
        'access-control-allow-headers': headers ?? 'content-type',
        'access-control-max-age': '600',
      })
      .send();
  });
  await app.register(compress, COMPRESSION);
  registerCouch(app, {
    prefix: '',
    bodyLimit: BODY_LIMIT,
    houseFor: () => Promise.resolve(engine),
  });
  return app;
}

/** Hosts by which only this machine is meant. */
const LOOPBACK = /^(localhost|.+\.localhost|127(\.\d{1,3}){3}|\[::1\])$/;

function isLoopback(origin: string): boolean {
  return URL.canParse(origin) && LOOPBACK.test(new URL(origin).hostname);
}
