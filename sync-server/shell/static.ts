import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { notFound } from '../engine/protocol-error.ts';

/** The page that every address of the app starts from; empty where the app is not built. */
export function readIndex(folder: string): string {
  const path = join(folder, 'index.html');
  return existsSync(path) ? readFileSync(path, 'utf8') : '';
}

/**
 * Serves the built app. Files with a hash in their name never change; everything else is asked for
 * anew. An unknown address of the app answers with its page, never one of `/db` or `/api`.
 */
export async function registerStatic(app: FastifyInstance, folder: string): Promise<void> {
  const root = resolve(folder);
  await app.register(fastifyStatic, {
    root,
    cacheControl: false,
    setHeaders(reply, path) {
      const immutable = path.startsWith(join(root, '_app', 'immutable'));
      reply.header('cache-control', immutable ? 'public, max-age=31536000, immutable' : 'no-cache');
      if (path.endsWith('.svg')) reply.header('content-type', 'image/svg+xml; charset=utf-8');
    },
  });
  app.setNotFoundHandler((request, reply) => {
    if (!isNavigation(request)) throw notFound('There is nothing at this address.');
    return reply.sendFile('index.html');
  });
}

function isNavigation(request: FastifyRequest): boolean {
  const [path = ''] = request.url.split('?', 1);
  const ofServer = /^\/(db|api|_app)(\/|$)/.test(path);
  const wantsPage = (request.headers.accept ?? '').includes('text/html');
  return request.method === 'GET' && !ofServer && wantsPage;
}
