import type { FastifyInstance } from 'fastify';

/** Every route that is registered, as `GET /api/people/:id/holdings`. */
export function routesOf(app: FastifyInstance): string[] {
  const above: string[] = [];
  return app
    .printRoutes({ commonPrefix: false })
    .split('\n')
    .flatMap((line) => {
      const found = /^([│├└─\s]*)(\S+)(?: \((.+)\))?$/u.exec(line);
      if (!found) return [];
      const [, indent = '', part = '', methods] = found;
      const depth = indent.length / 4;
      above.length = depth;
      above.push(part);
      const url = above.slice(1).join('');
      return (methods ?? '').split(', ').flatMap((method) => (method ? `${method} ${url}` : []));
    });
}
