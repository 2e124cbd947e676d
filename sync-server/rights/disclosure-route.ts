import type { FastifyInstance, FastifyRequest } from 'fastify';
import * as z from 'zod';
import { disclosureCounts } from '#lib/domain/disclosure/counts.ts';
import type { DisclosureAnswer } from '#lib/domain/disclosure/answer.ts';
import { ulidText } from '#lib/domain/record.ts';
import { responsibleFor } from '#lib/domain/responsibility.ts';
import type { Caseload, Caseloads } from '../access/caseloads.ts';
import type { Accounts } from '../accounts/accounts.ts';
import type { User } from '../accounts/model.ts';
import { refusal } from '../accounts/refusal.ts';
import { requireProof } from '../accounts/routes/cookie.ts';
import { parseInput } from '../accounts/routes/input.ts';
import { createReads, type Reads } from '../audit/reads.ts';
import { assemble, type AssembleDeps } from './disclosure-assemble.ts';

export interface DisclosureDeps extends AssembleDeps {
  accounts: Accounts;
  caseloads: Caseloads;
  onError: (error: unknown) => void;
}

type One = FastifyRequest<{ Params: { id: string } }>;

const params = z.strictObject({ id: ulidText });

/**
 * Access of a person to the own data (Art. 15, 20 GDPR): putting it together, and saying that it was
 * handed out. For the coordinator and who is responsible for the case; both want a fresh proof.
 */
export function registerDisclosureRoutes(app: FastifyInstance, deps: DisclosureDeps): void {
  const reads = createReads(deps);

  app.post('/api/cases/:id/disclosure', async (request: One): Promise<DisclosureAnswer> => {
    const { user, caseload, caseId } = await requireCase(deps, reads, request);
    const made = await assemble(deps, caseload.index, user, caseId);
    if (!made) throw notThere();
    await tell(deps, caseload, user, caseId, 'prepared');
    return made;
  });

  /** Before the file is saved: without this line there is no file. */
  app.post('/api/cases/:id/disclosure/created', async (request: One, reply) => {
    const { user, caseload, caseId } = await requireCase(deps, reads, request);
    const counts = parseInput(disclosureCounts, request.body);
    const detail = Object.entries(counts).map(([name, count]) => `${name}=${String(count)}`);
    await tell(deps, caseload, user, caseId, ['created', ...detail].join(' '));
    return reply.status(204).send();
  });
}

function tell(
  { audit }: DisclosureDeps,
  { index }: Caseload,
  { id: actor }: User,
  caseId: string,
  detail: string,
): Promise<void> {
  const database = index.database.name;
  return audit.append([{ action: 'disclosure', actor, database, subject: caseId, detail }]);
}

interface Asked {
  user: User;
  caseload: Caseload;
  caseId: string;
}

/** Throws 401, 403 or 404. A deputy works on a case and does not answer for it. */
async function requireCase(deps: DisclosureDeps, reads: Reads, request: One): Promise<Asked> {
  const user = await requireProof(deps.accounts, request);
  const { id: caseId } = parseInput(params, request.params);
  const caseload = await deps.caseloads.ofProject(user);
  if (!caseload || !(await caseload.sight()).seesCase(caseId)) throw notThere();
  const leaves = caseload.index.cases.get(caseId) ?? [];
  const answers =
    user.role === 'COORDINATOR' || leaves.some((leaf) => responsibleFor(leaf).includes(user.id));
  if (!answers) throw refusal(403, 'not-permitted', 'The responsible mentor or the coordinator.');
  await reads.note({ userId: user.id, database: caseload.index.database.name }, 'case-read', [
    caseId,
  ]);
  return { user, caseload, caseId };
}

const notThere = () => refusal(404, 'not-found', 'There is no such case.');
