import type { FastifyInstance } from 'fastify';
import type { RecordHistory } from '#lib/domain/server-answers.ts';
import type { Asking } from '../access/asking.ts';
import type { Caseloads } from '../access/caseloads.ts';
import { refusal } from '../accounts/refusal.ts';
import type { AuditLog, AuditRecord } from './audit.ts';
import type { AuditKeys } from './keys.ts';
import { createReads } from './reads.ts';
import { openChange, scopeOfSealed } from './sealed-change.ts';

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
      entries: await Promise.all(lines.slice(0, MOST).map((line) => entryOf(line, audit.keys))),
      more: lines.length > MOST,
    };
  });
}

async function entryOf(line: AuditRecord, keys: AuditKeys): Promise<RecordHistory['entries'][0]> {
  const { at, actor, rev = '', detail } = line;
  const scope = line.change === undefined ? null : scopeOfSealed(line.change);
  const key = scope === null ? null : await keys.find(scope);
  const bound = { subject: line.subject ?? '', rev };
  const change = key && line.change !== undefined ? openChange(line.change, key, bound) : null;
  return {
    at: new Date(at).toISOString(),
    by: actor ?? '',
    rev,
    kind: kindOf(rev, detail),
    fields: change?.fields ?? null,
  };
}

function kindOf(rev: string, detail: string | undefined): RecordHistory['entries'][0]['kind'] {
  if (detail === 'deleted' || detail === 'undeleted') return detail;
  if (detail === 'branch-closed') return 'merged';
  return rev.startsWith('1-') ? 'created' : 'changed';
}
