import type { FastifyInstance } from 'fastify';
import { exportReport } from '#lib/domain/export.ts';
import type { Asking } from '../access/asking.ts';
import { databaseOf } from '../accounts/model.ts';
import { parseInput } from '../accounts/routes/input.ts';
import type { AuditLog } from '../audit/audit.ts';

export interface ExportsDeps {
  asking: Asking;
  audit: AuditLog;
}

/**
 * What a device let out as a file, perhaps without a network: it tells when it can, and is believed.
 * The line has the server's time and the device's.
 */
export function registerExportsRoute(app: FastifyInstance, { asking, audit }: ExportsDeps): void {
  app.post('/api/exports', async (request, reply) => {
    const user = await asking.require(request);
    const { id, kind, count, at } = parseInput(exportReport, request.body);
    const database = user.project && databaseOf(user.project);
    await audit.append([
      {
        action: 'export',
        actor: user.id,
        ...(database === null ? {} : { database }),
        subject: id,
        detail: `${kind} ${String(count)} ${at}`,
      },
    ]);
    return reply.status(204).send();
  });
}
