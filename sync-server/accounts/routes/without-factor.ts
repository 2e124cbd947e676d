import type { FastifyRequest } from 'fastify';

/** All that a session may ask for that should have a second factor by now: to set one up. */
const OPEN: ReadonlySet<string> = new Set([
  'GET /api/me',
  'GET /api/second-factor',
  'POST /api/second-factor/begin',
  'POST /api/second-factor/confirm',
  'GET /api/passkeys',
  'POST /api/passkeys/begin',
  'POST /api/passkeys',
  'POST /api/session/proof',
  'GET /db/_session',
  'POST /db/_session',
  'DELETE /db/_session',
  // Signing out for good tells that nothing of it lies in this browser any more.
  'POST /api/device/left',
]);

/** Asked by the address that is registered, not by what was typed. */
export const isOpenWithoutFactor = ({ method, routeOptions }: FastifyRequest): boolean =>
  OPEN.has(`${method} ${routeOptions.url ?? ''}`);
