import { parseId } from '#lib/domain/id.ts';
import { menteeSchema } from '#lib/domain/mentee.ts';
import { CLOSED_CASE_DAYS, hasLeftPhones, worksOn } from '#lib/domain/responsibility.ts';
import { databaseOf, type User } from '../accounts/model.ts';
import type { Database, Engine } from '../engine/engine.ts';

export interface FilePlace {
  /** Database of the project that the case belongs to. */
  database: Database;
  /** ULID of the project. */
  projectId: string;
  /** ULID of the case. */
  caseId: string;
}

export interface FileAccessDeps {
  engine: Engine;
  /** Milliseconds since 1970. */
  now: () => number;
  /** Days after its end that a case stays on its mentors' phones. */
  closedCaseDays?: number;
}

/**
 * Where a file is, for who may see its case; null for everyone else: then it does not exist. A
 * coordinator sees the project's cases, a mentor those that any live leaf says are theirs.
 */
export async function findPlace(
  { engine, now, closedCaseDays = CLOSED_CASE_DAYS }: FileAccessDeps,
  user: User,
  fileId: string,
): Promise<FilePlace | null> {
  const id = parseId(fileId);
  const { project, role } = user;
  if (id?.type !== 'file' || !id.caseId || !project) return null;
  if (role !== 'MENTOR' && role !== 'COORDINATOR') return null;
  const database = await engine.open(databaseOf(project));
  if (!database) return null;
  const menteeId = `mentee:${id.caseId}`;
  const [leaves = []] = await database.read([{ id: menteeId }], {});
  const live = leaves.flatMap((leaf) => {
    if ('missing' in leaf || leaf.deleted) return [];
    const own = JSON.parse(leaf.body) as Record<string, unknown>;
    return menteeSchema.safeParse({ ...own, _id: menteeId }).data ?? [];
  });
  const day = berlinDay(now());
  const sees = live.some(
    (leaf) =>
      role === 'COORDINATOR' ||
      (worksOn(leaf, user.id, day) && !hasLeftPhones(leaf, day, closedCaseDays)),
  );
  return sees ? { database, projectId: project.id, caseId: id.caseId } : null;
}

function berlinDay(now: number): string {
  return new Date(now).toLocaleDateString('sv-SE', { timeZone: 'Europe/Berlin' });
}
