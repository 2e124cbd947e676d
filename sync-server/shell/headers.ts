import helmet from '@fastify/helmet';
import type { FastifyInstance } from 'fastify';
import { DATA_SECURITY_POLICY } from './content-security.ts';

export interface HeaderDeps {
  contentSecurityPolicy: string;
  /** True where the public address is https. */
  secure: boolean;
}

/**
 * What the app never asks a browser for, so that nothing that got into a page can either. Photos
 * are taken by the phone's own camera app, through a file field. Passkeys are for our own pages.
 */
const NEVER_USED = [
  'accelerometer',
  'browsing-topics',
  'camera',
  'display-capture',
  'geolocation',
  'gyroscope',
  'hid',
  'idle-detection',
  'local-fonts',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'serial',
  'usb',
  'xr-spatial-tracking',
];
const PERMISSIONS_POLICY = [
  ...NEVER_USED.map((feature) => `${feature}=()`),
  'publickey-credentials-create=(self)',
  'publickey-credentials-get=(self)',
].join(', ');

/** A year, for every host below this one as well. */
const HSTS = { maxAge: 31_536_000, includeSubDomains: true };
export const STRICT_TRANSPORT = `max-age=${HSTS.maxAge}; includeSubDomains`;

/** Headers of every answer. */
export async function registerHeaders(app: FastifyInstance, deps: HeaderDeps): Promise<void> {
  await app.register(helmet, {
    contentSecurityPolicy: false,
    crossOriginEmbedderPolicy: false,
    referrerPolicy: { policy: 'no-referrer' },
    crossOriginOpenerPolicy: { policy: 'same-origin' },
    crossOriginResourcePolicy: { policy: 'same-origin' },
    frameguard: { action: 'deny' },
    strictTransportSecurity: deps.secure ? HSTS : false,
  });
  app.addHook('onRequest', async (_request, reply) => {
    reply.header('content-security-policy', deps.contentSecurityPolicy);
    reply.header('permissions-policy', PERMISSIONS_POLICY);
  });
}

/** What speaks to pages alone: for data it says nothing, and costs bytes with each request. */
const OF_PAGES = [
  'cross-origin-opener-policy',
  'origin-agent-cluster',
  'permissions-policy',
  'x-dns-prefetch-control',
  'x-download-options',
  'x-permitted-cross-domain-policies',
  'x-xss-protection',
];

/**
 * Answers about people are data: they never lie in a browser's cache, where nothing seals them, and
 * nothing in them runs.
 */
export function keepFromCaches(app: FastifyInstance): void {
  app.addHook('onRequest', async (_request, reply) => {
    for (const name of OF_PAGES) reply.removeHeader(name);
    reply.header('content-security-policy', DATA_SECURITY_POLICY);
    reply.header('cache-control', 'no-store');
  });
}
