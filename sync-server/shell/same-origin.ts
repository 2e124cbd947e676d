import type { FastifyInstance, FastifyRequest } from 'fastify';
import { ProtocolError } from '../engine/protocol-error.ts';

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * A page of another origin cannot change anything here: besides the cookie's SameSite, what the
 * browser says of a request's origin must be us. Programs that are no browsers say nothing.
 */
export function registerSameOrigin(app: FastifyInstance, publicOrigin: string): void {
  app.addHook('onRequest', (request, _reply, done) => {
    if (!SAFE_METHODS.has(request.method) && isForeign(request, publicOrigin))
      done(new ProtocolError(403, 'forbidden', 'Cross-origin requests are not served.'));
    else done();
  });
}

function isForeign(request: FastifyRequest, publicOrigin: string): boolean {
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return true;
  const { origin } = request.headers;
  if (origin === undefined || origin === publicOrigin) return false;
  return !URL.canParse(origin) || new URL(origin).host !== request.host;
}
