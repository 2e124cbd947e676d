import { berlinDay } from '#lib/domain/berlin-day.ts';
import type { ErasureReason } from '#lib/domain/server-answers/erasures.ts';
import type { Caseloads } from '../access/caseloads.ts';
import { markId, markOf } from '../access/erased-mark.ts';
import { databaseOf, type Project } from '../accounts/model.ts';
import type { AccountStore } from '../accounts/store.ts';
import type { AuditLog } from '../audit/audit.ts';
import type { Database, Engine } from '../engine/engine.ts';
import { dropLocals, dropParked, dropUploads } from './beside-documents.ts';
import { leavesOfCases, readCase } from './case-reading.ts';
import type { Cleaning } from './cleaning.ts';
import { openJournal } from './erasure-journal.ts';
import {
  countKey,
  employerCountKey,
  erasedKey,
  jobId,
  type Erased,
  type Job,
} from './erasure-record.ts';
import { devicesOf } from './holding-devices.ts';
import { purgeDocuments } from './purge-documents.ts';

export interface ErasuresDeps {
  engine: Engine;
  store: AccountStore;
  audit: AuditLog;
  caseloads: Caseloads;
  uploadFolder: string;
  /** Where the marks lie outside of every database. */
  dataFolder: string;
  /** Milliseconds since 1970. */
  now: () => number;
  newId: () => string;
  cleaning: Cleaning;
}

export interface Erasing {
  project: Project;
  caseIds: readonly string[];
  /** Of cases that a restore has brought back; who asks knows no more of them. */
  marks?: readonly string[];
  /** Only cases that never came, of which there are consents alone. */
  orphans?: boolean;
  why: ErasureReason;
  /** ULID of who confirmed it; null where the server does it again. */
  by: string | null;
}

/** Erases cases for good (Art. 17 GDPR). What is durable first says what is to be done. */
export interface Erasures {
  /** Answers how many were erased; bytes are freed a moment later. */
  erase(what: Erasing): Promise<number>;
  /** Ends what a kill has broken off, and erases again what a restore has brought back. */
  finish(): Promise<void>;
}

export function createErasures(deps: ErasuresDeps): Erasures {
  const { engine, store, audit, caseloads, now, newId } = deps;
  const journal = openJournal(deps.dataFolder);
  const { cleaning } = deps;

  /** Everything that the erasing needs to know is durable before the first document goes. */
  async function begin(project: Project, found: Found, what: Erasing): Promise<Job> {
    const { caseId, database, ids } = found;
    const mark = markOf(caseId);
    const known = await store.kept.get<Job>(jobId(project.id, mark));
    if (known) return known;
    const { count, employers, people } = await readCase(database, ids, berlinDay(now()));
    for (const person of await store.people())
      if (person.role === 'COORDINATOR' && person.projectId === project.id) people.add(person.id);
    const before = await store.kept.get<Erased>(erasedKey(project.id, mark));
    const job: Job = {
      caseId,
      projectId: project.id,
      mark,
      at: now(),
      by: what.by,
      why: what.why,
      devices: await devicesOf(store, people),
      countId: newId(),
      // It counts on already where it was erased before.
      count: before ? null : count,
      employers: before ? [] : employers,
    };
    await store.kept.update(jobId(project.id, mark), () => ({ value: job, result: undefined }));
    await journal.add([mark]);
    await audit.append([
      {
        action: 'case-erased',
        actor: job.by,
        database: database.name,
        subject: caseId,
        detail: job.why,
      },
    ]);
    return job;
  }

  /** May be done any number of times. */
  async function carryOut(
    project: Project,
    database: Database,
    jobs: readonly Job[],
  ): Promise<void> {
    const ids = new Set(jobs.map(({ caseId }) => caseId));
    const isOne = (caseId: string): boolean => ids.has(caseId);
    for (const { mark, at } of jobs) await writeMark(database, mark, at);
    await caseloads.follow(project);
    for (const documents of (await leavesOfCases(database, isOne)).values())
      await purgeDocuments(database, documents);
    await dropParked(engine, project.slug, isOne);
    await dropUploads(deps.uploadFolder, isOne);
    await dropLocals(database, [...ids]);
    for (const job of jobs) await settle(job);
  }

  async function settle(job: Job): Promise<void> {
    const { caseId, projectId, mark, at, by, why, devices } = job;
    await audit.keys.destroy(`case:${caseId}`);
    const keep = (id: string, value: object) =>
      store.kept.update(id, (there) => ({ value: there ?? value, result: undefined }));
    if (job.count) await keep(countKey(projectId, job.countId), job.count);
    for (const one of job.employers) await keep(employerCountKey(one), one);
    const fresh: Erased = { at, by, why, devices, receipts: {} };
    // Erased again, it is to be gone from every device again.
    await store.kept.update<Erased, undefined>(erasedKey(projectId, mark), (there) => ({
      value: there && there.at >= at ? there : fresh,
      result: undefined,
    }));
  }

  async function eraseFound(
    what: Erasing,
    database: Database,
    all: readonly Found[],
  ): Promise<void> {
    const jobs: Job[] = [];
    for (const found of all) jobs.push(await begin(what.project, found, what));
    await carryOut(what.project, database, jobs);
    cleaning.soon(what.project, keysOf(jobs));
  }

  async function openOf(project: Project): Promise<Database | null> {
    return engine.open(databaseOf(project));
  }

  async function finishProject(project: Project): Promise<void> {
    const database = await openOf(project);
    if (!database) return;
    const left = await store.kept.list<Job>(jobId(project.id, ''));
    const jobs = left.map(({ value }) => value);
    if (jobs.length > 0) {
      await carryOut(project, database, jobs);
      cleaning.soon(project, keysOf(jobs));
    }
    const marks = await journal.marks();
    const stored = await marksOf(database);
    await journal.add([...stored]);
    if (marks.size + stored.size === 0) return;
    const back = await leavesOfCases(database, (caseId) => {
      const mark = markOf(caseId);
      return marks.has(mark) || stored.has(mark);
    });
    const found = [...back].map(([caseId, documents]) => ({
      caseId,
      database,
      ids: [...documents.keys()],
    }));
    if (found.length > 0)
      await eraseFound({ project, caseIds: [], why: 'AGAIN', by: null }, database, found);
  }

  return {
    async erase(what) {
      const database = await openOf(what.project);
      if (!database) return 0;
      const wanted = new Set(what.caseIds);
      return caseloads.alone(what.project, async () => {
        const marks = new Set(what.marks);
        const leaves = await leavesOfCases(
          database,
          (caseId) => wanted.has(caseId) || (marks.size > 0 && marks.has(markOf(caseId))),
        );
        const found = [...leaves]
          .filter(([caseId, documents]) => !what.orphans || !documents.has(`mentee:${caseId}`))
          .map(([caseId, documents]) => ({ caseId, database, ids: [...documents.keys()] }));
        await eraseFound(what, database, found);
        return found.length;
      });
    },
    async finish() {
      for (const project of await store.projects()) await finishProject(project);
    },
  };
}

interface Found {
  caseId: string;
  database: Database;
  ids: string[];
}

/** The mark is there before the first document goes: from then on nothing of it is taken in. */
async function writeMark(database: Database, mark: string, at: number): Promise<void> {
  const id = markId(mark);
  if (await database.head(id)) return;
  const body = { _id: id, at: new Date(at).toISOString() };
  const [outcome] = await database.write([body], { newEdits: true });
  if (!outcome?.ok && outcome?.error !== 'conflict') throw new Error('a mark could not be written');
}

async function marksOf(database: Database): Promise<Set<string>> {
  const start = markId('');
  const rows = await database.list({ start, end: `${start}\u{10FFFF}`, limit: MOST_MARKS });
  return new Set(rows.map(({ id }) => id.slice(start.length)));
}

const MOST_MARKS = 100_000;

const keysOf = (jobs: readonly Job[]): string[] =>
  jobs.map(({ projectId, mark }) => jobId(projectId, mark));
