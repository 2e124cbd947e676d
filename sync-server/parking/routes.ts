import type { FastifyInstance, FastifyRequest } from 'fastify';
import * as z from 'zod';
import type { Problem } from '#lib/domain/problem.ts';
import type { Asking } from '../access/asking.ts';
import type { Caseload, Caseloads } from '../access/caseloads.ts';
import { LIMITS } from '../access/limits.ts';
import { shapeProblem } from '../access/shape.ts';
import type { User } from '../accounts/model.ts';
import { refusal } from '../accounts/refusal.ts';
import { parseInput } from '../accounts/routes/input.ts';
import type { AuditLog } from '../audit/audit.ts';
import { auditDatabase } from '../audit/audited-database.ts';
import type { ProtocolError } from '../engine/protocol-error.ts';
import { acceptParked } from './decide.ts';
import type { FoundSlip, Parking } from './parking.ts';
import { documentOf, showSlip, slipIdOf } from './slip.ts';

export interface ParkingRoutesDeps {
  asking: Asking;
  caseloads: Caseloads;
  parking: Parking;
  audit: AuditLog;
}

const text = z.string().max(500, 'field-too-long');
const askInput = z.strictObject({
  document: z.record(z.string(), z.unknown()),
  note: text.optional(),
});
const discardInput = z.strictObject({ reason: text.optional() });

/** A document and what is asked about it; more than other bodies may have. */
const ASK_BYTES = LIMITS.documentBytes + LIMITS.localBytes;

type One = { Params: { id: string } };

/** What waits for a coordinator: to ask, to look, to decide. */
export function registerParkingRoutes(app: FastifyInstance, deps: ParkingRoutesDeps): void {
  const { parking, audit } = deps;

  app.post('/api/parked', { bodyLimit: ASK_BYTES }, async (request, reply) => {
    const { user } = await requireCasework(deps, request);
    const { document, note } = parseInput(askInput, request.body);
    const shape = shapeProblem(document);
    if (shape) throw refused(400, [shape]);
    const [problem] = await parking.park(user, [
      { document, problems: [], ...(note === undefined ? {} : { note }) },
    ]);
    if (problem) throw refused(409, [problem]);
    return reply.status(201).send({ id: slipIdOf(user.id, document) });
  });

  app.get('/api/parked', async (request) => {
    const { user } = await requireCoordinator(deps, request);
    return (await parking.list(user)).map(({ id, slip }) => showSlip(id, slip));
  });

  app.post<One>('/api/parked/:id/accept', async (request, reply) => {
    const { user, caseload, found } = await requireSlip(deps, request, request.params.id);
    const database = auditDatabase({ database: caseload.index.database, audit, actor: user.id });
    const problems = await acceptParked(caseload, database, documentOf(found.slip));
    if (problems.length > 0) throw refused(409, problems);
    await parking.settle(user, found, 'accepted');
    return reply.status(204).send();
  });

  app.post<One>('/api/parked/:id/discard', async (request, reply) => {
    const { user, found } = await requireSlip(deps, request, request.params.id);
    const { reason } = parseInput(discardInput, request.body ?? {});
    await parking.settle(user, found, 'discarded', reason);
    return reply.status(204).send();
  });
}

interface Casework {
  user: User;
  caseload: Caseload;
}

async function requireCasework(
  deps: ParkingRoutesDeps,
  request: FastifyRequest,
): Promise<Casework> {
  const user = await deps.asking.require(request);
  const caseload = await deps.caseloads.ofProject(user);
  if (!caseload) throw refusal(403, 'not-permitted', 'This person has no caseload.');
  return { user, caseload };
}

async function requireCoordinator(
  deps: ParkingRoutesDeps,
  request: FastifyRequest,
): Promise<Casework> {
  const casework = await requireCasework(deps, request);
  if (casework.user.role !== 'COORDINATOR')
    throw refusal(403, 'not-permitted', 'Coordinators only.');
  return casework;
}

async function requireSlip(
  deps: ParkingRoutesDeps,
  request: FastifyRequest,
  id: string,
): Promise<Casework & { found: FoundSlip }> {
  const casework = await requireCoordinator(deps, request);
  const found = await deps.parking.find(casework.user, id);
  if (!found) throw refusal(404, 'not-found', 'Nothing waits by this name.');
  return { ...casework, found };
}

function refused(status: number, problems: readonly Problem[]): ProtocolError {
  const [first] = problems;
  return refusal(status, first?.code ?? 'document-invalid', 'The document is not accepted.', {
    ...(first?.field === undefined ? {} : { field: first.field }),
    problems,
  });
}
