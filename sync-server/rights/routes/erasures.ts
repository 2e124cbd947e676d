import type { FastifyInstance, FastifyRequest } from 'fastify';
import * as z from 'zod';
import { berlinDay } from '#lib/domain/berlin-day.ts';
import { retentionSettingsSchema } from '#lib/domain/retention-settings.ts';
import { ulidText } from '#lib/domain/record.ts';
import type { ErasureRow } from '#lib/domain/server-answers/erasures.ts';
import type { Asking } from '../../access/asking.ts';
import type { Caseloads } from '../../access/caseloads.ts';
import type { Accounts } from '../../accounts/accounts.ts';
import { databaseOf, type Project, type User } from '../../accounts/model.ts';
import { refusal } from '../../accounts/refusal.ts';
import { requireProof } from '../../accounts/routes/cookie.ts';
import { parseInput } from '../../accounts/routes/input.ts';
import type { AuditLog } from '../../audit/audit.ts';
import type { AccountStore } from '../../accounts/store.ts';
import type { Erased } from '../erasure-record.ts';
import { erasedKey } from '../erasure-record.ts';
import type { Cleaning } from '../cleaning.ts';
import type { Notes } from '../notes.ts';
import { dueOrphans } from '../orphan-consents.ts';
import { readRetention, setRetention } from '../retention.ts';
import type { Erasures } from '../erasures.ts';
import { createDeviceList } from '../holding-devices.ts';
import { restrictedDevices } from '../restricted-devices.ts';

export interface ErasureRoutesDeps {
  accounts: Accounts;
  asking: Asking;
  caseloads: Caseloads;
  store: AccountStore;
  audit: AuditLog;
  erasures: Erasures;
  notes: Notes;
  cleaning: Cleaning;
  /** Milliseconds since 1970. */
  now: () => number;
}

/** Cases of one request. */
const MOST_CASES = 50;
/** Marks of one request. */
const MOST_MARKS = 10_000;
/** Erasures that are shown. */
const MOST_SHOWN = 500;

const cases = z.array(ulidText).min(1).max(MOST_CASES);
const eraseInput = z.strictObject({ cases, why: z.enum(['REQUEST', 'TERM']) });
const againInput = z.strictObject({ marks: z.array(z.string().max(64)).min(1).max(MOST_MARKS) });
const notesInput = z.strictObject({ cases });

/** What was erased, and what the coordination erases. */
export function registerErasureRoutes(app: FastifyInstance, deps: ErasureRoutesDeps): void {
  const { caseloads, store, erasures } = deps;

  /** For every device of the project: what must not be on it any more. */
  app.get('/api/erased', async (request) => {
    const caseload = await caseloads.ofProject(await deps.asking.require(request));
    if (!caseload) throw refusal(403, 'not-permitted', 'This person has no caseload.');
    await caseload.index.catchUp();
    return { marks: [...caseload.index.erased].sort() };
  });

  app.get('/api/erasures', async (request) => {
    const user = coordinator(await deps.asking.require(request));
    const { project } = user;
    const caseload = await caseloads.ofProject(user);
    await caseload?.index.catchUp();
    const orphans = caseload
      ? await dueOrphans({
          index: caseload.index,
          settings: await readRetention(store, project.id),
          people: await store.people(),
          day: berlinDay(deps.now()),
        })
      : [];
    return { erasures: await shown(project), cleaning: deps.cleaning.busy, orphans };
  });

  app.post('/api/erasures', async (request: FastifyRequest) => {
    const user = await requireProof(deps.accounts, request);
    const { project } = coordinator(user);
    const { cases, why } = parseInput(eraseInput, request.body);
    const erased = await erasures.erase({ project, caseIds: cases, why, by: user.id });
    return { erased, notFound: new Set(cases).size - erased };
  });

  app.post('/api/erasures/again', async (request) => {
    const user = await requireProof(deps.accounts, request);
    const { project } = coordinator(user);
    const { marks } = parseInput(againInput, request.body);
    const what = { project, caseIds: [], marks, why: 'AGAIN', by: user.id } as const;
    return { erased: await erasures.erase(what), notFound: 0 };
  });

  /** Consents without a case; where it has come meanwhile, nothing of it goes. */
  app.post('/api/erasures/orphans', async (request) => {
    const user = await requireProof(deps.accounts, request);
    const { project } = coordinator(user);
    const { cases } = parseInput(notesInput, request.body);
    const what = { project, caseIds: cases, orphans: true, why: 'TERM', by: user.id } as const;
    const erased = await erasures.erase(what);
    return { erased, notFound: new Set(cases).size - erased };
  });

  app.post('/api/erasures/notes', async (request) => {
    const user = await requireProof(deps.accounts, request);
    const { project } = coordinator(user);
    const { cases: caseIds } = parseInput(notesInput, request.body);
    const erased = await deps.notes.erase({ project, caseIds, by: user.id });
    return { erased, notFound: new Set(caseIds).size - erased };
  });

  app.put('/api/retention', async (request) => {
    const user = await requireProof(deps.accounts, request);
    const { project } = coordinator(user);
    const settings = parseInput(retentionSettingsSchema, request.body);
    await deps.audit.append([
      {
        action: 'retention-set',
        actor: user.id,
        database: databaseOf(project),
        detail: [settings.notesMonths, settings.inquiryMonths, settings.proofMonths].join(' '),
      },
    ]);
    await setRetention(store, project.id, settings);
    return settings;
  });

  app.get('/api/cases/:id/devices', async (request) => {
    const user = coordinator(await deps.asking.require(request));
    const { id } = parseInput(z.strictObject({ id: ulidText }), request.params);
    const caseload = await caseloads.ofProject(user);
    await caseload?.index.catchUp();
    const leaves = caseload?.index.cases.get(id) ?? [];
    if (!leaves.some(({ restricted }) => restricted))
      throw refusal(404, 'not-found', 'There is no such restricted case.');
    const day = berlinDay(deps.now());
    return { devices: await restrictedDevices(deps, { caseId: id, leaves, day }) };
  });

  async function shown(project: Project): Promise<ErasureRow[]> {
    const all = (await store.kept.list<Erased>(erasedKey(project.id, ''))).map((one) => one.value);
    const newest = all.sort((a, b) => b.at - a.at).slice(0, MOST_SHOWN);
    const people = new Set(newest.flatMap(({ devices }) => devices.map((one) => one.personId)));
    const devicesOf = await createDeviceList(store, people);
    return newest.map((one) => ({
      at: new Date(one.at).toISOString(),
      why: one.why,
      devices: devicesOf(one),
    }));
  }
}

/** Throws 403. */
export function coordinator(user: User): User & { project: Project } {
  const { role, project } = user;
  if (role !== 'COORDINATOR' || !project) throw refusal(403, 'not-permitted', 'Coordinators only.');
  return { ...user, project };
}
