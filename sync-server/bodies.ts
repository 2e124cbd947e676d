import type { FastifyInstance } from 'fastify';
import { LIMITS, isHostile } from './access/limits.ts';
import { ProtocolError, badRequest } from './engine/protocol-error.ts';

/** CouchDB's own replicator signs in with a form; nothing else does, and no browser. */
const FORM_ROUTE = '/db/_session';

/** Bodies of the accounts' API: JSON, small and shallow. */
export function registerBodies(app: FastifyInstance): void {
  const bodyLimit = LIMITS.localBytes;
  app.removeAllContentTypeParsers();
  app.addContentTypeParser(
    'application/json',
    { parseAs: 'string', bodyLimit },
    (_request, body, done) => {
      try {
        const parsed: unknown = body === '' ? {} : JSON.parse(String(body));
        if (isHostile(parsed, LIMITS.depth)) throw badRequest('The body is not accepted.');
        done(null, parsed);
      } catch {
        done(badRequest('The body is no JSON.'));
      }
    },
  );
  app.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string', bodyLimit },
    (request, body, done) => {
      const fromBrowser = request.headers['sec-fetch-site'] !== undefined;
      if (request.routeOptions.url === FORM_ROUTE && !fromBrowser) done(null, body);
      else done(new ProtocolError(415, 'bad_content_type', 'The body must be JSON.'));
    },
  );
}
