import type { FastifyInstance } from 'fastify';
import { LIMITS, isHostile } from './access/limits.ts';
import { badRequest } from './engine/protocol-error.ts';

/** Bodies of the accounts' API: JSON, small and shallow; a form for sign-in alone. */
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
    (_request, body, done) => {
      done(null, body);
    },
  );
}
