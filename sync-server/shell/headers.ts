import helmet from '@fastify/helmet';
import type { FastifyInstance } from 'fastify';

export interface HeaderDeps {
  contentSecurityPolicy: string;
  /** True where the public address is https. */
  secure: boolean;
}

/** Headers of every answer. */
export async function registerHeaders(app: FastifyInstance, deps: HeaderDeps): Promise<void> {
  await app.register(helmet, {
    contentSecurityPolicy: false,
    crossOriginEmbedderPolicy: false,
    referrerPolicy: { policy: 'no-referrer' },
    frameguard: { action: 'deny' },
    strictTransportSecurity: deps.secure ? { maxAge: 31_536_000 } : false,
  });
  app.addHook('onRequest', async (_request, reply) => {
    reply.header('content-security-policy', deps.contentSecurityPolicy);
    reply.header(
      'permissions-policy',
      'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
    );
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
    reply.header('content-security-policy', "default-src 'none'; frame-ancestors 'none'");
    reply.header('cache-control', 'no-store');
  });
}
