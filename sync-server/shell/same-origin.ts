import type { FastifyInstance, FastifyRequest } from 'fastify';
import { ProtocolError } from '../engine/protocol-error.ts';

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

/** What a browser loads on behalf of a script; `empty` is fetch. */
const OF_SCRIPTS = new Set(['empty', 'worker', 'sharedworker', 'serviceworker']);

/**
 * A page of another origin cannot change anything here: besides the cookie's SameSite, what the
 * browser says of a request (Origin, Fetch Metadata) must be that a script of ours made it.
 * Programs that are no browsers say nothing, and are asked for nothing.
 */
export function registerSameOrigin(app: FastifyInstance, publicOrigin: string): void {
  app.addHook('onRequest', (request, _reply, done) => {
    if (!SAFE_METHODS.has(request.method) && isForeignChange(request, publicOrigin))
      done(new ProtocolError(403, 'forbidden', 'Cross-origin requests are not served.'));
    else done();
  });
}

/** Data is not even answered to a page of another origin: what a timer could tell is kept as well. */
export function keepFromOtherOrigins(app: FastifyInstance): void {
  app.addHook('onRequest', (request, _reply, done) => {
    if (isOtherSite(request))
      done(new ProtocolError(403, 'forbidden', 'Cross-origin requests are not served.'));
    else done();
  });
}

function isOtherSite(request: FastifyRequest): boolean {
  const site = request.headers['sec-fetch-site'];
  return site !== undefined && site !== 'same-origin' && site !== 'none';
}

function isForeignChange(request: FastifyRequest, publicOrigin: string): boolean {
  const {
    'sec-fetch-site': site,
    'sec-fetch-mode': mode,
    'sec-fetch-dest': dest,
  } = request.headers;
  // `none` is what a person typed or a browser's own page sends: no change begins like that.
  if (site !== undefined && site !== 'same-origin') return true;
  // A form or a link is no script of ours; the app sends none.
  if (mode === 'navigate' || mode === 'websocket') return true;
  if (typeof dest === 'string' && !OF_SCRIPTS.has(dest)) return true;
  return isForeignOrigin(request, publicOrigin);
}

/** Another name of this host is this host, but never without the encryption of the public address. */
function isForeignOrigin(request: FastifyRequest, publicOrigin: string): boolean {
  const { origin } = request.headers;
  if (origin === undefined || origin === publicOrigin) return false;
  if (!URL.canParse(origin)) return true;
  const { host, protocol } = new URL(origin);
  return host !== request.host || (publicOrigin.startsWith('https:') && protocol !== 'https:');
}
