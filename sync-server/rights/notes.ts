import { parseId } from '#lib/domain/id.ts';
import type { Caseloads } from '../access/caseloads.ts';
import { databaseOf, type Project } from '../accounts/model.ts';
import type { AccountStore } from '../accounts/store.ts';
import type { AuditLog } from '../audit/audit.ts';
import type { Database, Engine, IncomingDocument } from '../engine/engine.ts';
import { leavesOfCases } from './case-reading.ts';
import type { Cleaning } from './cleaning.ts';

export interface NotesDeps {
  engine: Engine;
  store: AccountStore;
  audit: AuditLog;
  caseloads: Caseloads;
  cleaning: Cleaning;
  /** Milliseconds since 1970. */
  now: () => number;
}

export interface Noting {
  project: Project;
  caseIds: readonly string[];
  /** ULID of the coordinator. */
  by: string;
}

interface Job {
  caseId: string;
  by: string;
}

const jobId = (projectId: string, caseId: string): string => `erasing-notes:${projectId}:${caseId}`;

/** Blanks the notes of contacts for good; the contacts stay, as they count. */
export interface Notes {
  erase(what: Noting): Promise<number>;
  /** Ends what a kill has broken off. */
  finish(project: Project): Promise<void>;
}

export function createNotes(deps: NotesDeps): Notes {
  const { engine, store, audit, caseloads, cleaning, now } = deps;

  /** May be done any number of times. */
  async function carryOut(project: Project, database: Database, jobs: readonly Job[]) {
    const by = new Map(jobs.map((job) => [job.caseId, job.by]));
    const leaves = await leavesOfCases(database, (caseId) => by.has(caseId));
    for (const [caseId, documents] of leaves) {
      const contacts = [...documents.keys()].filter((id) => parseId(id)?.type === 'contact');
      for (const id of contacts) await blank(database, id, by.get(caseId) ?? '');
      await database.compact(contacts);
      // The log still says what they were, and what else was changed in a case long over.
      await audit.keys.destroy(`case:${caseId}`);
    }
    await caseloads.follow(project);
    cleaning.soon(
      project,
      jobs.map(({ caseId }) => jobId(project.id, caseId)),
    );
  }

  /** Past the rules of pushes and past the log of values: nothing may keep what is taken away. */
  async function blank(database: Database, id: string, by: string): Promise<void> {
    const [group = []] = await database.read([{ id }], {});
    const fresh: IncomingDocument[] = [];
    for (const one of group) {
      if ('missing' in one || one.deleted) continue;
      const { note, alternatives, ...rest } = JSON.parse(one.body) as Record<string, unknown>;
      const others = Array.isArray(alternatives)
        ? alternatives.filter((other: { field?: unknown }) => other.field !== 'note')
        : [];
      const aside = Array.isArray(alternatives) && others.length < alternatives.length;
      if (note === undefined && !aside) continue;
      fresh.push({
        ...rest,
        ...(others.length > 0 ? { alternatives: others } : {}),
        updatedAt: new Date(now()).toISOString(),
        updatedBy: by,
        _id: id,
        _rev: one.rev,
      });
    }
    if (fresh.length > 0) await database.write(fresh, { newEdits: true });
  }

  return {
    async erase({ project, caseIds, by }) {
      const database = await engine.open(databaseOf(project));
      if (!database) return 0;
      const wanted = new Set(caseIds);
      return caseloads.alone(project, async () => {
        const found = await leavesOfCases(database, (caseId) => wanted.has(caseId));
        const jobs = [...found.keys()].map((caseId): Job => ({ caseId, by }));
        for (const job of jobs)
          await store.kept.update(jobId(project.id, job.caseId), () => ({
            value: job,
            result: undefined,
          }));
        await audit.append(
          jobs.map(({ caseId }) => ({
            action: 'notes-erased',
            actor: by,
            database: database.name,
            subject: caseId,
          })),
        );
        await carryOut(project, database, jobs);
        return jobs.length;
      });
    },
    async finish(project) {
      const database = await engine.open(databaseOf(project));
      const left = await store.kept.list<Job>(jobId(project.id, ''));
      if (database && left.length > 0)
        await carryOut(
          project,
          database,
          left.map(({ value }) => value),
        );
    },
  };
}
