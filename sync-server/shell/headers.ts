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

/** Answers about people never lie in a browser's cache, where nothing seals them. */
export function keepFromCaches(app: FastifyInstance): void {
  app.addHook('onRequest', async (_request, reply) => {
    reply.header('cache-control', 'no-store');
  });
}
