import type { FastifyInstance } from 'fastify';
import type { RecordHistory } from '#lib/domain/server-answers.ts';
import type { Asking } from '../access/asking.ts';
import type { Caseloads } from '../access/caseloads.ts';
import { refusal } from '../accounts/refusal.ts';
import type { AuditLog } from './audit.ts';
import { historyEntryOf } from './history-entry.ts';
import { createReads } from './reads.ts';

export interface HistoryDeps {
  asking: Asking;
  audit: AuditLog;
  caseloads: Caseloads;
  /** Milliseconds since 1970. */
  now: () => number;
  onError: (error: unknown) => void;
}

/** Entries of one answer; older ones are told by `more`. */
const MOST = 200;

interface Asked {
  Params: { id: string };
}

/** `GET /api/history/:id`: who changed what in a record and when, newest first. */
export function registerHistoryRoute(app: FastifyInstance, deps: HistoryDeps): void {
  const reads = createReads(deps);
  app.get<Asked>('/api/history/:id', async (request): Promise<RecordHistory> => {
    const user = await deps.asking.require(request);
    const { id } = request.params;
    const caseload = await deps.caseloads.ofProject(user);
    if (!caseload || !(await caseload.sight()).sees(id))
      throw refusal(404, 'not-found', 'There is no such record.');
    const database = caseload.index.database.name;
    await reads.note({ userId: user.id, database }, 'history-read', [id]);
    const { audit } = deps;
    const lines = (await audit.about(id, MOST + 1)).filter((line) => line.database === database);
    return {
      entries: await Promise.all(
        lines.slice(0, MOST).map((line) => historyEntryOf(line, audit.keys)),
      ),
      more: lines.length > MOST,
    };
  });
}
