import type { SecureContextOptions } from 'node:tls';
import compress from '@fastify/compress';
import cookie from '@fastify/cookie';
import Fastify, { type FastifyInstance } from 'fastify';
import { createAsking } from './access/asking.ts';
import { createCaseloads } from './access/caseloads.ts';
import { LIMITS } from './access/limits.ts';
import { createBuckets, type RateLimits } from './access/rate-limits.ts';
import { registerStateRoutes } from './access/routes/state.ts';
import type { Accounts } from './accounts/accounts.ts';
import type { User } from './accounts/model.ts';
import { registerCapacityRoutes } from './accounts/routes/capacity.ts';
import { sessionCookieOf } from './accounts/routes/cookie.ts';
import { registerDeviceOrderRoutes } from './accounts/routes/device-orders.ts';
import { registerLeavingRoutes } from './accounts/routes/leaving.ts';
import { registerLinkRoutes } from './accounts/routes/links.ts';
import { registerFactorDutyRoutes } from './accounts/routes/factor-duty.ts';
import { placesAt } from './accounts/routes/factor-place.ts';
import { registerMeRoute } from './accounts/routes/me.ts';
import { registerPasskeyRoutes } from './accounts/routes/passkeys.ts';
import { registerPeopleRoutes } from './accounts/routes/people.ts';
import { registerProjectRoutes } from './accounts/routes/projects.ts';
import { registerRoleRequestRoutes } from './accounts/routes/role-requests.ts';
import { registerRecoveryRoutes } from './accounts/routes/recovery.ts';
import { registerSecondFactorRoutes } from './accounts/routes/second-factor.ts';
import { registerSessionRoutes } from './accounts/routes/session.ts';
import { registerSessionsRoutes } from './accounts/routes/sessions.ts';
import type { AccountStore } from './accounts/store.ts';
import type { AuditLog } from './audit/audit.ts';
import type { HeadSigner } from './audit/head-signer.ts';
import { registerHistoryRoute } from './audit/history-route.ts';
import { registerRefusals } from './audit/refusals.ts';
import { registerCalendarFeed, registerCalendarRoutes } from './calendar/routes.ts';
import { COMPRESSION } from './compression.ts';
import { registerBodies } from './bodies.ts';
import { answerError } from './couch/plugin.ts';
import type { Engine } from './engine/engine.ts';
import { registerEvidenceRoutes } from './evidence/routes.ts';
import { registerFileRoutes } from './files/routes.ts';
import { problemOfStatus, registerGateway } from './gateway.ts';
import { registerLostRoutes } from './lost/routes.ts';
import { createParking } from './parking/parking.ts';
import { registerParkingRoutes } from './parking/routes.ts';
import { openRights } from './rights/open.ts';
import { registerDisclosureRoutes } from './rights/disclosure-route.ts';
import { registerExportsRoute } from './rights/exports-route.ts';
import { registerErasureRoutes } from './rights/routes/erasures.ts';
import { answerUnreadable, bareHeaders } from './shell/bare-answers.ts';
import { contentSecurityPolicy, inlineScriptHashes } from './shell/content-security.ts';
import { keepFromCaches, registerHeaders } from './shell/headers.ts';
import { keepFromOtherOrigins, registerSameOrigin } from './shell/same-origin.ts';
import { readIndex, registerStatic } from './shell/static.ts';
import { TLS } from './shell/tls.ts';

export interface AppDeps {
  engine: Engine;
  accounts: Accounts;
  store: AccountStore;
  audit: AuditLog;
  heads: HeadSigner;
  /** What is kept on this server's own disk, whatever the engine. */
  dataFolder: string;
  /** Folder of unfinished uploads; made with the first one. */
  uploadFolder: string;
  /** Origin by which browsers reach this server. */
  publicOrigin: string;
  /** Folder of the built app. */
  staticFolder: string;
  tls: Pick<SecureContextOptions, 'cert' | 'key'> | null;
  /** Whether who connects is an own proxy: the last address that it names is believed, no other. */
  trustProxy: boolean;
  /** Days after its end that a case stays on its mentors' phones; 90 where nothing is set. */
  closedCaseDays?: number;
  /** How often one person may ask; generous where nothing is given. */
  rateLimits?: RateLimits;
  now: () => number;
  version: string;
  /** What went wrong inside, without personal data. */
  onError: (error: unknown) => void;
}

/** Milliseconds for a request to arrive whole. */
const REQUEST_TIMEOUT = 120_000;
/** Milliseconds for its head: who dribbles it holds a connection no longer. */
const HEAD_TIMEOUT = 20_000;

/** Builds the server: the app, its API and the replication protocol from one origin. */
export async function createApp(deps: AppDeps): Promise<FastifyInstance> {
  const problemOf = (error: { status: number }): Record<string, unknown> => ({
    problem: problemOfStatus(error.status),
  });
  const secure = deps.publicOrigin.startsWith('https:');
  const app = Fastify({
    ...(deps.tls ? { https: { ...TLS, ...deps.tls } } : {}),
    exposeHeadRoutes: false,
    bodyLimit: LIMITS.bodyBytes,
    routerOptions: { maxParamLength: 1024 },
    trustProxy: deps.trustProxy && ((_address, hop) => hop === 0),
    requestTimeout: REQUEST_TIMEOUT,
    forceCloseConnections: true,
    clientErrorHandler: (error, socket) => {
      answerUnreadable(error, socket, secure);
    },
    frameworkErrors: (error, _request, reply) => {
      answerError(error, reply.headers(bareHeaders(secure)), { problemOf });
    },
  });
  app.server.headersTimeout = HEAD_TIMEOUT;
  app.setErrorHandler((error, _request, reply) =>
    answerError(error, reply, { problemOf, onError: deps.onError }),
  );
  const caseloads = createCaseloads({ ...deps, epoch: () => deps.accounts.epoch });
  const parking = createParking(deps);
  const rights = await openRights({ ...deps, caseloads });
  const asking = createAsking(deps.accounts, deps.rateLimits ?? createBuckets(deps));
  const parked = (user: User): Promise<number> =>
    user.role === 'COORDINATOR' ? parking.count(user) : Promise.resolve(0);
  const placeOf = placesAt(deps.publicOrigin);
  const index = readIndex(deps.staticFolder);
  await registerHeaders(app, {
    contentSecurityPolicy: contentSecurityPolicy(inlineScriptHashes(index)),
    secure,
  });
  await app.register(cookie);
  registerRefusals(app, deps);
  registerSameOrigin(app, deps.publicOrigin);
  app.decorate('sessionCookie', sessionCookieOf(deps.publicOrigin, deps.accounts.sessions.life));
  await app.register(compress, COMPRESSION);
  await app.register((scope, _options, done) => {
    keepFromCaches(scope);
    keepFromOtherOrigins(scope);
    registerBodies(scope);
    // Before the body: for who is not signed in, or asks too often, nothing is read.
    scope.addHook('onRequest', async (request) => {
      await asking.require(request);
    });
    registerStateRoutes(scope, { ...deps, ...rights, asking, caseloads, parked });
    registerErasureRoutes(scope, { ...deps, ...rights, asking, caseloads });
    registerHistoryRoute(scope, { ...deps, asking, caseloads });
    registerLostRoutes(scope, { ...deps, asking, caseloads });
    registerParkingRoutes(scope, { ...deps, asking, caseloads, parking });
    registerDisclosureRoutes(scope, { ...deps, ...rights, caseloads, parking });
    registerExportsRoute(scope, { ...deps, asking });
    registerCalendarRoutes(scope, { ...deps, ...rights, asking, caseloads });
    done();
  });
  await app.register((scope, _options, done) => {
    keepFromCaches(scope);
    keepFromOtherOrigins(scope);
    registerBodies(scope);
    registerSessionRoutes(scope, deps.accounts, placeOf);
    registerSessionsRoutes(scope, deps.accounts);
    registerRecoveryRoutes(scope, deps.accounts);
    registerSecondFactorRoutes(scope, deps.accounts, placeOf);
    registerPasskeyRoutes(scope, deps.accounts, placeOf);
    registerMeRoute(scope, deps);
    registerDeviceOrderRoutes(scope, deps);
    registerLinkRoutes(scope, deps.accounts);
    registerProjectRoutes(scope, deps.accounts);
    registerFactorDutyRoutes(scope, deps.accounts);
    registerCapacityRoutes(scope, deps.accounts);
    registerPeopleRoutes(scope, deps.accounts);
    registerRoleRequestRoutes(scope, deps.accounts);
    registerLeavingRoutes(scope, deps);
    registerEvidenceRoutes(scope, deps);
    done();
  });
  await app.register((scope, _options, done) => {
    keepFromCaches(scope);
    keepFromOtherOrigins(scope);
    registerFileRoutes(scope, { ...deps, asking, caseloads });
    done();
  });
  await app.register((scope, _options, done) => {
    keepFromCaches(scope);
    keepFromOtherOrigins(scope);
    registerGateway(scope, { ...deps, asking, caseloads, parking });
    done();
  });
  registerCalendarFeed(app, { ...deps, ...rights, caseloads });
  await registerStatic(app, deps.staticFolder);
  return app;
}
