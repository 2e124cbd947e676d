import type { FastifyInstance, FastifyRequest } from 'fastify';
import * as z from 'zod';
import type {
  Checked,
  Evidence,
  EvidenceLine,
  EvidenceLines,
} from '#lib/domain/server-answers/evidence.ts';
import type { Accounts } from '../accounts/accounts.ts';
import { databaseOf, type User } from '../accounts/model.ts';
import { refusal } from '../accounts/refusal.ts';
import { requireProof, requireUser } from '../accounts/routes/cookie.ts';
import { parseInput } from '../accounts/routes/input.ts';
import type { AccountStore } from '../accounts/store.ts';
import { readTerm } from '../accounts/terms.ts';
import { newToken } from '../accounts/token.ts';
import type { AuditLog, AuditRecord } from '../audit/audit.ts';
import type { HeadSigner } from '../audit/head-signer.ts';
import type { SignedHead } from '../audit/head.ts';
import { inspect } from '../audit/inspect.ts';
import type { Engine } from '../engine/engine.ts';
import { createPseudonyms, type Pseudonyms } from './pseudonyms.ts';
import { walkPages } from './walk-pages.ts';

export interface EvidenceDeps {
  accounts: Accounts;
  store: AccountStore;
  engine: Engine;
  audit: AuditLog;
  heads: Pick<HeadSigner, 'newest' | 'export'>;
}

/** Lines of one answer. */
const MOST = 100;
const MOST_CASES = 100_000;

const query = z.object({ before: z.coerce.number().int().min(1).optional() });

/** Evidence for auditors, and only for them; each look leaves a line. */
export function registerEvidenceRoutes(app: FastifyInstance, deps: EvidenceDeps): void {
  const { accounts, audit, heads, store } = deps;

  async function auditor(request: FastifyRequest): Promise<User> {
    const user = await requireUser(accounts, request);
    if (user.role !== 'AUDITOR') throw refusal(403, 'not-permitted', 'Auditors only.');
    return user;
  }
  const noted = (user: User, detail: string): Promise<void> =>
    audit.append([{ action: 'evidence-read', actor: user.id, detail }]);

  app.get('/api/evidence', async (request): Promise<Evidence> => {
    const user = await auditor(request);
    await noted(user, 'overview');
    const term = await readTerm(store, user.id);
    return {
      term: term ?? { from: '', until: '' },
      projects: await countsOf(deps),
      lines: (await audit.end()).no,
    };
  });

  app.get('/api/evidence/lines', async (request): Promise<EvidenceLines> => {
    const user = await auditor(request);
    const { no } = await audit.end();
    const { before = no + 1 } = parseInput(query, request.query);
    const after = Math.max(0, Math.min(before, no + 1) - 1 - MOST);
    const found = await audit.page(after, MOST);
    const lines = found.filter((record) => record.no < before).reverse();
    await noted(user, `lines ${after + 1}-${after + lines.length}`);
    const names = createPseudonyms(await store.setting('pseudonymSecret', newToken));
    return { lines: lines.map((line) => show(line, names)), before: after > 0 ? after + 1 : null };
  });

  app.post('/api/evidence/check', async (request): Promise<Checked> => {
    const user = await auditor(request);
    const newest = heads.newest();
    const { flaw, end, signedNo } = await inspect(walkPages(audit), newest ? [newest] : []);
    await noted(user, `check ${flaw?.kind ?? 'good'}`);
    const at = flaw && 'no' in flaw ? flaw.no : null;
    return { flaw: flaw?.kind ?? null, at, lines: end.no, signed: signedNo };
  });

  /** As `npm run audit:export`: what is broken is not signed. */
  app.post('/api/evidence/export', async (request): Promise<SignedHead> => {
    const user = await auditor(request);
    await requireProof(accounts, request);
    const { flaw } = await inspect(walkPages(audit), []);
    if (flaw) throw refusal(409, 'conflict', 'The log is broken, and not signed.');
    await noted(user, 'export');
    return heads.export();
  });
}

function show(
  { no, at, action, actor, subject, database = '', detail, hash }: AuditRecord,
  names: Pseudonyms,
): EvidenceLine {
  return {
    no,
    at: new Date(at).toISOString(),
    action,
    actor: names.person(actor),
    subject: names.subject(subject),
    database,
    detail: names.text(detail),
    hash,
  };
}

async function countsOf({ store, engine }: EvidenceDeps): Promise<Evidence['projects']> {
  const people = await store.people();
  return Promise.all(
    (await store.projects()).map(async (project) => {
      const database = await engine.open(databaseOf(project));
      const range = { start: 'mentee:', end: 'mentee:\u{10FFFF}', limit: MOST_CASES };
      const cases = database ? (await database.list(range)).length : 0;
      const working = people.filter(
        ({ projectId, active }) => active && projectId === project.id,
      ).length;
      return { slug: project.slug, people: working, cases };
    }),
  );
}
